'use client';

import { Plus, Trash2 } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { CONTROL_CLASSES, FieldError } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { Riga } from './bozza';
import { pasteRows } from './paste-rows';

export interface Colonna<Campo extends string> {
  campo: Campo;
  titolo: string;
  /** Choices; without them a text. */
  scelte?: readonly { value: string; label: string }[];
  placeholder?: string;
}

interface GrigliaProps<Campo extends string> {
  /** «CDR»: what a row is. */
  nome: string;
  /** Tracks of all the columns and of the button that takes a row away. */
  classe: string;
  colonne: readonly Colonna<Campo>[];
  righe: readonly Riga<Campo>[];
  nuova: (key: number) => Riga<Campo>;
  /** Words of a problem by `key.campo`. */
  problemi: Readonly<Record<string, string>>;
  onChange: (righe: Riga<Campo>[]) => void;
}

/**
 * A small grid to type in. Enter goes down, and makes a row at the end; the up and down arrows move in a column; what is copied from a
 * spreadsheet fills the cells from where one stands.
 */
export function Griglia<Campo extends string>(props: GrigliaProps<Campo>) {
  const { nome, classe, colonne, righe, nuova, problemi, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const nextKey = () => Math.max(-1, ...righe.map(({ key }) => key)) + 1;
  const write = (key: number, campo: Campo, valore: string) =>
    onChange(righe.map((riga) => (riga.key === key ? { ...riga, [campo]: valore } : riga)));

  const focusCell = (posto: number, campo: string) => {
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-cell="${posto}.${campo}"]`)?.focus();
    });
  };
  const move = (event: KeyboardEvent<HTMLElement>, posto: number, campo: Campo) => {
    const isSelect = event.currentTarget instanceof HTMLSelectElement;
    const step = event.key === 'Enter' ? 1 : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || (isSelect && event.key !== 'Enter')) return;
    event.preventDefault();
    const next = posto + step;
    if (next === righe.length && event.key === 'Enter') onChange([...righe, nuova(nextKey())]);
    focusCell(next, campo);
  };
  const paste = (event: ClipboardEvent<HTMLElement>, posto: number, campo: Campo) => {
    const testo = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(testo.trim())) return;
    event.preventDefault();
    onChange(pasteRows({ testo, righe, colonne, da: { posto, campo }, nuova, key: nextKey() }));
  };

  return (
    <div className="grid gap-2">
      <div
        aria-hidden="true"
        className={classNames('hidden gap-2 font-semibold text-ink-2 text-meta desk:grid', classe)}
      >
        {colonne.map(({ campo, titolo }) => (
          <span key={campo}>{titolo}</span>
        ))}
      </div>
      <ul ref={list} className="grid gap-4 desk:gap-2">
        {righe.map((riga, posto) => (
          <li key={riga.key} className="border-line border-b pb-4 desk:border-0 desk:pb-0">
            <fieldset className={classNames('grid min-w-0 gap-2', classe)}>
              <legend className="sr-only">{`${nome} ${posto + 1}`}</legend>
              {colonne.map((colonna) => (
                <Cella
                  key={colonna.campo}
                  colonna={colonna}
                  posto={posto}
                  valore={riga[colonna.campo]}
                  problema={problemi[`${riga.key}.${colonna.campo}`]}
                  onWrite={(valore) => write(riga.key, colonna.campo, valore)}
                  onKeyDown={(event) => move(event, posto, colonna.campo)}
                  onPaste={(event) => paste(event, posto, colonna.campo)}
                />
              ))}
              <Button
                variant="quiet"
                icon={<Trash2 />}
                aria-label={`Togli ${nome} ${posto + 1}`}
                className="justify-self-start desk:self-start"
                onClick={() => onChange(righe.filter(({ key }) => key !== riga.key))}
              >
                <span className="desk:sr-only">Togli</span>
              </Button>
            </fieldset>
          </li>
        ))}
      </ul>
      <Button
        size="s"
        icon={<Plus />}
        className="justify-self-start"
        onClick={() => {
          onChange([...righe, nuova(nextKey())]);
          focusCell(righe.length, colonne[0]?.campo ?? '');
        }}
      >
        Aggiungi una riga
      </Button>
    </div>
  );
}

interface CellaProps<Campo extends string> {
  colonna: Colonna<Campo>;
  posto: number;
  valore: string;
  problema?: string;
  onWrite: (valore: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

function Cella<Campo extends string>({ colonna, posto, valore, problema, onWrite, ...events }: CellaProps<Campo>) {
  const { campo, titolo, scelte, placeholder } = colonna;
  const errorId = `cella-${campo}-${posto}-errore`;
  const wiring = {
    'data-cell': `${posto}.${campo}`,
    'aria-label': titolo,
    'aria-invalid': problema ? (true as const) : undefined,
    'aria-describedby': problema ? errorId : undefined,
    className: CONTROL_CLASSES,
    value: valore,
    ...events,
  };
  return (
    <div className="min-w-0">
      <span aria-hidden="true" className="block font-semibold text-ink-2 text-meta desk:hidden">
        {titolo}
      </span>
      {scelte ? (
        <select {...wiring} onChange={(event) => onWrite(event.currentTarget.value)}>
          {scelte.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...wiring}
          type="text"
          autoComplete="off"
          placeholder={placeholder}
          onChange={(event) => onWrite(event.currentTarget.value)}
        />
      )}
      {problema && <FieldError id={errorId}>{problema}</FieldError>}
    </div>
  );
}
