import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { FaseDelRendiconto, IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { formatPercent } from '@/lib/format/number';
import { EntryRow, IndicatorQuestion, PhaseQuestion } from './entry-row';
import { IndicatorStatus, PhaseStatus } from './indicator-status';
import { valoreScrittoInParole } from './written-words';

const VALUE = 'font-semibold text-lead desk:text-right [&+*]:desk:text-right';

/** An indicator as it was reported. */
export function ReadIndicator({
  indicatore,
  momento,
  regole,
}: {
  indicatore: IndicatoreDelRendiconto;
  momento: MomentoRendiconto;
  regole: RegoleSmvp;
}) {
  const { scritto } = indicatore;
  return (
    <EntryRow
      id={`rilevato-${indicatore.id}`}
      control={
        <>
          <p className={VALUE}>{valoreScrittoInParole(indicatore, scritto)}</p>
          <IndicatorStatus indicatore={indicatore} momento={momento} regole={regole} isRead />
        </>
      }
      below={<ReadNote nota={scritto.nota} />}
    >
      <IndicatorQuestion indicatore={indicatore} />
    </EntryRow>
  );
}

/** A phase as it was reported. */
export function ReadPhase({ fase, momento }: { fase: FaseDelRendiconto; momento: MomentoRendiconto }) {
  return (
    <EntryRow
      id={`fase-${fase.id}`}
      control={
        <>
          <p className={VALUE}>{formatPercent(fase.avanzamento)}</p>
          <PhaseStatus fase={fase} momento={momento} />
        </>
      }
      below={<ReadNote nota={fase.nota} />}
    >
      <PhaseQuestion fase={fase} momento={momento} isRead />
    </EntryRow>
  );
}

function ReadNote({ nota }: { nota: string | null }) {
  return nota ? <p className="mt-2 max-w-prose whitespace-pre-line text-ink-2 text-table">Nota: {nota}</p> : null;
}
