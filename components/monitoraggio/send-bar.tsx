'use client';

import { SaveStatus } from '@/components/forms/save-status';
import { STOP } from '@/components/progetto/focus-stops';
import { toSaveState } from '@/components/progetto/save-bar';
import { useCardState } from '@/components/progetto/use-campo';
import { useOnline } from '@/components/progetto/use-online';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { OctagonMinus } from '@/components/ui/state-icons';
import { TextButton } from '@/components/ui/text-button';
import { type Mancanza, sayMancanze } from '@/lib/domain/reporting/missing-entries';
import { EMPTY_QUEUE } from '@/lib/features/progetto/queue/save-queue';
import { focusMissing, missingId } from './entries';

interface SendBarProps {
  label: string;
  mancanze: readonly Mancanza[];
  isSending: boolean;
  /** What went wrong with the last attempt. */
  problem: string | null;
  onSend: () => void;
}

const COSA: Record<Mancanza['tipo'], string> = {
  VALORE: 'valore',
  AVANZAMENTO: 'avanzamento',
  ESITO: 'esito',
  CRITICITA: 'criticità',
  CAUSA: 'causa',
  AZIONE_CORRETTIVA: 'azione correttiva',
};

/** The end of the report, always in reach: the button, where saving stands, what is missing with the way to it. */
export function SendBar({ label, mancanze, isSending, problem, onSend }: SendBarProps) {
  const queue = useCardState((state) => state.queue, EMPTY_QUEUE);
  const isOnline = useOnline();
  const words = sayMancanze(mancanze);
  return (
    <ActionBar label="Invio della rendicontazione">
      <Button {...STOP} variant="primary" isLoading={isSending} onClick={onSend}>
        {label}
      </Button>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
        <SaveStatus state={toSaveState(queue, isOnline)} />
        {words ? (
          <Missing words={words} mancanze={mancanze} />
        ) : (
          <span className="text-ink-2 text-meta">Non manca niente: puoi inviare.</span>
        )}
      </div>
      {problem && (
        <p role="alert" className="flex items-start gap-1.5 font-semibold text-bad text-meta">
          <OctagonMinus className="mt-0.5" />
          {problem}
        </p>
      )}
    </ActionBar>
  );
}

function Missing({ words, mancanze }: { words: string; mancanze: readonly Mancanza[] }) {
  return (
    <details className="min-w-0 text-meta open:w-full">
      <summary className="inline-flex min-h-6 list-none items-center rounded-control font-semibold text-blue-strong underline decoration-1 underline-offset-3 hover:decoration-2">
        {words}
      </summary>
      <ul className="mt-2 grid max-h-56 gap-1 overflow-y-auto overscroll-contain">
        {mancanze.map((mancanza) => (
          <li key={`${mancanza.tipo}-${missingId(mancanza)}`} className="flex gap-2">
            <TextButton className="text-left" onClick={() => focusMissing(mancanza)}>
              {mancanza.nome}
            </TextButton>
            <span className="flex-none text-ink-2">{COSA[mancanza.tipo]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
