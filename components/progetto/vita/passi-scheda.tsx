'use client';

import { Check, Send, Undo2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { advanceSchedeAction } from '@/lib/features/approvazione/actions';
import type { PassoScheda } from '@/lib/features/progetto/types';
import { useAct } from './use-act';

const ProponiDialog = dynamic(() => import('./proponi-dialog').then((module) => module.ProponiDialog), { ssr: false });
const RinviaDialog = dynamic(
  () => import('@/components/approvazione/rinvia-dialog').then((module) => module.RinviaDialog),
  { ssr: false },
);

interface PassiSchedaProps {
  luogo: { ente: string; anno: number };
  codice: string;
  passi: readonly PassoScheda[];
}

/** The steps of a card towards the approval that are this person's to take. */
export function PassiScheda({ luogo, codice, passi }: PassiSchedaProps) {
  const showToast = useToast();
  const { act, isRunning, problem } = useAct();
  const [dialog, setDialog] = useState<'propose' | 'sendBack' | null>(null);
  const validate = async () => {
    const done = await act(() => advanceSchedeAction({ ...luogo, codici: [codice], passo: 'validate' }));
    if (done) showToast({ message: `Scheda ${codice} validata.` });
  };
  const dismiss = () => setDialog(null);
  return (
    <>
      {passi.includes('propose') && (
        <Button size="s" icon={<Send />} onClick={() => setDialog('propose')}>
          Proponi…
        </Button>
      )}
      {passi.includes('validate') && (
        <Button size="s" variant="primary" icon={<Check />} isLoading={isRunning} onClick={validate}>
          Valida
        </Button>
      )}
      {passi.includes('sendBack') && (
        <Button size="s" icon={<Undo2 />} onClick={() => setDialog('sendBack')}>
          Rinvia…
        </Button>
      )}
      {problem && (
        <p role="alert" className="w-full font-semibold text-bad text-meta">
          {problem}
        </p>
      )}
      {dialog === 'propose' && <ProponiDialog luogo={luogo} codice={codice} onClose={dismiss} />}
      {dialog === 'sendBack' && <RinviaDialog luogo={luogo} codici={[codice]} onClose={dismiss} />}
    </>
  );
}
