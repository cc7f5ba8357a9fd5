import { toDecimal } from '@/lib/domain/numeric';
import { gradoAtteso, isValueDue, type MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import { hasValore, judgeFase, judgeIndicatore } from '@/lib/domain/reporting/rendiconto';
import { printGrado } from '@/lib/domain/scoring/esito';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { FaseDelRendiconto, IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { formatData } from '@/lib/format/date';
import { formatPercent } from '@/lib/format/number';
import { shortDay } from './entries';
import { StatoRag } from './stato-rag';
import { AVANZAMENTO } from './words';

interface StatusProps {
  id?: string;
  momento: MomentoRendiconto;
}

interface IndicatorStatusProps extends StatusProps {
  indicatore: IndicatoreDelRendiconto;
  regole: RegoleSmvp;
  /** It is being read: nothing is asked any more. */
  isRead?: boolean;
}

/** What a value is worth as it is typed: the grade with its state, or why there is none. */
export function IndicatorStatus({ id, indicatore, regole, momento, isRead = false }: IndicatorStatusProps) {
  const { outcome, stato } = judgeIndicatore(indicatore, regole, momento);
  if (outcome.kind === 'scored' && stato) {
    const { word, rag } = AVANZAMENTO[stato];
    const expected = gradoAtteso(indicatore, momento);
    return (
      <p id={id} className="text-meta">
        <StatoRag stato={rag} isPlain>
          {printGrado(outcome.grado, toDecimal(regole.sogliaRaggiunto))} %: {word}
        </StatoRag>
        {expected.lt(100) && (
          <span className="block text-ink-3">
            al {shortDay(momento.dataRiferimento)} ci si aspetta il {formatPercent(expected)}
          </span>
        )}
      </p>
    );
  }
  const issue = outcome.kind === 'invalid' && (!isRead || hasValore(indicatore.scritto)) ? outcome.issue : null;
  const words = (isRead ? null : sayOptional(indicatore, momento)) ?? (issue && `Non si misura: ${issue}.`);
  return words ? (
    <p id={id} className="text-ink-3 text-meta">
      {words}
    </p>
  ) : null;
}

function sayOptional(indicatore: IndicatoreDelRendiconto, momento: MomentoRendiconto): string | null {
  if (indicatore.verso === 'CONTESTO') return 'Dato di contesto, facoltativo.';
  if (hasValore(indicatore.scritto) || isValueDue(indicatore, momento)) return null;
  return `Facoltativo: scade il ${formatData(indicatore.atteso?.data)}.`;
}

/** How a phase stands as its progress is typed. */
export function PhaseStatus({ id, fase, momento }: StatusProps & { fase: FaseDelRendiconto }) {
  const { stato } = judgeFase(fase, momento);
  if (fase.avanzamento === null) return null;
  const { word, rag } = AVANZAMENTO[stato];
  return (
    <p id={id} className="text-meta">
      <StatoRag stato={rag} isPlain>
        {word.charAt(0).toUpperCase() + word.slice(1)}
      </StatoRag>
    </p>
  );
}
