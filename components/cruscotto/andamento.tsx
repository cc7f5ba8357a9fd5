import { ChartFrame } from '@/components/charts/chart-frame';
import { dayPosition } from '@/components/charts/gantt-scale';
import { LineChartAndamento, LineLegend } from '@/components/charts/line-chart-andamento';
import type { SerieGrafico } from '@/components/charts/line-chart-points';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import { formatPercent } from '@/lib/format/number';
import { prepareElenco } from './colonna';
import { colonneAndamento } from './colonne-nel-tempo';
import type { Percorsi } from './percorsi';
import { righeAndamento } from './righe-andamento';
import { RigheElenco } from './righe-elenco';

interface AndamentoProps {
  pagina: PaginaCruscotto;
  percorsi: Percorsi;
  fonte: string;
}

const TITOLO = 'Andamento del piano';

/** How far the plan is at each session, against what was expected and against last year. */
export function Andamento({ pagina, percorsi, fonte }: AndamentoProps) {
  const { piano, riepilogo } = pagina;
  const righe = righeAndamento(pagina);
  if (righe.length === 0) {
    return (
      <Panel title={TITOLO}>
        <EmptyState>La linea comincia con la prima sessione di monitoraggio.</EmptyState>
      </Panel>
    );
  }
  const hasPrecedente = riepilogo.andamentoPrecedente !== null;
  const series: SerieGrafico[] = [
    { key: 'atteso', label: 'Atteso', look: 'dashed' },
    ...(hasPrecedente ? [{ key: 'precedente', label: `Fatto nel ${piano.anno - 1}`, look: 'thin' as const }] : []),
    { key: 'fatto', label: `Fatto nel ${piano.anno}`, look: 'strong' },
  ];
  const points = righe.map(({ data, fatto, atteso, precedente }) => ({
    x: dayPosition(data),
    label: formatData(data).slice(0, 5),
    values: { fatto, atteso, precedente },
    written: fatto === null ? null : formatPercent(fatto, 1),
  }));
  const colonne = colonneAndamento(piano.anno);
  const elenco = prepareElenco(
    {
      titolo: TITOLO,
      descrizione: '',
      vuoto: '',
      righe,
      colonne: hasPrecedente ? colonne : colonne.filter(({ chiave }) => chiave !== 'precedente'),
    },
    { ordina: '', verso: null },
  );
  return (
    <ChartFrame
      id="andamento-del-piano"
      title={TITOLO}
      meta="Avanzamento medio, in percentuale"
      source={fonte}
      csvHref={percorsi.csv('andamento')}
      legend={
        <>
          <LineLegend series={series} />
          {!hasPrecedente && (
            <span className="text-ink-3 text-meta">
              Manca il confronto con il {piano.anno - 1}: in quell’anno non ci sono sessioni di monitoraggio.
            </span>
          )}
        </>
      }
      table={<RigheElenco elenco={elenco} id="dati-andamento" da={0} quante={righe.length} />}
    >
      <LineChartAndamento points={points} series={series} />
    </ChartFrame>
  );
}
