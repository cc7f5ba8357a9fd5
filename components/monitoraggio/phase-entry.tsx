'use client';

import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type { FaseDelRendiconto } from '@/lib/features/monitoraggio/types';
import { ofFase } from './entries';
import { PhaseQuestion } from './entry-row';
import { PhaseStatus } from './indicator-status';
import { NotedEntry } from './noted-entry';
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
  const { id, descrizione } = letto;
  const statusId = `stato-${id}`;
  const missing = isMissing ? 'Scrivi l’avanzamento, o spiega nella nota perché manca' : undefined;
  return (
    <NotedEntry
      id={`fase-${id}`}
      nome={descrizione}
      nota={{ campo: ofFase(id, 'nota'), letto: letto.nota }}
      field={<PhaseField fase={letto} statusId={statusId} missing={missing} />}
      status={<PhaseStatus id={statusId} fase={scritto} momento={momento} />}
    >
      <PhaseQuestion fase={letto} momento={momento} />
    </NotedEntry>
  );
}
