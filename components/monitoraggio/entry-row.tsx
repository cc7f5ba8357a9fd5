import type { ReactNode } from 'react';
import { TargetChip } from '@/components/indicatore/target-chip';
import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import { isFaseDue, judgeFase } from '@/lib/domain/reporting/rendiconto';
import type { FaseDelRendiconto, IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { formatPeriodo } from '@/lib/format/date';
import { formatPercent } from '@/lib/format/number';
import { targetBreve, targetInParole } from '@/lib/format/target-in-parole';
import { shortDay } from './entries';
import { valoreScrittoInParole } from './written-words';

interface EntryRowProps {
  /** Id of the row, target of links to what is missing in it. */
  id: string;
  /** What is asked, with its expectation. */
  children: ReactNode;
  /** The control, or the value where it is only read, with its state under it. */
  control: ReactNode;
  /** Notes and conflicts, under both. */
  below?: ReactNode;
}

/** One line of a report: what is asked at the left, the answer at the right; one over the other on a phone. */
export function EntryRow({ id, children, control, below }: EntryRowProps) {
  return (
    <div id={id} className="scroll-mt-4 border-line border-t px-4 py-4 first:border-t-0">
      <div className="grid gap-x-6 gap-y-3 desk:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">{children}</div>
        <div className="min-w-0">{control}</div>
      </div>
      {below}
    </div>
  );
}

/** An indicator as it is asked: its words, what is expected, what was reported before. */
export function IndicatorQuestion({ indicatore }: { indicatore: IndicatoreDelRendiconto }) {
  const described = { ...indicatore, target: indicatore.atteso };
  const breve = targetBreve(described);
  const { precedente, codice, nome, precisazione, versoPresunto, verso } = indicatore;
  const stato = verso === 'CONTESTO' ? 'contesto' : versoPresunto ? 'presunto' : 'confermato';
  return (
    <>
      <p className="font-semibold">
        {codice && <span className="mr-2 font-normal text-ink-3 text-meta">{codice}</span>}
        {nome}
      </p>
      {precisazione && <p className="text-ink-2 text-meta">{precisazione}</p>}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-meta">
        <span className="text-ink-3">Atteso a fine anno</span>
        {breve ? (
          <TargetChip operatore={versoPresunto ? null : breve.operatore} valore={breve.valore} stato={stato} />
        ) : (
          <span className="text-ink-3">–</span>
        )}
        {precedente && (
          <span className="text-ink-2">
            Al {shortDay(precedente.dataRiferimento)}: {valoreScrittoInParole(indicatore, precedente.scritto)}
          </span>
        )}
      </p>
      <p className="mt-1 text-ink-3 text-meta">{targetInParole(described)}</p>
    </>
  );
}

interface PhaseQuestionProps {
  fase: FaseDelRendiconto;
  momento: MomentoRendiconto;
  /** It is being read: nothing is asked any more. */
  isRead?: boolean;
}

/** A phase as it is asked: its words, when it runs, what is expected by now. */
export function PhaseQuestion({ fase, momento, isRead = false }: PhaseQuestionProps) {
  const { precedente, prodottoAtteso, periodi } = fase;
  const facts = [
    periodi.map(({ inizio, fine }) => formatPeriodo(inizio, fine)).join(', '),
    expectedNow(fase, momento, isRead),
    precedente ? `Al ${shortDay(precedente.dataRiferimento)}: ${formatPercent(precedente.scritto)}` : '',
  ];
  return (
    <>
      <p className="font-semibold">
        Fase {fase.ordine}. {fase.descrizione}
      </p>
      {prodottoAtteso && <p className="text-ink-2 text-meta">{prodottoAtteso}</p>}
      <p className="mt-1 text-ink-3 text-meta">{facts.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function expectedNow(fase: FaseDelRendiconto, momento: MomentoRendiconto, isRead: boolean): string {
  if (!isFaseDue(fase, momento)) return isRead ? '' : 'Facoltativa: comincia più avanti';
  const { atteso } = judgeFase(fase, momento);
  return atteso ? `Atteso al ${shortDay(momento.dataRiferimento)}: ${formatPercent(atteso)}` : '';
}
