import { BarChartPunteggi } from '@/components/charts/bar-chart-punteggi';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Panel } from '@/components/ui/panel';
import type { PaginaValutazione } from '@/lib/features/valutazione/types';
import { formatData } from '@/lib/format/date';
import { fonteOf } from './dettaglio';
import { Spiegazione } from './spiegazione';

/** Scores by CDR as a chart with its table, the score of the ente, and how each is reached. */
export function Punteggi({ luogo, pagina }: { luogo: Luogo; pagina: PaginaValutazione }) {
  const { ente, cdr, smvp, piano, sessione } = pagina;
  const rows = cdr.map((punteggio) => ({
    ...punteggio,
    nome: punteggio.denominazione,
    esito: punteggio.esito ?? ('NON_VALUTABILE' as const),
    href: addresses.cdr(luogo, punteggio.codice),
  }));
  return (
    <div className="flex flex-col gap-6">
      <BarChartPunteggi
        id="punteggi-dei-cdr"
        title="Punteggi dei CDR"
        meta={ente && `Ente ${ente.testo}, copertura ${ente.copertura}`}
        source={`${piano.titolo}${sessione ? `, sessione al ${formatData(sessione.dataRiferimento)}` : ''}`}
        csvHref={addresses.punteggiCsv(luogo, sessione ? `?sessione=${sessione.id}` : '')}
        rows={rows}
      />
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
