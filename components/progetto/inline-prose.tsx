'use client';

import { Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { FieldNotes } from './field-notes';
import { moveFocus, STOP } from './focus-stops';
import { PencilButton } from './pencil-button';
import { useTesto } from './use-campo';

const ProseBox = dynamic(() => import('./prose-box').then((module) => module.ProseBox), {
  ssr: false,
  loading: () => <p className="min-h-40 text-ink-3">Apro il testo…</p>,
});
/** The text as it prints, for what the server has not rendered yet. */
const FreshText = dynamic(() => import('@/components/ui/markdown').then((module) => module.Markdown), { ssr: false });

interface InlineProseProps {
  campo: FieldRef;
  letto: string | null;
  /** What the text is, with its article: «La descrizione». */
  label: string;
  /** Its heading on the page: the pencil then stands beside it, and not under the text. */
  title?: string;
  /** Begins with the text open: it has just been asked for. */
  isOpen?: boolean;
  /** The text as it prints, rendered from `letto`. */
  children: ReactNode;
}

/** A long text, read as it prints and written with its lists and its emphasis. The editor is loaded when somebody writes. */
export function InlineProse({ campo, letto, label, title, isOpen = false, children }: InlineProseProps) {
  const testo = useTesto(campo, letto);
  const [isEditing, setIsEditing] = useState(isOpen);
  const button = useRef<HTMLButtonElement>(null);
  if (isEditing) {
    const close = (to: 'back' | 'next' | 'stay') => {
      setIsEditing(false);
      if (to === 'stay') return;
      requestAnimationFrame(() => {
        if (to === 'back') button.current?.focus();
        else if (button.current) moveFocus(button.current, 1);
      });
    };
    return (
      <div className="grid gap-1">
        {title && <ProseTitle>{title}</ProseTitle>}
        <ProseBox campo={campo} testo={testo} label={label} onClose={close} />
      </div>
    );
  }
  const opener = { ref: button, onClick: () => setIsEditing(true) };
  const words = `${testo ? 'Modifica' : 'Scrivi'} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return (
    <div className={title ? 'grid justify-items-start gap-1' : 'grid justify-items-start gap-3'}>
      {title && (
        <ProseTitle>
          {title} <PencilButton words={words} {...opener} />
        </ProseTitle>
      )}
      {testo === letto ? children : testo && <FreshText>{testo}</FreshText>}
      {!title && (
        <Button size="s" icon={<Pencil />} {...STOP} data-apre {...opener}>
          {words}
        </Button>
      )}
      <FieldNotes campi={[campo]} />
    </div>
  );
}

function ProseTitle({ children }: { children: ReactNode }) {
  return <h3 className="font-semibold text-ink-2 text-meta">{children}</h3>;
}
