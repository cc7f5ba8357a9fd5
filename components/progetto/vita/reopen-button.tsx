'use client';

import { LockOpen } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { reopenSchedaAction } from '@/lib/features/progetto/actions/end-scheda';
import { useAct } from './use-act';

interface ReopenButtonProps {
  luogo: { ente: string; anno: number };
  codice: string;
}

/** Opens a closed card again. */
export function ReopenButton({ luogo, codice }: ReopenButtonProps) {
  const showToast = useToast();
  const { act, isRunning, problem } = useAct();
  const reopen = async () => {
    if (await act(() => reopenSchedaAction({ ...luogo, codice }))) showToast({ message: `Scheda ${codice} riaperta.` });
  };
  return (
    <div className="grid justify-items-end gap-1">
      <Button size="s" icon={<LockOpen />} isLoading={isRunning} onClick={reopen}>
        Riapri la scheda
      </Button>
      {problem && (
        <p role="alert" className="font-semibold text-bad text-meta">
          {problem}
        </p>
      )}
    </div>
  );
}
