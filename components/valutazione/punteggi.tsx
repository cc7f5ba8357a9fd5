import { BarChartPunteggi } from '@/components/charts/bar-chart-punteggi';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { Panel } from '@/components/ui/panel';
import type { PaginaValutazione } from '@/lib/features/valutazione/types';
import { fonteOf } from './dettaglio';
import { Spiegazione } from './spiegazione';

const TABLE_ID = 'punteggi-dei-cdr';

/** Scores by CDR as a chart with its table, the score of the ente, and how each is reached. */
export function Punteggi({ luogo, pagina }: { luogo: Luogo; pagina: PaginaValutazione }) {
  const { ente, cdr, smvp } = pagina;
  const rows = cdr.map((punteggio) => ({
    ...punteggio,
    nome: punteggio.denominazione,
    esito: punteggio.esito ?? ('NON_VALUTABILE' as const),
    href: addresses.cdr(luogo, punteggio.codice),
  }));
  return (
    <div className="flex flex-col gap-6">
      <Panel
        title="Punteggi dei CDR"
        meta={ente && `Ente ${ente.testo}, copertura ${ente.copertura}`}
        actions={<CopyTable tableId={TABLE_ID} size="s" />}
        isPadded={false}
      >
        <BarChartPunteggi title="Punteggi dei CDR" rows={rows} tableId={TABLE_ID} />
      </Panel>
      <Panel title="Come si arriva ai punteggi" isPadded={false}>
        {ente && ente.passi.length > 0 && (
          <Spiegazione titolo={`Ente: ${ente.testo}`} passi={ente.passi} fonte={fonteOf(smvp)} />
        )}
        {cdr
          .filter(({ passi }) => passi.length > 0)
          .map((punteggio) => (
            <Spiegazione
              key={punteggio.codice}
              titolo={`${punteggio.codice} ${punteggio.denominazione}: ${punteggio.testo}`}
              passi={punteggio.passi}
              fonte={fonteOf(smvp)}
            />
          ))}
      </Panel>
    </div>
  );
}
