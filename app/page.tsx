import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { TestataAttivita } from '@/components/attivita/testata-attivita';
import { VistaAttivita } from '@/components/attivita/vista-attivita';
import { addresses } from '@/components/layout/addresses';
import { EnteShell } from '@/components/layout/ente-shell';
import { getScope, requireUtente } from '@/lib/auth/session';
import { datePartsOf } from '@/lib/domain/calendar';
import { getPaginaAttivita } from '@/lib/features/attivita/queries/get-pagina-attivita';
import { slugOf, vistaAttivita } from '@/lib/features/attivita/schema';
import { listAnni } from '@/lib/features/ente/queries';
import { todayInItaly } from '@/lib/format/today';

export const metadata: Metadata = { title: 'Le mie attività' };

/** The home: what waits for the person, in one of her enti and years. */
export default async function AttivitaPage({ searchParams }: PageProps<'/'>) {
  const vista = vistaAttivita.parse(await searchParams);
  const { enti } = await requireUtente();
  const codice = vista.ente ?? enti[0]?.codice;
  if (codice === undefined) redirect('/scegli-ente');
  const scope = await getScope(codice);
  if (!scope) notFound();
  const anni = await listAnni(scope);
  const oggi = todayInItaly();
  const anno = vista.anno ?? anni[0]?.anno ?? datePartsOf(oggi).anno;
  if (anni.length > 0 && !anni.some((other) => other.anno === anno)) notFound();

  const pagina = await getPaginaAttivita(scope, anno, oggi);
  const ente = { codice, denominazione: scope.enteDenominazione };
  const contextHref = (altro: string, altroAnno?: number) => addresses.attivita({ ente: altro, anno: altroAnno });
  return (
    <EnteShell person={scope} ente={ente} anno={anno} anni={anni} enti={enti} contextHref={contextHref}>
      <TestataAttivita attivita={pagina.attivita} oggi={oggi} />
      <VistaAttivita
        luogo={{ ente: codice, anno }}
        pagina={pagina}
        oggi={oggi}
        tipo={vista.tipo}
        tipoHref={(tipo) => addresses.attivita({ ente: vista.ente, anno: vista.anno, tipo: tipo && slugOf(tipo) })}
      />
    </EnteShell>
  );
}
