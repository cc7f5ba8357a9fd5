'use client';

import { Plus, Trash2 } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { CONTROL_CLASSES, FieldError } from '@/components/forms/field';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { IndicatoreLetto } from '@/lib/features/progetto/types';
import type { Atteso } from '@/lib/format/target-draft';
import { type Cella, useTargetGrid } from './use-target-grid';

interface TargetGridProps {
  indicatore: IndicatoreLetto;
  nome: string;
  misura: Pick<Atteso, 'natura' | 'verso'>;
  /** Years of the plan; the first is the one that is scored. */
  anni: readonly number[];
}

const CELL = 'border-line border-b p-1 align-top first:pl-0 last:pr-0';
const HEAD = 'px-1 pb-1 text-left font-semibold text-ink-2 text-meta';

/**
 * What is expected year by year, of the whole and of each part (the comuni of an unione), typed as in a spreadsheet: Enter
 * goes down, Tab on, arrows up and down, a block is pasted from the cell on.
 */
export function TargetGrid({ indicatore, nome, misura, anni }: TargetGridProps) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const named = indicatore.target.flatMap(({ ripartizione }) => ripartizione ?? []);
  const parti = [null, ...new Set([...named, ...added])];
  /** A row keeps its place under the hand of who writes it, whatever is saved or renamed meanwhile. */
  const keyOfPart = (parte: string | null) =>
    (parte !== null && added.includes(parte) ? parte : indicatore.target.find((t) => t.ripartizione === parte)?.id) ??
    '';
  const grid = useTargetGrid({ indicatore, misura, anni, parti });
  const table = useRef<HTMLTableElement>(null);
  const [left, setLeft] = useState(0);
  const id = useId();

  const focusCell = (row: number, column: number) => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cella="${row}/${column}"]`);
    cell?.focus();
    return cell !== null && cell !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, cella: Cella, row: number, column: number) => {
    if (event.key === 'Escape') grid.giveUp(cella);
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey) return;
    event.preventDefault();
    grid.enter(cella);
    if (!focusCell(row + step, column) && event.key === 'Enter') focusCell(0, column + 1);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, cella: Cella) => {
    const block = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(block.trimEnd())) return;
    event.preventDefault();
    setLeft(grid.paste(cella, block));
  };
  return (
    <div className="grid gap-2">
      <div className="overflow-x-auto">
        <table ref={table} className="w-full min-w-80 border-separate border-spacing-0 text-table">
          <caption className="sr-only">Valori attesi di {nome} per anno</caption>
          <thead>
            <tr>
              <th scope="col" className={HEAD}>
                Di che cosa
              </th>
              {anni.map((anno) => (
                <th key={anno} scope="col" className={HEAD}>
                  {anno}
                </th>
              ))}
              <th scope="col" className={HEAD}>
                <span className="sr-only">Togli</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {parti.map((parte, row) => (
              <tr key={keyOfPart(parte)}>
                <th scope="row" className={classNames(CELL, 'min-w-24 text-left font-normal')}>
                  {parte === null ? (
                    <span className="block px-1 py-2">Tutto</span>
                  ) : (
                    <PartName
                      parte={parte}
                      onRename={(to) => {
                        setAdded((before) => before.map((one) => (one === parte ? to : one)));
                        grid.rename(parte, to);
                      }}
                    />
                  )}
                </th>
                {anni.map((anno, column) => {
                  const cella = { anno, parte };
                  const error = grid.error(cella);
                  const errorId = `${id}-${row}-${column}`;
                  return (
                    <td key={anno} className={CELL}>
                      <input
                        data-cella={`${row}/${column}`}
                        type="text"
                        autoComplete="off"
                        aria-label={`${parte ?? 'Tutto'}, ${anno}`}
                        aria-invalid={error ? true : undefined}
                        aria-describedby={error ? errorId : undefined}
                        value={grid.text(cella)}
                        onChange={(event) => grid.type(cella, event.currentTarget.value)}
                        onFocus={(event) => event.currentTarget.select()}
                        onBlur={() => grid.enter(cella)}
                        onKeyDown={(event) => onKeyDown(event, cella, row, column)}
                        onPaste={(event) => onPaste(event, cella)}
                        className={classNames(CONTROL_CLASSES, 'min-w-18 text-right')}
                      />
                      {error && <FieldError id={errorId}>{error}</FieldError>}
                    </td>
                  );
                })}
                <td className={CELL}>
                  {parte !== null && (
                    <button
                      type="button"
                      onClick={() => {
                        setAdded((before) => before.filter((one) => one !== parte));
                        grid.remove(parte);
                      }}
                      className="grid size-10 place-items-center rounded-control text-ink-2 hover:bg-blue-soft"
                    >
                      <Trash2 />
                      <span className="sr-only">Togli {parte}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="text-ink-2 text-meta">
        {left > 0 &&
          `${left === 1 ? 'Una casella incollata non ci stava' : `${left} caselle incollate non ci stavano`}: aggiungi prima le parti che mancano.`}
      </p>
      <AddPart taken={[...named, ...added]} onAdd={(parte) => setAdded((before) => [...before, parte])} />
    </div>
  );
}

/** The name of a part of the ente, typed over. */
function PartName({ parte, onRename }: { parte: string; onRename(nome: string): void }) {
  return (
    <input
      type="text"
      autoComplete="off"
      aria-label={`Nome di ${parte}`}
      defaultValue={parte}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        const nome = event.currentTarget.value.trim();
        if (nome && nome !== parte) onRename(nome);
      }}
      className={CONTROL_CLASSES}
    />
  );
}

/** A part more, by its name; its row waits for the first value. */
function AddPart({ taken, onAdd }: { taken: readonly string[]; onAdd(parte: string): void }) {
  const [nome, setNome] = useState('');
  const isTaken = taken.includes(nome.trim());
  const add = () => {
    if (nome.trim() === '' || isTaken) return;
    onAdd(nome.trim());
    setNome('');
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        label="Comune o parte da aggiungere"
        autoComplete="off"
        value={nome}
        error={isTaken ? 'C’è già.' : undefined}
        onChange={(event) => setNome(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
        className="min-w-48 flex-1"
      />
      <Button icon={<Plus />} onClick={add}>
        Aggiungi<span className="sr-only"> il comune o la parte</span>
      </Button>
    </div>
  );
}
