import { Check, LoaderCircle, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { OctagonMinus } from '@/components/ui/state-icons';

/** Where an autosave stands. `at` is the hour already in Italian ("10:42"); `reason` says what happened and what was kept. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string; detail?: string }
  | { kind: 'offline' }
  | { kind: 'failed'; reason: string };

const WORDS = 'inline-flex items-center gap-1.5';

function wordsOf(state: SaveState): ReactNode {
  switch (state.kind) {
    case 'untouched':
      return null;
    case 'saving':
      return (
        <span className={WORDS}>
          <LoaderCircle className="animate-spin" />
          Salvataggio…
        </span>
      );
    case 'saved':
      return (
        <span className={WORDS}>
          <Check className="text-ok-fill" />
          Salvato alle {state.at}
          {state.detail && `. ${state.detail}`}
        </span>
      );
    case 'offline':
      return (
        <span className={`${WORDS} font-semibold text-warn`}>
          <WifiOff />
          Senza rete: quello che scrivi resta in questo browser e parte da solo.
        </span>
      );
    case 'failed':
      return (
        <span className={`${WORDS} font-semibold text-bad`}>
          <OctagonMinus />
          Non salvato: {state.reason}
        </span>
      );
  }
}

/** The word of the autosave, always in the same place and announced politely: never a toast. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <output className="inline-flex min-h-5 items-center text-ink-2 text-meta print:hidden" aria-live="polite">
      {wordsOf(state)}
    </output>
  );
}
