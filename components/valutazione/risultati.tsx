import type { Luogo } from '@/components/layout/addresses';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { VistaValutazione } from '@/lib/features/valutazione/schema';
import type { PaginaValutazione, RisultatoLetto, SessioneValutata } from '@/lib/features/valutazione/types';
import { BarraDecisione } from './barra-decisione';
import { Coda } from './coda';
import { Dettaglio } from './dettaglio';
import { FiltriCoda } from './filtri-coda';
import { QUEUE_ATTRIBUTE } from './queue-attribute';
import { vistaHref } from './vista';
import { byDoubt, isDaDecidere } from './words';

interface RisultatiProps {
  luogo: Luogo;
  pagina: PaginaValutazione;
  sessione: SessioneValutata;
  vista: VistaValutazione;
}

/** Master and detail: the queue and the result chosen in it. */
export function Risultati({ luogo, pagina, sessione, vista }: RisultatiProps) {
  const coda = pagina.risultati.filter((risultato) => isShown(risultato, vista)).toSorted(byDoubt);
  const all = pagina.risultati;
  const scelto = all.find(({ chiave }) => chiave === vista.risultato) ?? coda[0] ?? null;
  return (
    <div className="flex flex-col gap-4">
      <FiltriCoda luogo={luogo} vista={vista} cdr={pagina.cdr} />
      <div {...{ [QUEUE_ATTRIBUTE]: '' }} className="grid gap-6 broad:grid-cols-[22rem_minmax(0,1fr)]">
        <Coda luogo={luogo} vista={vista} risultati={coda} scelto={scelto?.chiave ?? null} />
        {scelto ? (
          <Dettaglio luogo={luogo} risultato={scelto} smvp={pagina.smvp}>
            {pagina.canDecidere && (
              <BarraDecisione
                key={scelto.chiave}
                ente={luogo.ente}
                anno={String(luogo.anno)}
                sessione={sessione.id}
                chiave={scelto.chiave}
                visto={scelto.misuratoEsatto}
                titolo={scelto.obiettivo.titolo}
                stato={scelto.stato}
                canAccettare={scelto.misuratoEsatto !== ''}
                canRinviare={scelto.rilevazione !== null}
                successivo={vistaHref(luogo, vista, { risultato: neighbour(coda, scelto, 1) })}
                precedente={vistaHref(luogo, vista, { risultato: neighbour(coda, scelto, -1) })}
              />
            )}
          </Dettaglio>
        ) : (
          <Panel>
            <EmptyState>Scegli un risultato dalla lista per leggere come si arriva al suo grado.</EmptyState>
          </Panel>
        )}
      </div>
    </div>
  );
}

function isShown(risultato: RisultatoLetto, { mostra, cdr }: VistaValutazione): boolean {
  const isOfCdr = cdr === '' || risultato.assegnazioni.some((assegnazione) => assegnazione.cdr === cdr);
  return isOfCdr && (mostra === 'tutti' || isDaDecidere(risultato) === (mostra === 'da-decidere'));
}

/** The result `step` places from this one in the queue; the ends stay where they are. */
function neighbour(coda: RisultatoLetto[], scelto: RisultatoLetto, step: 1 | -1): string {
  const at = coda.findIndex(({ chiave }) => chiave === scelto.chiave);
  return coda[at + step]?.chiave ?? coda[at - step]?.chiave ?? '';
}
