import { ChartFrame } from '@/components/charts/chart-frame';
import type { Luogo } from '@/components/layout/addresses';
import { StatoRag } from '@/components/monitoraggio/stato-rag';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { TextLink } from '@/components/ui/text-button';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import type { Percorsi } from './percorsi';
import { RigheMappa } from './righe-mappa';
import { RIGHE_IN_PAGINA } from './stato-per-cdr';
import { quotaInParole } from './words';

interface MappaProps {
  luogo: Luogo;
  pagina: PaginaCruscotto;
  percorsi: Percorsi;
  fonte: string;
}

/** CDR by session: how much of the expected is done. A table, so that it needs no other for who cannot see it. */
export function Mappa({ luogo, pagina: { riepilogo }, percorsi, fonte }: MappaProps) {
  const { sessioni, mappa, cdr } = riepilogo;
  if (mappa.length === 0) {
    return (
      <Panel title="Avanzamento rispetto all’atteso">
        <EmptyState>Qui si vede, CDR per CDR, quanto è fatto di quanto era atteso a ogni sessione.</EmptyState>
      </Panel>
    );
  }
  // In the order of the structure; where they do not all fit, those of the table above.
  const shown =
    mappa.length <= RIGHE_IN_PAGINA
      ? mappa
      : cdr.slice(0, RIGHE_IN_PAGINA).flatMap(({ codice }) => mappa.find((riga) => riga.codice === codice) ?? []);
  return (
    <ChartFrame
      id="avanzamento-per-cdr"
      title="Avanzamento rispetto all’atteso"
      meta="CDR per sessione"
      source={fonte}
      csvHref={percorsi.csv('mappa')}
      legend={<Legenda />}
    >
      <ScrollRegion label="Avanzamento rispetto all’atteso, CDR per sessione">
        <table className="w-full border-separate border-spacing-0.5 px-3 pt-2 text-meta">
          <caption className="sr-only">Quanto è fatto di quanto era atteso, per CDR e sessione</caption>
          <thead>
            <tr>
              <th scope="col" className="px-1 py-1 text-left font-semibold text-ink-2">
                CDR
              </th>
              {sessioni.map(({ id, dataRiferimento }) => (
                <th key={id} scope="col" className="w-16 px-1 py-1 text-center font-semibold text-ink-2 desk:w-22">
                  {formatData(dataRiferimento).slice(0, 5)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <RigheMappa
              luogo={luogo}
              righe={shown.map(({ codice, denominazione, celle }) => ({
                codice,
                denominazione,
                celle: celle.map((cella) => cella && { stato: cella.stato, quota: quotaInParole(cella.quota) }),
              }))}
              sessioni={sessioni.map(({ id, stato }) => ({ id, isProgrammata: stato === 'PROGRAMMATA' }))}
            />
          </tbody>
        </table>
      </ScrollRegion>
      {mappa.length > RIGHE_IN_PAGINA && (
        <p className="px-4 pt-2">
          <TextLink href={percorsi.elenco('mappa')}>Apri la lista di tutti i {mappa.length} CDR</TextLink>
        </p>
      )}
    </ChartFrame>
  );
}

/** The thresholds of 2-scoring §2, in the words of the cells. */
function Legenda() {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      <StatoRag stato="IN_LINEA" isPlain>
        In linea: da 90 %
      </StatoRag>
      <StatoRag stato="DA_PRESIDIARE" isPlain>
        Da presidiare: da 70 %
      </StatoRag>
      <StatoRag stato="IN_RITARDO" isPlain>
        In ritardo: sotto 70 %
      </StatoRag>
    </span>
  );
}
