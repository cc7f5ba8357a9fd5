import type { Luogo } from '@/components/layout/addresses';
import { stagesOf } from '@/components/piano/vita-piano';
import { PageHeader } from '@/components/ui/page-header';
import { Stages } from '@/components/ui/stages';
import type { FiltriCruscotto } from '@/lib/features/cruscotto/schema';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { Andamento } from './andamento';
import { FiltroTag } from './filtro-tag';
import { ObiettiviInRitardo, Segnalazioni } from './liste-brevi';
import { Mappa } from './mappa';
import { percorsiOf } from './percorsi';
import { Risorse } from './risorse';
import { Sintesi } from './sintesi';
import { Sollecita } from './sollecita';
import { sollecitoOf } from './sollecito';
import { StatoPerCdr } from './stato-per-cdr';
import { fonteOf } from './words';

interface VistaCruscottoProps {
  luogo: Luogo;
  /** Name of the ente, under the charts. */
  denominazione: string;
  pagina: PaginaCruscotto;
  filtri: FiltriCruscotto;
}

/** The cruscotto: what is late, where weights do not add up, how the plan goes; every figure opens its list. */
export function VistaCruscotto({ luogo, denominazione, pagina, filtri }: VistaCruscottoProps) {
  const percorsi = percorsiOf(luogo, filtri);
  const parts = { luogo, pagina, percorsi };
  const fonte = fonteOf(denominazione, pagina);
  return (
    <>
      <PageHeader
        title={`Cruscotto ${pagina.piano.anno}`}
        meta={
          <Stages
            label="Stato del piano"
            stages={stagesOf(pagina.piano.stato, 'Predisposizione, in esercizio provvisorio')}
          />
        }
        actions={<SollecitaTutti luogo={luogo} pagina={pagina} />}
      />
      <div className="flex flex-col gap-6">
        <FiltroTag pagina={pagina} hrefOf={(tag) => percorsi.cruscotto({ tag })} />
        <Sintesi pagina={pagina} percorsi={percorsi} />
        <StatoPerCdr {...parts} filtri={filtri} />
        <div className="grid items-start gap-6 broad:grid-cols-2">
          <ObiettiviInRitardo {...parts} />
          <Segnalazioni {...parts} />
        </div>
        <div className="grid items-start gap-6 broad:grid-cols-2">
          <Mappa {...parts} fonte={fonte} />
          <div className="grid min-w-0 gap-6">
            <Andamento pagina={pagina} percorsi={percorsi} fonte={fonte} />
            <Risorse pagina={pagina} percorsi={percorsi} />
          </div>
        </div>
      </div>
    </>
  );
}

/** One button for all the CDR that still owe reports. */
function SollecitaTutti({ luogo, pagina }: Pick<VistaCruscottoProps, 'luogo' | 'pagina'>) {
  const sollecito = sollecitoOf(luogo, pagina);
  const debitori = pagina.riepilogo.cdr.filter(({ daInviare }) => daInviare > 0).map(({ codice }) => codice);
  if (!sollecito || debitori.length === 0) return null;
  const chi = debitori.length === 1 ? `il CDR ${debitori[0]}` : `i ${debitori.length} CDR che devono inviare`;
  return <Sollecita richiesta={{ ...sollecito, cdr: debitori }} chi={chi} isPrincipale />;
}
