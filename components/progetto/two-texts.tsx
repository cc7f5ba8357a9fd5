'use client';

import { ClipboardCopy } from 'lucide-react';
import type { ReactNode } from 'react';
import { TextButton } from '@/components/ui/text-button';
import { useToast } from '@/components/ui/toast';
import { partTexts } from './part-texts';

interface TwoTextsProps {
  mia: string;
  sua: string;
  /** Who wrote the other. */
  autore: string;
}

/** Two versions of a long text side by side, one above the other on a phone; where they part is marked. */
export function TwoTexts({ mia, sua, autore }: TwoTextsProps) {
  const showToast = useToast();
  const { inizio, fine } = partTexts(mia, sua);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(mia).then(
      () => 'La tua versione è copiata: puoi incollarla dove vuoi.',
      () => 'Il browser non permette di copiare: seleziona il testo e usa Ctrl C.',
    );
    showToast({ message: done });
  };
  return (
    <span className="mt-2 grid gap-3 desk:grid-cols-2">
      <Version title="La tua versione" text={mia} inizio={inizio} fine={fine}>
        <TextButton onClick={copy}>
          <ClipboardCopy />
          Copia la tua
        </TextButton>
      </Version>
      <Version title={`La versione di ${autore}`} text={sua} inizio={inizio} fine={fine} />
    </span>
  );
}

interface VersionProps {
  title: string;
  text: string;
  /** Characters in common at the beginning and at the end. */
  inizio: number;
  fine: number;
  children?: ReactNode;
}

function Version({ title, text, inizio, fine, children }: VersionProps) {
  const end = text.length - fine;
  return (
    <span className="grid content-start gap-1">
      <span className="flex min-h-6 flex-wrap items-center justify-between gap-x-3">
        <strong>{title}</strong>
        {children}
      </span>
      <span className="break-words rounded-control border border-line bg-surface p-2 whitespace-pre-wrap">
        {text === '' && <span className="text-ink-3">vuoto</span>}
        {text.slice(0, inizio)}
        <mark className="bg-warn-soft font-semibold text-ink">{text.slice(inizio, end)}</mark>
        {text.slice(end)}
      </span>
    </span>
  );
}
