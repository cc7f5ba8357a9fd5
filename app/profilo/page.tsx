import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { EnteShell } from '@/components/layout/ente-shell';
import { PersonShell } from '@/components/layout/person-shell';
import { VistaProfilo } from '@/components/profilo/vista-profilo';
import { PASSWORD_MIN_LENGTH } from '@/lib/auth/password-length';
import { getScope, readSessioneId, requireUtente } from '@/lib/auth/session';
import { datePartsOf } from '@/lib/domain/calendar';
import { listAnni } from '@/lib/features/ente/queries';
import { getProfilo } from '@/lib/features/utenti/queries/get-profilo';
import { todayInItaly } from '@/lib/format/today';

export const metadata: Metadata = { title: 'Il tuo profilo' };

/** One's own account, in the frame of the ente one comes from; of nobody's while no ente has one at work. */
export default async function ProfiloPage({ searchParams }: PageProps<'/profilo'>) {
  const { ente } = await searchParams;
  const utente = await requireUtente();
  const profilo = await getProfilo(utente.utenteId, await readSessioneId());
  const vista = <VistaProfilo profilo={profilo} minimo={PASSWORD_MIN_LENGTH} />;
  const codice = typeof ente === 'string' ? ente : utente.enti[0]?.codice;
  if (codice === undefined) return <PersonShell nome={utente.nome}>{vista}</PersonShell>;

  const scope = await getScope(codice);
  if (!scope) notFound();
  const anni = await listAnni(scope);
  return (
    <EnteShell
      person={scope}
      ente={{ codice, denominazione: scope.enteDenominazione }}
      anno={anni[0]?.anno ?? datePartsOf(todayInItaly()).anno}
      anni={anni}
      enti={utente.enti}
      contextHref={(altro, anno) =>
        anno === undefined ? addresses.profilo(altro) : addresses.attivita({ ente: altro, anno })
      }
    >
      {vista}
    </EnteShell>
  );
}
