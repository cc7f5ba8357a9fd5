'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { TextButton } from '@/components/ui/text-button';
import { useToast } from '@/components/ui/toast';
import { italianCount, italianList } from '@/lib/domain/italian-notation';
import { sendSollecitiAction } from '@/lib/features/cruscotto/actions/send-solleciti';
import type { SollecitiRichiesti } from '@/lib/features/cruscotto/schema';

interface SollecitaProps {
  richiesta: SollecitiRichiesti;
  /** Whom, as the question names them: "il CDR 04 Territorio", "i 5 CDR che devono inviare". */
  chi: string;
  /** In the head of the page, not in a row. */
  isPrincipale?: boolean;
}

/** Writes to who reports for some CDR that their report is waited for; asks before. */
export function Sollecita({ richiesta, chi, isPrincipale = false }: SollecitaProps) {
  const showToast = useToast();
  const send = async () => {
    const { data, serverError } = await sendSollecitiAction(richiesta);
    if (!data) return serverError?.messaggio ?? 'Il sollecito non è partito. Riprova fra poco.';
    const senza =
      data.senzaPersone.length > 0 ? ` Nessuno rendiconta con Traguardo per ${italianList(data.senzaPersone)}.` : '';
    showToast({ message: `Sollecito inviato a ${italianCount(data.persone, 'persona', 'persone')}.${senza}` });
    return undefined;
  };
  return (
    <ConfirmDialog
      trigger={
        isPrincipale ? (
          <Button variant="primary">Sollecita {chi}</Button>
        ) : (
          <TextButton>
            Sollecita<span className="sr-only"> {chi}</span>
          </TextButton>
        )
      }
      title={`Sollecitare ${chi}?`}
      description="Dirigenti e referenti ricevono un messaggio di posta con la scadenza e il collegamento alla loro rendicontazione. Il sollecito resta nel registro."
      confirmLabel="Invia il sollecito"
      variant="primary"
      onConfirm={send}
    />
  );
}
