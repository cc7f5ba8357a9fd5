'use client';

import { useRouter } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { restoreSchedaAction } from '@/lib/features/progetto/actions/end-scheda';
import { useAct } from './use-act';

interface RestoreButtonProps {
  luogo: { ente: string; anno: number };
  codice: string;
  operazioneId: string;
}

/** Brings a deleted card back and goes there. */
export function RestoreButton({ luogo, codice, operazioneId }: RestoreButtonProps) {
  const router = useRouter();
  const showToast = useToast();
  const { act, isRunning, problem } = useAct();
  const restore = async () => {
    const back = await act(() => restoreSchedaAction({ ...luogo, operazioneId }));
    if (!back) return;
    router.push(addresses.scheda(luogo, back.codice));
    showToast({ message: `Scheda ${back.codice} ripristinata.` });
  };
  return (
    <div className="grid justify-items-start gap-1">
      <Button size="s" isLoading={isRunning} onClick={restore}>
        Ripristina<span className="sr-only"> la scheda {codice}</span>
      </Button>
      {problem && (
        <p role="alert" className="font-semibold text-bad text-meta">
          {problem}
        </p>
      )}
    </div>
  );
}
