'use client';

import { CircleStop } from 'lucide-react';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/forms/submit-button';
import { stopDocumentoAction } from '@/lib/features/documenti/actions/stop-documento';

interface FermaDocumentoProps {
  ente: string;
  anno: string;
  lavoroId: string;
  /** What is being made: several buttons of one page must not sound alike. */
  nome: string;
}

/** Stops the making of a document. It can be asked for again, so nothing is asked. */
export function FermaDocumento({ ente, anno, lavoroId, nome }: FermaDocumentoProps) {
  const [{ serverError }, action] = useActionState(stopDocumentoAction, {});
  return (
    <form action={action}>
      <input type="hidden" name="ente" value={ente} />
      <input type="hidden" name="anno" value={anno} />
      <input type="hidden" name="lavoroId" value={lavoroId} />
      <SubmitButton variant="quiet" size="s" icon={<CircleStop />}>
        Ferma<span className="sr-only"> {nome}</span>
      </SubmitButton>
      {serverError && (
        <p role="alert" className="text-bad text-meta">
          {serverError.messaggio}
        </p>
      )}
    </form>
  );
}
