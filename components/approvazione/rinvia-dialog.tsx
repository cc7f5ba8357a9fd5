'use client';

import { useState } from 'react';
import { TextArea } from '@/components/forms/text-area';
import { LifeDialog } from '@/components/progetto/vita/life-dialog';
import { useAct } from '@/components/progetto/vita/use-act';
import { useToast } from '@/components/ui/toast';
import { returnSchedeAction } from '@/lib/features/approvazione/actions';

interface RinviaDialogProps {
  luogo: { ente: string; anno: number };
  codici: readonly string[];
  onClose(): void;
  onDone?(): void;
}

/** Sends cards back to who prepares them, with the reason. */
export function RinviaDialog({ luogo, codici, onClose, onDone }: RinviaDialogProps) {
  const showToast = useToast();
  const { act, isRunning, problem } = useAct();
  const [motivo, setMotivo] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const nome = codici.length === 1 ? `la scheda ${codici[0]}` : `${codici.length} schede`;

  const sendBack = async () => {
    setIsMissing(motivo.trim() === '');
    if (motivo.trim() === '') return;
    const done = await act(() => returnSchedeAction({ ...luogo, codici: [...codici], motivo }));
    if (!done) return;
    onDone?.();
    onClose();
    showToast({ message: done.quante === 1 ? '1 scheda rinviata.' : `${done.quante} schede rinviate.` });
  };
  return (
    <LifeDialog
      title={`Rinviare ${nome}?`}
      description="Torna in bozza a chi la prepara, che legge il motivo in cima alla scheda, corregge e propone di nuovo."
      action="Rinvia"
      {...{ isRunning, problem, onClose }}
      onAct={sendBack}
    >
      <TextArea
        label="Motivo"
        hint="Che cosa va corretto."
        maxLength={2000}
        error={isMissing ? 'Scrivi il motivo: lo legge chi deve correggere.' : undefined}
        value={motivo}
        onChange={(event) => setMotivo(event.currentTarget.value)}
      />
    </LifeDialog>
  );
}
