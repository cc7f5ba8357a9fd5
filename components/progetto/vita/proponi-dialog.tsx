'use client';

import { useToast } from '@/components/ui/toast';
import { advanceSchedeAction } from '@/lib/features/approvazione/actions';
import { LifeDialog } from './life-dialog';
import { useSavedAct } from './use-saved-act';

interface ProponiDialogProps {
  luogo: { ente: string; anno: number };
  codice: string;
  onClose(): void;
}

/** Asks before a card leaves the hands of who writes it: what is being written is saved first. */
export function ProponiDialog({ luogo, codice, onClose }: ProponiDialogProps) {
  const showToast = useToast();
  const { act, isRunning, problem } = useSavedAct();
  const propose = async () => {
    if (!(await act(() => advanceSchedeAction({ ...luogo, codici: [codice], passo: 'propose' })))) return;
    onClose();
    showToast({ message: `Scheda ${codice} proposta.` });
  };
  return (
    <LifeDialog
      title={`Proporre la scheda ${codice}?`}
      description="La legge chi la deve validare. Da adesso non si modifica più, a meno che non venga rinviata."
      action="Proponi la scheda"
      {...{ isRunning, problem, onClose }}
      onAct={propose}
    />
  );
}
