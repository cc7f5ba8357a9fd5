'use client';

import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { acceptRisultatiAction } from '@/lib/features/valutazione/actions/accept-risultati';

interface AccettaEvidentiProps {
  ente: string;
  anno: string;
  sessione: string;
  numero: number;
}

/** Accepts at once the results reached, complete and without remarks; asks first, with the number. */
export function AccettaEvidenti({ ente, anno, sessione, numero }: AccettaEvidentiProps) {
  const showToast = useToast();
  const router = useRouter();
  const accept = async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ente, anno, sessione })) form.set(name, value);
    const { data, serverError } = await acceptRisultatiAction({}, form);
    if (!data) return serverError?.messaggio ?? 'Non è stato possibile accettare i risultati: nulla è cambiato.';
    showToast({ message: data.accettati === 1 ? 'Accettato 1 risultato.' : `Accettati ${data.accettati} risultati.` });
    router.refresh();
  };
  const words = numero === 1 ? 'il risultato' : `i ${numero}`;
  return (
    <ConfirmDialog
      trigger={<Button icon={<Check />}>Accetta {words} senza osservazioni</Button>}
      title={
        numero === 1
          ? 'Accettare il risultato senza osservazioni?'
          : `Accettare ${numero} risultati senza osservazioni?`
      }
      description="Sono raggiunti, con tutti i valori rilevati e senza criticità. Ogni decisione resta nel registro e si può cambiare."
      confirmLabel="Accetta"
      variant="primary"
      onConfirm={accept}
    />
  );
}
