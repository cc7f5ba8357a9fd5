'use client';

import dynamic from 'next/dynamic';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Tag } from '@/components/ui/badge';
import { parseCalendarDate } from '@/lib/domain/calendar';
import { isSameValue, type PatchValue } from '@/lib/domain/patch';
import { fieldKey } from '@/lib/features/progetto/queue/gestures';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { formatData } from '@/lib/format/date';
import type { FactControl } from './fact-field';
import { FieldNotes } from './field-notes';
import { textsOf } from './list-texts';
import { PencilButton } from './pencil-button';
import { useCardEditor } from './save-session';
import { useCampo } from './use-campo';

const FactField = dynamic(() => import('./fact-field').then((module) => module.FactField), { ssr: false });

interface InlineFactProps {
  campo: FieldRef;
  control: FactControl;
  /** What it is, for the labels: «Inizio». */
  label: string;
  /** Begins open: it has just been asked for. */
  isOpen?: boolean;
  /** Shown as the labels of an objective are: one tag for each value. */
  isTag?: boolean;
}

/** A short fact of the card read as it prints; its pencil opens what writes it, in the same place. */
export function InlineFact({ campo, control, label, isOpen: opens = false, isTag = false }: InlineFactProps) {
  const { runner } = useCardEditor();
  const valore = useCampo(campo, control.letto);
  const [isOpen, setIsOpen] = useState(opens);
  const pencil = useRef<HTMLButtonElement>(null);

  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    if (runner.getState().bozze[fieldKey(campo)] === undefined) setIsOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setIsOpen(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (isOpen) {
    return (
      <fieldset aria-label={label} className="min-w-40 font-normal" onBlur={closeWhenLeft} onKeyDown={onKeyDown}>
        <FactField campo={campo} control={control} label={label} />
        <FieldNotes campi={[campo]} />
      </fieldset>
    );
  }
  return (
    <>
      {isTag ? <Tags control={control} valore={valore} /> : factInWords(control, valore) || '–'}{' '}
      <PencilButton ref={pencil} words={`Modifica: ${label}`} onClick={() => setIsOpen(true)} />
      <FieldNotes campi={[campo]} />
    </>
  );
}

function Tags({ control, valore }: { control: FactControl; valore: PatchValue }) {
  const words = control.kind === 'lista' ? textsOf(valore) : [factInWords(control, valore)];
  return words.map((word) => (
    <span key={word} className="mr-1">
      <Tag>{word}</Tag>
    </span>
  ));
}

function factInWords(control: FactControl, valore: PatchValue): string {
  if (control.kind === 'scelta') return control.options.find((one) => isSameValue(one.valore, valore))?.label ?? '';
  if (control.kind === 'lista') return textsOf(valore).join(', ');
  const text = typeof valore === 'string' ? valore : '';
  const day = control.kind === 'data' ? parseCalendarDate(text) : null;
  return day ? formatData(day) : text;
}
