import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FondoInCifre } from '@/components/premio/fondo-in-cifre';
import { Riparto } from '@/components/premio/riparto';
import { SchedePremiate } from '@/components/premio/schede-premiate';
import { TabellaPremi } from '@/components/premio/tabella-premi';
import { TabellaQuote } from '@/components/premio/tabella-quote';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { getPaginaPremi } from '@/lib/features/premio/queries/get-pagina-premi';
import type { PaginaPremi } from '@/lib/features/premio/types';
import { readAnno } from '@/lib/format/address-parts';
import { formatIstante } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Premi' };

export default async function PremiPage({ params }: PageProps<'/[ente]/[anno]/premi'>) {
  const { ente, anno } = await params;
  const scope = await getScope(ente);
  const numero = readAnno(anno);
  const pagina = scope && numero && (await getPaginaPremi(scope, numero));
  if (!pagina) notFound();

  const { isIntera, fondo, quote, premi, somma, rilievi } = pagina;
  return (
    <>
      <PageHeader title="Premi" meta={metaOf(pagina)} />
      <div className="grid gap-6">
        {fondo && <FondoInCifre fondo={fondo} premi={premi} />}
        {premi.length > 0 ? (
          <TabellaPremi luogo={{ ente, anno }} premi={premi} somma={somma} />
        ) : (
          <Panel>
            <EmptyState>
              {isIntera
                ? `Il piano ${anno} non ha un fondo dei premi. Entra con l’importazione di un documento che lo riporta.`
                : `Nessun progetto del tuo CDR ha un premio nel piano ${anno}.`}
            </EmptyState>
          </Panel>
        )}
        {fondo && quote.length > 0 && <TabellaQuote quote={quote} primaFase={fondo.primaFase} somma={somma} />}
        {fondo && <Riparto rilievi={rilievi} />}
        {premi.length > 0 && <SchedePremiate luogo={{ ente, anno }} premi={premi} />}
      </div>
    </>
  );
}

function metaOf({ piano, isIntera, scritti }: PaginaPremi): string {
  const whose = isIntera ? 'Il fondo dei premi e gli importi dei progetti' : 'Gli importi dei progetti';
  if (!scritti) return `${whose} del piano ${piano.anno}.`;
  const who = scritti.autore ? ` da ${scritti.autore}` : '';
  return `${whose} del piano ${piano.anno}, scritti il ${formatIstante(scritti.at)}${who}.`;
}
