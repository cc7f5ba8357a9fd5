'use client';

import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type { FaseDelRendiconto } from '@/lib/features/monitoraggio/types';
import { ofFase } from './entries';
import { EntryRow, PhaseQuestion } from './entry-row';
import { PhaseStatus } from './indicator-status';
import { NoteField } from './note-field';
import { PhaseField } from './phase-field';

interface PhaseEntryProps {
  /** As the page was rendered, and as it is written at this moment. */
  letto: FaseDelRendiconto;
  scritto: FaseDelRendiconto;
  momento: MomentoRendiconto;
  isMissing: boolean;
}

/** A phase to report on: how much of it is done against what was expected by now. */
export function PhaseEntry({ letto, scritto, momento, isMissing }: PhaseEntryProps) {
  const statusId = `stato-${letto.id}`;
  return (
    <EntryRow
      id={`fase-${letto.id}`}
      control={
        <>
          <PhaseField
            fase={letto}
            statusId={statusId}
            missing={isMissing ? 'Scrivi l’avanzamento, o spiega nella nota perché manca' : undefined}
          />
          <div className="mt-1">
            <PhaseStatus id={statusId} fase={scritto} momento={momento} />
          </div>
        </>
      }
      below={<NoteField campo={ofFase(letto.id, 'nota')} letto={letto.nota} nome={letto.descrizione} />}
    >
      <PhaseQuestion fase={letto} momento={momento} />
    </EntryRow>
  );
}
