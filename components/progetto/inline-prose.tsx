'use client';

import { Pencil } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { TextArea } from '@/components/forms/text-area';
import { Button } from '@/components/ui/button';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { FieldNotes } from './field-notes';
import { moveFocus, STOP } from './focus-stops';
import { useCardEditor } from './save-session';
import { useCorrect, useTesto } from './use-campo';

/** How long after the last key a long text is saved by itself. */
const PAUSE_MS = 3000;

interface InlineProseProps {
  campo: FieldRef;
  letto: string | null;
  label: string;
  /** The text as it prints, rendered from `letto`. */
  children: ReactNode;
}

/**
 * A long text in plain Markdown. It saves itself at every pause; Escape goes back to the text as it was when the field was
 * opened, Ctrl+Enter closes it and moves on.
 */
export function InlineProse({ campo, letto, label, children }: InlineProseProps) {
  const testo = useTesto(campo, letto);
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) {
    return <ProseBox campo={campo} letto={letto} testo={testo} label={label} onClose={() => setIsEditing(false)} />;
  }
  return (
    <div className="grid justify-items-start gap-3">
      {testo === letto ? children : <p className="max-w-prose whitespace-pre-line">{testo}</p>}
      <Button size="s" icon={<Pencil />} {...STOP} onClick={() => setIsEditing(true)}>
        {testo ? `Modifica ${label.toLowerCase()}` : `Scrivi ${label.toLowerCase()}`}
      </Button>
      <FieldNotes campi={[campo]} />
    </div>
  );
}

interface ProseBoxProps extends Omit<InlineProseProps, 'children'> {
  testo: string | null;
  onClose(): void;
}

function ProseBox({ campo, letto, testo, label, onClose }: ProseBoxProps) {
  const { runner, onFlush } = useCardEditor();
  const correct = useCorrect();
  const box = useRef<HTMLTextAreaElement>(null);
  const [opened] = useState(testo);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hintId = useId();

  const write = (dopo: string | null) => {
    clearTimeout(timer.current);
    runner.type(campo, null);
    correct([{ ...campo, letto, dopo }]);
  };
  const enter = () => write(box.current?.value.trim() ? box.current.value.trimEnd() : null);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      write(opened);
      onClose();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      enter();
      moveFocus(event.currentTarget, 1);
      onClose();
    }
  };

  useEffect(() => {
    box.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  useEffect(() => onFlush(enter));

  return (
    <div className="grid gap-2">
      <TextArea
        ref={box}
        label={label}
        isLabelHidden
        rows={8}
        className="[&_textarea]:max-h-none"
        aria-describedby={hintId}
        defaultValue={testo ?? ''}
        onChange={(event) => {
          runner.type(campo, event.currentTarget.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(enter, PAUSE_MS);
        }}
        onBlur={enter}
        onKeyDown={onKeyDown}
      />
      <p id={hintId} className="text-ink-3 text-meta">
        Una riga vuota separa i paragrafi, «- » apre un elenco, **grassetto**. Ctrl Invio chiude, Esc torna al testo di
        prima.
      </p>
      <div>
        <Button
          size="s"
          onClick={() => {
            enter();
            onClose();
          }}
        >
          Chiudi il testo
        </Button>
      </div>
      <FieldNotes campi={[campo]} />
    </div>
  );
}
