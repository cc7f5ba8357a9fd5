'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { discardImportazioneAction } from '@/lib/features/importazione/actions/discard-importazione';

interface ScartaProps {
  ente: string;
  importazioneId: string;
  nomeFile: string;
  /** The list of imports, where the person goes next. */
  elenco: Route;
}

/** Puts the document aside; asks first, with its name. */
export function Scarta({ ente, importazioneId, nomeFile, elenco }: ScartaProps) {
  const router = useRouter();
  const discard = async () => {
    const form = new FormData();
    form.set('ente', ente);
    form.set('importazioneId', importazioneId);
    const { data, serverError } = await discardImportazioneAction({}, form);
    if (!data) return serverError?.messaggio ?? 'Il documento non è stato scartato. Riprova.';
    router.push(elenco);
  };
  return (
    <ConfirmDialog
      trigger={<Button>Scarta il documento</Button>}
      title={`Scartare «${nomeFile}»?`}
      description="Il piano resta com’è. Il documento rimane nell’elenco come scartato e si può ricaricare."
      confirmLabel="Scarta"
      onConfirm={discard}
    />
  );
}
