import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CAMPI_ETICHETTE } from '@/components/struttura/campi-etichette';
import { EtichetteForm } from '@/components/struttura/etichette-form';
import { TestataStruttura } from '@/components/struttura/testata-struttura';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { getScope } from '@/lib/auth/session';
import { getPaginaEtichette } from '@/lib/features/ente/queries';
import { readAnno } from '@/lib/format/address-parts';

export const metadata: Metadata = { title: 'Etichette' };

export default async function EtichettePage({ params }: PageProps<'/[ente]/[anno]/struttura/etichette'>) {
  const { ente, anno } = await params;
  const year = readAnno(anno);
  const scope = await getScope(ente);
  const pagina = scope && year && (await getPaginaEtichette(scope, year));
  if (!pagina) notFound();

  const { etichette, canModificare } = pagina;
  return (
    <>
      <TestataStruttura
        luogo={{ ente, anno }}
        parte="etichette"
        anno={year}
        meta="Come l’ente chiama sé stesso e le cose del piano, in tutti gli anni."
      />
      <Panel title="Etichette" meta={canModificare ? undefined : 'le cambia l’amministratore'}>
        {canModificare ? (
          <EtichetteForm etichette={etichette} />
        ) : (
          <Facts facts={CAMPI_ETICHETTE.map(({ campo, label }) => ({ label, value: etichette[campo] }))} />
        )}
      </Panel>
    </>
  );
}
