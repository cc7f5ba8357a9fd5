'use client';

import type { ComponentPropsWithRef } from 'react';
import type { Luogo } from '@/components/layout/addresses';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { closeSessioneAction, openSessioneAction } from '@/lib/features/monitoraggio/actions/manage-sessione';
import type { Sessione } from '@/lib/features/monitoraggio/types';

interface SessionStepsProps {
  luogo: Luogo;
  sessione: Pick<Sessione, 'titolo' | 'dataRiferimento' | 'stato'>;
  /** Reports not sent yet. */
  mancanti: number;
  /** The plan is still being drafted: opening makes it provisional. */
  willBecomeProvisional: boolean;
}

const FAILED = 'Non è stato possibile: nulla è cambiato. Riprova fra poco.';

/** The next step in the life of a session, asked with its name: open it, close it. */
export function SessionSteps({ luogo, sessione, mancanti, willBecomeProvisional }: SessionStepsProps) {
  const showToast = useToast();
  const { titolo, dataRiferimento, stato } = sessione;
  const where = { ente: luogo.ente, anno: Number(luogo.anno), sessione: dataRiferimento };

  const open = async () => {
    const { data, serverError } = await openSessioneAction(where);
    if (!data) return serverError?.messaggio ?? FAILED;
    showToast({ message: `Sessione «${titolo}» aperta: ${data.preparate} rendicontazioni da inviare.` });
    return undefined;
  };
  const close = async () => {
    const { serverError, validationErrors } = await closeSessioneAction(where);
    if (serverError || validationErrors) return serverError?.messaggio ?? FAILED;
    showToast({ message: `Sessione «${titolo}» chiusa.` });
    return undefined;
  };
  if (stato === 'PROGRAMMATA') {
    return (
      <ConfirmDialog
        trigger={<StepButton label="Apri la sessione" titolo={titolo} />}
        title={`Aprire «${titolo}»?`}
        description={
          <>
            <p>Ogni CDR trova pronto quello che deve rendicontare.</p>
            {willBecomeProvisional && (
              <p className="mt-2">Il piano è in predisposizione: aprendo la sessione diventa provvisorio.</p>
            )}
          </>
        }
        confirmLabel="Apri la sessione"
        variant="primary"
        onConfirm={open}
      />
    );
  }
  return (
    <ConfirmDialog
      trigger={<StepButton label="Chiudi la sessione" titolo={titolo} />}
      title={`Chiudere «${titolo}»?`}
      description={
        <>
          <p>{sayMissing(mancanti)}</p>
          <p className="mt-2">
            Dopo la chiusura si modifica solo quello che viene rinviato. La sessione non si riapre.
          </p>
        </>
      }
      confirmLabel="Chiudi la sessione"
      onConfirm={close}
    />
  );
}

/** The same button stands in every row: a screen reader hears of which session. */
function StepButton({
  label,
  titolo,
  ...rest
}: { label: string; titolo: string } & ComponentPropsWithRef<typeof Button>) {
  return (
    <Button {...rest}>
      {label}
      <span className="sr-only">{titolo}</span>
    </Button>
  );
}

function sayMissing(mancanti: number): string {
  if (mancanti === 0) return 'Tutte le rendicontazioni sono state inviate.';
  return mancanti === 1
    ? 'Manca ancora 1 rendicontazione: resterà non inviata.'
    : `Mancano ancora ${mancanti} rendicontazioni: resteranno non inviate.`;
}
