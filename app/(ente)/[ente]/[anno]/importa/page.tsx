import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { CaricaDocumento } from '@/components/importazione/carica-documento';
import { ElencoImportazioni } from '@/components/importazione/elenco-importazioni';
import { addresses } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { listImportazioni } from '@/lib/features/importazione/queries/list-importazioni';
import { annoDelPiano, MAX_UPLOAD_BYTES, REFUSAL_COOKIE } from '@/lib/features/importazione/schema';

export const metadata: Metadata = { title: 'Importa' };

export default async function ImportaPage({ params }: PageProps<'/[ente]/[anno]/importa'>) {
  const { ente, anno } = await params;
  const scope = await getScope(ente);
  const numero = annoDelPiano.safeParse(anno).data;
  const elenco = scope && numero && (await listImportazioni(scope, numero));
  if (!elenco) notFound();

  const luogo = { ente, anno };
  const rifiuto = (await cookies()).get(REFUSAL_COOKIE)?.value ?? null;
  return (
    <>
      <PageHeader
        title="Importa un piano"
        meta={
          elenco.hasPiano
            ? `Il documento viene confrontato con il piano ${anno}: decidi tu che cosa cambia.`
            : `Il piano ${anno} non c’è ancora: lo crea il primo documento importato.`
        }
        actions={
          elenco.hasPiano && (
            <ButtonLink href={addresses.esporta(luogo)} isDownload icon={<Download />}>
              Scarica il piano {anno} (JSON)
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-6">
        <Panel title="Nuovo documento" meta="Prima di scrivere qualcosa vedrai che cosa si è capito.">
          <CaricaDocumento action={addresses.carica(luogo)} maxBytes={MAX_UPLOAD_BYTES} rifiuto={rifiuto} />
        </Panel>
        <ElencoImportazioni luogo={luogo} importazioni={elenco.importazioni} />
      </div>
    </>
  );
}
