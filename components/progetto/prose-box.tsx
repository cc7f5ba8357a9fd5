'use client';

import { useEffect, useId, useRef } from 'react';
import { RichTextEditor } from '@/components/forms/rich-text/rich-text-editor';
import { Button } from '@/components/ui/button';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { FieldNotes } from './field-notes';
import { useCardEditor } from './save-session';
import { useBozza } from './use-campo';

/** How long after the last key a long text is saved by itself. */
const PAUSE_MS = 3000;

interface ProseBoxProps {
  campo: FieldRef;
  testo: string | null;
  label: string;
  onClose(to: 'back' | 'next' | 'stay'): void;
}

/** A long text while it is written: it saves itself at every pause, and however it is left nothing written is lost. */
export function ProseBox({ campo, testo, label, onClose }: ProseBoxProps) {
  const { runner, correct, onFlush } = useCardEditor();
  const bozza = useBozza(campo);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef<{ markdown: string | null } | null>(null);
  /** The text that what is being written started from: if it is not there any more, it is for the person to choose. */
  const base = useRef(testo);
  const hintId = useId();

  const enter = () => {
    clearTimeout(timer.current);
    runner.type(campo, null);
    if (written.current) correct([{ ...campo, prima: base.current, dopo: written.current.markdown }]);
    written.current = null;
  };
  const leave = (to: 'back' | 'next' | 'stay') => {
    enter();
    onClose(to);
  };
  const write = (markdown: string | null) => {
    written.current = { markdown };
    runner.type(campo, markdown ?? '');
    clearTimeout(timer.current);
    timer.current = setTimeout(enter, PAUSE_MS);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (bozza === undefined) base.current = testo;
  }, [bozza, testo]);
  useEffect(() => onFlush(enter));

  return (
    <div className="grid gap-2">
      <RichTextEditor
        label={label}
        describedBy={hintId}
        markdown={bozza === undefined ? testo : bozza || null}
        onWrite={write}
        onBlur={enter}
        onLeave={leave}
      />
      <p id={hintId} className="text-ink-3 text-meta">
        Si salva da solo. Esc torna alla scheda, Ctrl Invio passa al campo dopo; «- » apre un elenco, «1. » lo numera.
      </p>
      <div>
        <Button size="s" onClick={() => leave('back')}>
          Chiudi il testo
        </Button>
      </div>
      <FieldNotes campi={[campo]} />
    </div>
  );
}
