'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { moveFocus } from './focus-stops';
import { PencilButton } from './pencil-button';
import { useCardEditor } from './save-session';
import { useCorrect, useTesto } from './use-campo';

interface InlineTextProps {
  campo: FieldRef;
  letto: string;
  /** What the field is, for its label: "Titolo della scheda". */
  label: string;
  /** Words before the text that are not part of it: a code. */
  prefix?: ReactNode;
  /** Type of the text while it is being written; it inherits otherwise. */
  className?: string;
}

/**
 * A line of text of the card, read as it prints and corrected in place. Enter enters it and moves on, Escape gives it
 * up, leaving the field enters it. What the server says of it (`FieldNotes`) goes where a block may stand.
 */
export function InlineText({ campo, letto, label, prefix, className }: InlineTextProps) {
  const testo = useTesto(campo, letto) ?? '';
  const [isEditing, setIsEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  if (isEditing) {
    const close = (isGivenUp: boolean) => {
      setIsEditing(false);
      if (isGivenUp) requestAnimationFrame(() => pencil.current?.focus());
    };
    return <TextBox campo={campo} letto={letto} testo={testo} label={label} className={className} onClose={close} />;
  }
  return (
    <>
      {prefix}
      {testo} <PencilButton ref={pencil} words={`Modifica: ${label}`} onClick={() => setIsEditing(true)} />
    </>
  );
}

interface TextBoxProps extends Omit<InlineTextProps, 'prefix'> {
  testo: string;
  onClose(isGivenUp: boolean): void;
}

function TextBox({ campo, letto, testo, label, className, onClose }: TextBoxProps) {
  const { runner, onFlush } = useCardEditor();
  const correct = useCorrect();
  const box = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);

  const enter = () => {
    const scritto = (box.current?.value ?? testo).replace(/\s*\n\s*/g, ' ').trim();
    runner.type(campo, null);
    if (!isDone.current) correct([{ ...campo, letto, dopo: scritto || testo }]);
  };
  const leave = (isGivenUp: boolean) => {
    isDone.current = true;
    runner.type(campo, null);
    onClose(isGivenUp);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') leave(true);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    enter();
    moveFocus(event.currentTarget, event.shiftKey ? -1 : 1);
    leave(false);
  };

  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  useEffect(() => onFlush(enter));

  return (
    <textarea
      ref={box}
      rows={1}
      aria-label={label}
      defaultValue={testo}
      onChange={(event) => runner.type(campo, event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        enter();
        leave(false);
      }}
      className={classNames(
        'field-sizing-content block w-full resize-none rounded-control border border-control bg-surface px-2 py-1 text-ink',
        'focus-visible:border-blue focus-visible:outline-offset-0',
        className,
      )}
    />
  );
}
