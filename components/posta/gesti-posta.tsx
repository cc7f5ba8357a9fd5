'use client';

import { Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DiscTick } from '@/components/ui/state-icons';
import { useToast } from '@/components/ui/toast';
import { removeServerPostaAction, sendProvaAction } from '@/lib/features/posta/actions/manage-posta';

interface GestiPostaProps {
  ente: string;
  /** Some message could leave. */
  canSend: boolean;
  /** The ente has a server of its own. */
  hasServer: boolean;
}

/** A message to oneself through the saved settings, with what the server answers; and the way back to the installation's. */
export function GestiPosta({ ente, canSend, hasServer }: GestiPostaProps) {
  const showToast = useToast();
  const [isSending, setIsSending] = useState(false);
  const [outcome, setOutcome] = useState<{ email?: string; problem?: string }>({});

  const send = async () => {
    setIsSending(true);
    setOutcome({});
    const result = await sendProvaAction({ ente }).finally(() => setIsSending(false));
    setOutcome({ email: result?.data?.email, problem: result?.serverError?.messaggio });
  };
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        Il messaggio va al tuo indirizzo, con le impostazioni salvate; se non parte, leggi qui la risposta del server.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Send />} isLoading={isSending} disabled={!canSend} onClick={send}>
          Invia un messaggio di prova
        </Button>
        {hasServer && (
          <ConfirmDialog
            trigger={
              <Button variant="quiet" icon={<Trash2 />}>
                Togli il server dell’ente
              </Button>
            }
            title="Togliere il server di posta dell’ente?"
            description="I messaggi partiranno dal server dell’installazione, se c’è; altrimenti aspetteranno."
            confirmLabel="Togli il server"
            onConfirm={async () => {
              const result = await removeServerPostaAction({ ente });
              if (result?.serverError) return result.serverError.messaggio;
              showToast({ message: 'Server dell’ente tolto.' });
              return undefined;
            }}
          />
        )}
      </div>
      {outcome.email && (
        <p role="status" className="flex items-start gap-2 font-semibold text-meta text-ok">
          <DiscTick className="mt-0.5" />
          Il server ha accettato il messaggio per {outcome.email}.
        </p>
      )}
      {outcome.problem && <FieldError id="prova-errore">{outcome.problem}</FieldError>}
    </div>
  );
}
