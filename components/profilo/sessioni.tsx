'use client';

import { LogOut, MonitorSmartphone } from 'lucide-react';
import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { endSessioneAction, endSessioniAction } from '@/lib/features/utenti/actions/own-account';

interface SessioneScritta {
  readonly id: string;
  readonly dispositivo: string;
  /** "21/11/2026 alle 10:42". */
  readonly quando: string;
  readonly isQuesta: boolean;
}

/** Where one is signed in: each browser by what it is and since when, to be closed one by one or all together. */
export function Sessioni({ sessioni }: { sessioni: readonly SessioneScritta[] }) {
  const [result, action] = useActionState(endSessioneAction, {});
  return (
    <>
      <ul className="divide-y divide-line">
        {sessioni.map(({ id, dispositivo, quando, isQuesta }) => (
          <li key={id} className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
            <MonitorSmartphone className="text-ink-3" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{dispositivo}</span>
              <span className="block text-ink-3 text-meta">aperta il {quando}</span>
            </span>
            {isQuesta ? (
              <Badge tone="info">Questa sessione</Badge>
            ) : (
              <form action={action}>
                <input type="hidden" name="sessione" value={id} />
                <SubmitButton
                  variant="secondary"
                  size="s"
                  aria-label={`Chiudi la sessione ${dispositivo} del ${quando}`}
                >
                  Chiudi
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {result.serverError && (
        <div className="px-4 pb-2">
          <FieldError id="sessione-errore">{result.serverError.messaggio}</FieldError>
        </div>
      )}
      <div className="border-line border-t p-4">
        <ConfirmDialog
          trigger={<Button icon={<LogOut />}>Chiudi tutte le sessioni</Button>}
          title="Chiudere tutte le sessioni?"
          description="Anche questa: tornerai alla pagina di accesso. Quello che hai salvato resta."
          confirmLabel="Chiudi tutte"
          onConfirm={async () => (await endSessioniAction())?.serverError?.messaggio}
        />
      </div>
    </>
  );
}
