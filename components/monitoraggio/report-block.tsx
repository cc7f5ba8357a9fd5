'use client';

import { memo } from 'react';
import { Finding } from '@/components/segnalazione/finding';
import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import { listMancanze } from '@/lib/domain/reporting/missing-entries';
import { isInRitardo } from '@/lib/domain/reporting/rendiconto';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { RendicontoLetto } from '@/lib/features/monitoraggio/types';
import { EsitoField, ExplanationFields } from './explanation-fields';
import { IndicatorEntry } from './indicator-entry';
import { PhaseEntry } from './phase-entry';
import { ReadIndicator, ReadPhase } from './read-entries';
import { ReportHead } from './report-head';

interface ReportBlockProps {
  /** As the page was rendered: fields start from it. */
  letto: RendicontoLetto;
  /** As it is written at this moment: what is judged. */
  scritto: RendicontoLetto;
  momento: MomentoRendiconto;
  regole: RegoleSmvp;
  /** Somebody has tried to send: what is missing is said in red beside its field. */
  isChecked: boolean;
}

/** One part of a report to fill in: the indicators and phases of an objective, then its esito and its difficulties. */
export const ReportBlock = memo(function ReportBlock({ letto, scritto, momento, regole, isChecked }: ReportBlockProps) {
  const mancanze = isChecked ? listMancanze(scritto, regole, momento) : [];
  const lacks = (rigaId: string) => mancanze.some((mancanza) => mancanza.rigaId === rigaId);
  const missing = new Set(mancanze.filter(({ rigaId }) => rigaId === letto.chiave).map(({ tipo }) => tipo));
  return (
    <section aria-label={letto.nome} className="border-line border-t first:border-t-0">
      <ReportHead rendiconto={letto} />
      {letto.stato === 'RINVIATA' && letto.motivoRinvio && (
        <div className="border-line border-t px-4 py-3">
          <Finding gravita="AVVISO" titolo="Da correggere e inviare di nuovo" messaggio={`«${letto.motivoRinvio}»`} />
        </div>
      )}
      <div className="border-line border-t">
        {letto.indicatori.map((indicatore, place) =>
          indicatore.isModificabile ? (
            <IndicatorEntry
              key={indicatore.id}
              letto={indicatore}
              scritto={scritto.indicatori[place] ?? indicatore}
              momento={momento}
              regole={regole}
              isMissing={lacks(indicatore.id)}
            />
          ) : (
            <ReadIndicator key={indicatore.id} indicatore={indicatore} momento={momento} regole={regole} />
          ),
        )}
        {letto.fasi.map((fase, place) =>
          letto.isModificabile ? (
            <PhaseEntry
              key={fase.id}
              letto={fase}
              scritto={scritto.fasi[place] ?? fase}
              momento={momento}
              isMissing={lacks(fase.id)}
            />
          ) : (
            <ReadPhase key={fase.id} fase={fase} momento={momento} />
          ),
        )}
      </div>
      {letto.isModificabile && (
        <div className="grid gap-4 border-line border-t px-4 py-4">
          {letto.isObiettivo && <EsitoField rendiconto={letto} missing={missing} isRequired={momento.finale} />}
          <ExplanationFields rendiconto={letto} missing={missing} isLate={isInRitardo(scritto, regole, momento)} />
        </div>
      )}
    </section>
  );
});
