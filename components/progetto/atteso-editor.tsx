'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CONTROL_CLASSES, FieldError } from '@/components/forms/field';
import { classNames } from '@/components/ui/class-names';
import { TextButton } from '@/components/ui/text-button';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import {
  type Atteso,
  type AttesoDraft,
  draftOfAtteso,
  ETICHETTA_MODO,
  listModiOf,
  type ModoAtteso,
  parseAtteso,
} from '@/lib/format/target-draft';
import { type DaDire, sayAtteso } from './atteso-sentence';
import { useCardEditor } from './save-session';

export interface AttesoEditorProps {
  /** What the indicator is called, for the labels of the fields. */
  nome: string;
  atteso: Atteso;
  indicatore: DaDire['indicatore'];
  /** How it will be scored: what is written is said back with what it means for the score. */
  regole: RegoleSmvp;
  /** Shown while it is being written, so that the chip follows the sentence. */
  onPreview(atteso: Atteso | null): void;
  onEnter(atteso: Atteso): void;
  /** Where the focus goes then: back to the button that opened it, one control on or back, or where the person put it. */
  onClose(focus: 'back' | 'next' | 'previous' | 'stay'): void;
}

const UNITS: Partial<Record<Atteso['natura'], string>> = { PERCENTUALE: '%', EURO: '€', GIORNI: 'giorni' };
const NEEDS_NOTHING: readonly ModoAtteso[] = ['si-no', 'contesto'];

/** The expectation as the sentence it is: «Raggiunto [almeno] [6] edifici». Enter enters it, Escape gives it up. */
export function AttesoEditor(props: AttesoEditorProps) {
  const { nome, atteso, indicatore, regole, onPreview, onEnter, onClose } = props;
  const { unita } = indicatore;
  const { onFlush } = useCardEditor();
  const [draft, setDraft] = useState(() => draftOfAtteso(atteso));
  const [errore, setErrore] = useState<{ campo: 'primo' | 'secondo'; messaggio: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();

  const change = (part: Partial<AttesoDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setErrore(null);
    const parsed = parseAtteso(next, atteso, unita);
    onPreview(parsed.ok ? parsed.valore : null);
  };
  const modi = listModiOf(atteso);
  const read = parseAtteso(draft, atteso, unita);
  const sentence = read.ok ? sayAtteso({ atteso: read.valore, versoPresunto: false, indicatore, regole }) : '';
  const enter = (): boolean => {
    const parsed = parseAtteso(draft, atteso, unita);
    setErrore(parsed.ok ? null : parsed);
    if (parsed.ok) onEnter(parsed.valore);
    return parsed.ok;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') onClose('back');
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (enter()) onClose(event.shiftKey ? 'previous' : 'next');
  };

  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  useEffect(() => onFlush(() => void enter()));

  const field = (campo: 'primo' | 'secondo', label: string) => (
    <span className={draft.modo === 'a-parole' ? 'min-w-60 flex-1' : 'w-28'}>
      <input
        data-first={campo === 'primo' || undefined}
        type="text"
        autoComplete="off"
        inputMode={draft.modo === 'a-parole' ? 'text' : draft.modo === 'entro-il' ? 'numeric' : 'decimal'}
        aria-label={label}
        aria-invalid={errore?.campo === campo || undefined}
        aria-describedby={errore?.campo === campo ? errorId : undefined}
        value={draft[campo]}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => change({ [campo]: event.currentTarget.value })}
        className={classNames(CONTROL_CLASSES, draft.modo !== 'a-parole' && 'text-right')}
      />
    </span>
  );
  return (
    <form
      ref={form}
      aria-label={`Atteso di ${nome}`}
      data-copy="skip"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (enter()) onClose('next');
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget && enter()) onClose('stay');
      }}
      className="mt-2 grid gap-1 rounded-control border border-blue-line bg-blue-soft p-2 print:hidden"
    >
      <div className="flex flex-wrap items-center gap-2">
        <span>Raggiunto</span>
        <span className="max-w-full">
          <select
            data-first={NEEDS_NOTHING.includes(draft.modo) || undefined}
            aria-label="Come si raggiunge"
            value={draft.modo}
            onChange={(event) => {
              const modo = modi.find((other) => other === event.currentTarget.value);
              if (modo) change({ modo });
            }}
            className={CONTROL_CLASSES}
          >
            {modi.map((modo) => (
              <option key={modo} value={modo}>
                {ETICHETTA_MODO[modo]}
              </option>
            ))}
          </select>
        </span>
        {!NEEDS_NOTHING.includes(draft.modo) && field('primo', draft.modo === 'fra' ? 'Minimo' : 'Valore atteso')}
        {draft.modo === 'fra' && (
          <>
            <span>e</span>
            {field('secondo', 'Massimo')}
          </>
        )}
        {draft.modo !== 'entro-il' && !NEEDS_NOTHING.includes(draft.modo) && (
          <span className="text-ink-2">{UNITS[atteso.natura] ?? unita}</span>
        )}
      </div>
      <p aria-live="polite" className="text-ink-2 text-meta">
        {sentence}
      </p>
      {errore && <FieldError id={errorId}>{errore.messaggio}</FieldError>}
      <div className="flex flex-wrap items-center gap-x-4">
        <TextButton type="submit">Conferma</TextButton>
        <TextButton onClick={() => onClose('back')}>Lascia com’era</TextButton>
        <span className="hidden text-ink-2 text-small desk:inline">Invio conferma, Esc lascia com’era</span>
      </div>
    </form>
  );
}
