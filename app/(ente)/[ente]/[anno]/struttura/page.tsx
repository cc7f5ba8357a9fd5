import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DettaglioCdr } from '@/components/cdr/dettaglio-cdr';
import { ElencoCdr } from '@/components/cdr/elenco-cdr';
import { AggiungiCdr } from '@/components/cdr/gesti-cdr';
import { dayInAnno } from '@/components/cdr/words';
import { addresses } from '@/components/layout/addresses';
import { DueColonne } from '@/components/struttura/due-colonne';
import { TestataStruttura } from '@/components/struttura/testata-struttura';
import { getScope } from '@/lib/auth/session';
import { getPaginaStruttura } from '@/lib/features/cdr/queries/get-pagina-struttura';
import { vistaStruttura } from '@/lib/features/cdr/schema';
import { readAnno } from '@/lib/format/address-parts';
import { todayInItaly } from '@/lib/format/today';

export const metadata: Metadata = { title: 'Struttura' };

export default async function StrutturaPage({ params, searchParams }: PageProps<'/[ente]/[anno]/struttura'>) {
  const { ente, anno } = await params;
  const vista = vistaStruttura.parse(await searchParams);
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaStruttura(scope, year, vista));
  if (!pagina) notFound();

  const luogo = { ente, anno };
  const { scelto, canModificare } = pagina;
  const giorno = dayInAnno(todayInItaly(), year);
  return (
    <>
      <TestataStruttura
        luogo={luogo}
        parte="cdr"
        anno={year}
        meta="I centri di responsabilità del piano e chi li dirige, giorno per giorno."
        actions={canModificare && <AggiungiCdr qui={{ ente, anno: year }} padre={null} />}
      />
      <DueColonne
        elenco={<ElencoCdr luogo={luogo} pagina={pagina} q={vista.q} giorno={giorno} />}
        dettaglio={scelto && <DettaglioCdr key={scelto.id} {...{ luogo, cdr: scelto, pagina, giorno }} />}
        invito="Scegli un CDR per vedere chi lo dirige."
        back={{ href: addresses.struttura(luogo), label: 'Tutti i CDR' }}
      />
    </>
  );
}
