import type { Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PageLinks } from '@/components/ui/page-links';
import { Panel } from '@/components/ui/panel';
import { TEXT_LINK } from '@/components/ui/text-button';
import type { Elenco, FiltriElenco } from '@/lib/features/cruscotto/schema';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { readElenco } from './elenchi';
import { FiltriAttivi } from './filtri-attivi';
import { FiltroTag } from './filtro-tag';
import { percorsiOf } from './percorsi';
import { RigheElenco } from './righe-elenco';

const TABLE_ID = 'elenco-del-cruscotto';
const RIGHE_PER_PAGINA = 50;

interface VistaElencoProps {
  luogo: Luogo;
  elenco: Elenco;
  pagina: PaginaCruscotto;
  filtri: FiltriElenco;
}

/** A list behind a figure: narrowed, in order, a page at a time; whole as a file. */
export function VistaElenco({ luogo, elenco, pagina, filtri }: VistaElencoProps) {
  const percorsi = percorsiOf(luogo, filtri);
  const { cdr, stato, gravita, tipo, persone, ordina, verso, pagina: numero } = filtri;
  const narrowing = { cdr: cdr || null, stato, gravita, tipo: tipo || null, persone };
  const ordering = { ordina: ordina || null, verso };
  const lista = readElenco(elenco, luogo, pagina, filtri);
  const pagine = Math.max(1, Math.ceil(lista.totale / RIGHE_PER_PAGINA));
  const attuale = Math.min(numero, pagine);
  const da = (attuale - 1) * RIGHE_PER_PAGINA;
  const pageHref = (pagina: number) => percorsi.elenco(elenco, { ...narrowing, ...ordering, pagina });
  return (
    <>
      <PageHeader
        crumbs={[{ label: `Cruscotto ${pagina.piano.anno}`, href: percorsi.cruscotto() }, { label: lista.titolo }]}
        title={lista.titolo}
        meta={`${lista.descrizione} Dati al ${formatData(pagina.oggi)}.`}
      />
      <div className="flex flex-col gap-6">
        <FiltroTag pagina={pagina} hrefOf={(tag) => percorsi.elenco(elenco, { ...narrowing, ...ordering, tag })} />
        <FiltriAttivi
          pagina={pagina}
          filtri={narrowing}
          hrefOf={(altri) => percorsi.elenco(elenco, { ...ordering, ...altri })}
        />
        <Panel
          title={lista.totale === 1 ? '1 riga' : `${lista.totale} righe`}
          actions={
            lista.totale > 0 && (
              <>
                <CopyTable tableId={TABLE_ID} size="s" />
                <a href={percorsi.csv(elenco, { ...narrowing, ...ordering })} download className={TEXT_LINK}>
                  Scarica CSV
                </a>
              </>
            )
          }
          isPadded={false}
        >
          {lista.totale === 0 ? (
            <EmptyState>{lista.vuoto}</EmptyState>
          ) : (
            <RigheElenco
              elenco={lista}
              id={TABLE_ID}
              da={da}
              quante={RIGHE_PER_PAGINA}
              ordine={{
                chiave: ordina,
                verso: verso ?? 'su',
                hrefOf: (chiave, way) => percorsi.elenco(elenco, { ...narrowing, ordina: chiave, verso: way }),
              }}
            />
          )}
          <PageLinks pagina={attuale} pagine={pagine} hrefOf={pageHref} />
        </Panel>
      </div>
    </>
  );
}
