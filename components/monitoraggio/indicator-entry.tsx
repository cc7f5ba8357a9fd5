'use client';

import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { missingId, ofIndicatore } from './entries';
import { EntryRow, IndicatorQuestion } from './entry-row';
import { IndicatorField } from './indicator-field';
import { IndicatorStatus } from './indicator-status';
import { NoteField } from './note-field';

interface IndicatorEntryProps {
  /** As the page was rendered, and as it is written at this moment. */
  letto: IndicatoreDelRendiconto;
  scritto: IndicatoreDelRendiconto;
  momento: MomentoRendiconto;
  regole: RegoleSmvp;
  isMissing: boolean;
}

/** An indicator to report on: what is asked, the field, its grade as it is typed, a note. */
export function IndicatorEntry({ letto, scritto, momento, regole, isMissing }: IndicatorEntryProps) {
  const { id, nome } = letto;
  const statusId = `stato-${id}`;
  return (
    <EntryRow
      id={missingId({ tipo: 'VALORE', rigaId: id })}
      control={
        <>
          <IndicatorField
            indicatore={letto}
            statusId={statusId}
            missing={isMissing ? 'Scrivi il valore, o spiega nella nota perché manca' : undefined}
          />
          <div className="mt-1">
            <IndicatorStatus id={statusId} indicatore={scritto} momento={momento} regole={regole} />
          </div>
        </>
      }
      below={<NoteField campo={ofIndicatore(id, 'nota')} letto={letto.scritto.nota} nome={nome} />}
    >
      <IndicatorQuestion indicatore={letto} />
    </EntryRow>
  );
}
