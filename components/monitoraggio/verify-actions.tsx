'use client';

import { Check, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { TextArea } from '@/components/forms/text-area';
import { Button } from '@/components/ui/button';
import type { ButtonSize } from '@/components/ui/button-classes';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { returnRilevazioniAction, verifyRilevazioniAction } from '@/lib/features/monitoraggio/actions/verify';
import type { LuogoRendiconto } from './send-report';

interface VerifyActionsProps {
  luogo: LuogoRendiconto;
  /** Objectives or cards to settle; all that was sent without. */
  chiavi?: string[];
  /** What they are, for the question: "Tempi certi", "le 6 parti inviate". */
  nome: string;
  /** The whole report of the CDR. */
  isAll?: boolean;
  size?: ButtonSize;
}

const FAILED = 'Non è stato possibile: nulla è cambiato. Riprova fra poco.';

/** Verify what was sent, or send it back with a reason. */
export function VerifyActions({ luogo, chiavi, nome, isAll = false, size = 'm' }: VerifyActionsProps) {
  const showToast = useToast();
  const [isVerifying, setIsVerifying] = useState(false);
  const [motivo, setMotivo] = useState('');
  const id = useId();

  const verify = async () => {
    setIsVerifying(true);
    const { data, serverError } = await verifyRilevazioniAction({ ...luogo, chiavi });
    setIsVerifying(false);
    showToast({ message: data ? `Verificata: ${nome}.` : (serverError?.messaggio ?? FAILED) });
  };
  const sendBack = async () => {
    if (!motivo.trim()) return 'Scrivi il motivo: lo legge chi deve correggere.';
    const { data, serverError } = await returnRilevazioniAction({ ...luogo, chiavi, motivo });
    if (!data) return serverError?.messaggio ?? FAILED;
    setMotivo('');
    showToast({ message: `Rinviata: ${nome}.` });
    return undefined;
  };
  return (
    <>
      <ConfirmDialog
        trigger={
          <Button size={size} icon={<Undo2 />}>
            {isAll ? 'Rinvia tutto' : 'Rinvia'}
            <span className="sr-only">{nome}</span>
          </Button>
        }
        title={`Rinviare «${nome}»?`}
        description="Torna a chi l’ha inviata, che potrà correggere e inviare di nuovo. I valori restano."
        confirmLabel="Rinvia"
        variant="primary"
        onConfirm={sendBack}
      >
        <TextArea
          id={id}
          label="Motivo"
          hint="Che cosa va corretto."
          value={motivo}
          onChange={(event) => setMotivo(event.currentTarget.value)}
        />
      </ConfirmDialog>
      <Button size={size} icon={<Check />} isLoading={isVerifying} onClick={verify}>
        {isAll ? 'Verifica tutto' : 'Verifica'}
        <span className="sr-only">{nome}</span>
      </Button>
    </>
  );
}
