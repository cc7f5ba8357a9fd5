import type { PianoFormato } from './formato';

/** Rows of a plan by kind: what `importa --json` prints under `conteggi`. */
export interface Conteggi {
  cdr: number;
  progetti: number;
  obiettivi: number;
  assegnazioni: number;
  indicatori: number;
  /** Phase 0 included. */
  fasi: number;
  vociBudget: number;
  /** Rows, collective ones too. */
  personale: number;
  obiettiviOperativi: number;
  segnalazioni: number;
}

/** Counts the rows of a plan, and the findings about it. Source: 4-import-export, «conteggi». */
export function countPiano(piano: PianoFormato, segnalazioni: readonly unknown[]): Conteggi {
  const obiettivi = piano.progetti.flatMap((progetto) => progetto.obiettivi);
  const strategici = piano.alberoStrategico.flatMap((indirizzo) => indirizzo.obiettiviStrategici);
  return {
    cdr: piano.cdr.length,
    progetti: piano.progetti.length,
    obiettivi: obiettivi.length,
    assegnazioni: obiettivi.flatMap((obiettivo) => obiettivo.assegnazioni).length,
    indicatori: obiettivi.flatMap((obiettivo) => obiettivo.indicatori).length,
    fasi: piano.progetti.flatMap((progetto) => progetto.fasi).length,
    vociBudget: piano.progetti.flatMap((progetto) => progetto.vociBudget).length,
    personale: piano.progetti.flatMap((progetto) => progetto.personale).length,
    obiettiviOperativi: strategici.flatMap((strategico) => strategico.obiettiviOperativi).length,
    segnalazioni: segnalazioni.length,
  };
}
