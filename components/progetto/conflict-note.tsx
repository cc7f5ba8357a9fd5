'use client';

import dynamic from 'next/dynamic';
import { Finding } from '@/components/segnalazione/finding';
import { TextButton } from '@/components/ui/text-button';
import type { PatchValue } from '@/lib/domain/patch';
import type { FieldConflict } from '@/lib/features/progetto/queue/queue-types';
import { changeInWords } from './field-words';
import { useCardEditor } from './save-session';

const TwoTexts = dynamic(() => import('./two-texts').then((module) => module.TwoTexts), { ssr: false });

/** Longer than this, or of several lines, two texts are read side by side and not in a sentence. */
const SHORT = 120;

const isLong = (valore: PatchValue): valore is string =>
  typeof valore === 'string' && (valore.length > SHORT || valore.includes('\n'));

interface ConflictNoteProps {
  conflitto: FieldConflict;
  /** What the columns are called in a sentence. */
  nomi: Readonly<Record<string, string>>;
}

/** A field two people have written: both versions, whole, until one is chosen. */
export function ConflictNote({ conflitto, nomi }: ConflictNoteProps) {
  const { runner } = useCardEditor();
  const { campo, tuo, attuale, autore = 'Qualcun altro' } = conflitto;
  const areTexts = isLong(tuo) || isLong(attuale);
  const [sua, mia] = changeInWords(campo, attuale, tuo);
  const note = (
    <Finding
      gravita="AVVISO"
      titolo="Due versioni"
      messaggio={
        <>
          {autore} ha cambiato {nomi[campo] ?? campo} mentre scrivevi.{' '}
          {areTexts ? (
            <TwoTexts mia={textOf(tuo)} sua={textOf(attuale)} autore={autore} />
          ) : (
            <>
              La sua versione: <strong>{sua}</strong>. La tua: <strong>{mia}</strong>.
            </>
          )}
        </>
      }
      azioni={
        <>
          <TextButton onClick={() => runner.choose(conflitto, 'mia')}>Tieni la tua</TextButton>
          <TextButton onClick={() => runner.choose(conflitto, 'sua')}>Tieni la sua</TextButton>
        </>
      }
    />
  );
  return areTexts ? note : <div className="max-w-prose">{note}</div>;
}

const textOf = (valore: PatchValue) => (typeof valore === 'string' ? valore : '');
