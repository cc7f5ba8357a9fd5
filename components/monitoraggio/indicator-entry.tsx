'use client';

import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { missingId, ofIndicatore } from './entries';
import { IndicatorQuestion } from './entry-row';
import { IndicatorField } from './indicator-field';
import { IndicatorStatus } from './indicator-status';
import { NotedEntry } from './noted-entry';

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
  const missing = isMissing ? 'Scrivi il valore, o spiega nella nota perché manca' : undefined;
  return (
    <NotedEntry
      id={missingId({ tipo: 'VALORE', rigaId: id })}
      nome={nome}
      nota={{ campo: ofIndicatore(id, 'nota'), letto: letto.scritto.nota }}
      field={<IndicatorField indicatore={letto} statusId={statusId} missing={missing} />}
      status={<IndicatorStatus id={statusId} indicatore={scritto} momento={momento} regole={regole} />}
    >
      <IndicatorQuestion indicatore={letto} />
    </NotedEntry>
  );
}
