import type { FaseFormato } from '../../formato';
import type { Segnalatore } from '../../segnalatore';
import { parseData } from '../../testo/date-italiane';
import type { BozzaFase } from './bozza';

export interface SedeFase {
  anno: number;
  progetto: string;
  /** Codes of the objectives of the card. */
  obiettivi: ReadonlySet<string>;
  segnalatore: Segnalatore;
}

type Periodo = FaseFormato['periodi'][number];

/** One phase; its objective is linked when the card has one with that code. */
export function createFase(bozza: BozzaFase, sede: SedeFase): FaseFormato {
  const linked = sede.obiettivi.has(bozza.obiettivo);
  const add = (codice: string, gravita: 'INFO' | 'AVVISO', campo: string, messaggio: string) =>
    sede.segnalatore.add({
      codice,
      gravita,
      entita: 'Fase',
      percorso: [sede.progetto, `fase ${bozza.ordine}`],
      campo,
      riga: bozza.riga,
      messaggio,
    });
  if (!bozza.obiettivo) {
    add(
      'fase-senza-obiettivo',
      'INFO',
      'obiettivo',
      `La fase ${bozza.ordine} di ${sede.progetto} non nomina un obiettivo.`,
    );
  } else if (!linked) {
    add(
      'fase-obiettivo-sconosciuto',
      'AVVISO',
      'obiettivo',
      `La fase ${bozza.ordine} di ${sede.progetto} nomina l'obiettivo ${bozza.obiettivo}, che la scheda non ha: collegala a mano.`,
    );
  }
  const periodi = bozza.periodi.flatMap((periodo) => periodiOf(periodo, sede.anno, add, bozza.ordine));
  return {
    ordine: bozza.ordine,
    ...(linked && { obiettivo: bozza.obiettivo }),
    descrizione: bozza.descrizione || `Fase ${bozza.ordine}`,
    ...(bozza.responsabili && { responsabili: bozza.responsabili }),
    ...(bozza.nota && { nota: bozza.nota }),
    periodi,
  };
}

type Add = (codice: string, gravita: 'INFO' | 'AVVISO', campo: string, messaggio: string) => void;

/** One period per calendar year between the two printed days: weights and Gantt are by year. */
function periodiOf({ inizio, fine }: BozzaFase['periodi'][number], anno: number, add: Add, ordine: number): Periodo[] {
  const from = parseData(inizio, anno);
  const to = parseData(fine, anno);
  for (const [stampata, letta] of [[inizio, from] as const, [fine, to] as const]) {
    if (stampata && !letta) {
      add(
        'fase-data-non-valida',
        'AVVISO',
        'periodi',
        `La data «${stampata}» della fase ${ordine} non esiste: scrivila di nuovo.`,
      );
    }
  }
  if (!from && !to) return [];
  if (from && to && to < from) {
    add(
      'fase-date-invertite',
      'AVVISO',
      'periodi',
      `La fase ${ordine} finisce (${fine}) prima di iniziare (${inizio}): resta solo l'inizio, correggi le date.`,
    );
    return [{ anno: yearOf(from), inizio: from, precisione: 'GIORNO' }];
  }
  if (!from || !to) {
    const only = from ?? to;
    const year = only ? yearOf(only) : anno;
    return [{ anno: year, ...(from && { inizio: from }), ...(to && { fine: to }), precisione: 'GIORNO' }];
  }
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.map((year) => ({
    anno: year,
    inizio: year === yearOf(from) ? from : `${year}-01-01`,
    fine: year === yearOf(to) ? to : `${year}-12-31`,
    precisione: 'GIORNO',
  }));
}

const yearOf = (data: string) => Number(data.slice(0, 4));
