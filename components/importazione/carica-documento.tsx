'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { FileDrop } from '@/components/forms/file-drop';
import { ProgressBar } from '@/components/ui/bars';
import { Button } from '@/components/ui/button';
import { Rifiuto } from './rifiuto';
import { type Avanzamento, sendDocumento } from './send-documento';

interface CaricaDocumentoProps {
  /** Address of the upload, with ente and year. */
  action: string;
  maxBytes: number;
  /** Why the last document was refused, where scripts do not run. */
  rifiuto: string | null;
}

const MEGABYTE = 1024 * 1024;

/** Chooses a document and sends it, with its progress; without scripts the form posts by itself. */
export function CaricaDocumento({ action, maxBytes, rifiuto }: CaricaDocumentoProps) {
  const router = useRouter();
  const [problem, setProblem] = useState(rifiuto);
  const [avanzamento, setAvanzamento] = useState<Avanzamento | null>(null);
  const megabytes = maxBytes / MEGABYTE;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    const file = body.get('file');
    if (!(file instanceof File) || file.name === '') return setProblem('Scegli prima il documento da importare.');
    if (file.size > maxBytes) {
      return setProblem(
        `«${file.name}» supera ${megabytes} MB e non è stato caricato. Il testo di un piano pesa pochi MB: controlla di aver scelto il file giusto.`,
      );
    }
    setProblem(null);
    setAvanzamento({ inviati: 0, totale: file.size });
    const esito = await sendDocumento(action, body, setAvanzamento);
    if ('location' in esito) return router.push(esito.location as Route);
    setAvanzamento(null);
    setProblem(esito.messaggio);
  };

  return (
    <form action={action} method="post" encType="multipart/form-data" onSubmit={send} className="grid gap-4">
      {problem && <Rifiuto messaggio={problem} />}
      <FileDrop
        name="file"
        label="Documento del piano"
        accept=".txt,.md,.json"
        hint={`Testo di un PEG di Reggio Emilia (.txt) o file esportato da Traguardo (.json), fino a ${megabytes} MB`}
        isRequired
        onFileChange={() => setProblem(null)}
      />
      <div role="status" className="min-h-6 empty:hidden">
        {avanzamento && <Progresso {...avanzamento} />}
      </div>
      <Button
        type="submit"
        variant="primary"
        isLoading={avanzamento !== null}
        className="justify-self-start max-desk:w-full"
      >
        Leggi il documento
      </Button>
    </form>
  );
}

/** The bar while the file travels, then words: how long reading takes nobody knows. */
function Progresso({ inviati, totale }: Avanzamento) {
  const per = totale > 0 ? Math.floor((inviati / totale) * 100) : 100;
  if (per >= 100) return <p className="text-ink-2">Il documento è arrivato: lo sto leggendo…</p>;
  return (
    <>
      <p className="mb-1 text-ink-2 text-meta">Caricamento: {per} %</p>
      <ProgressBar label="Caricamento del documento" value={per} max={100} valueText={`${per} %`} />
    </>
  );
}
