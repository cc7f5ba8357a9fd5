import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ElencoDocumenti } from '@/components/documenti/elenco-documenti';
import { NuovoDocumento } from '@/components/documenti/nuovo-documento';
import { versioneInParole } from '@/components/documenti/words';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { getPaginaDocumenti } from '@/lib/features/documenti/queries/get-pagina-documenti';
import { BOZZA } from '@/lib/features/documenti/schema';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Documenti' };

export default async function DocumentiPage({ params }: PageProps<'/[ente]/[anno]/documenti'>) {
  const { ente, anno } = await params;
  const scope = await getScope(ente);
  const numero = readAnno(anno);
  const pagina = scope && numero && (await getPaginaDocumenti(scope, numero));
  if (!pagina) notFound();

  const { parti, versioni, documenti } = pagina;
  const origini = versioni.map((versione) => ({ value: String(versione.numero), label: versioneInParole(versione) }));
  return (
    <>
      <PageHeader title="Documenti" meta={`I documenti ufficiali del piano ${anno} e le loro bozze.`} />
      <div className="grid gap-6">
        {parti.length > 0 && (
          <Panel title="Allegato B del PEG" meta="Copertina, centri di responsabilità, tabelle e schede">
            <NuovoDocumento
              ente={ente}
              anno={anno}
              origini={[...origini, { value: BOZZA, label: 'Bozza com’è adesso, con la scritta BOZZA in ogni pagina' }]}
              parti={parti.map(({ cdr, nome }) => ({ value: cdr ?? '', label: nome }))}
            />
          </Panel>
        )}
        <ElencoDocumenti luogo={{ ente, anno }} documenti={documenti} isProducer={parti.length > 0} />
      </div>
    </>
  );
}
