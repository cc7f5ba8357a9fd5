import { calendarDate } from '@/lib/domain/calendar';
import type { FaseFormato } from '../../formato';
import { fitsScale } from '../../numeri';
import type { Segnalatore } from '../../segnalatore';
import { parseData } from '../../testo/date-italiane';
import { parseNumero } from '../../testo/numeri-italiani';
import { plainText } from '../../testo/pulizia';
import type { BozzaFase } from './bozza';

export interface SedeFase {
  anno: number;
  progetto: string;
  segnalatore: Segnalatore;
}

type Periodo = FaseFormato['periodi'][number];

/** One phase with a period for each year; its weight belongs to the first year of the plan. Source: 1-domain §2. */
export function createFase(bozza: BozzaFase, sede: SedeFase): FaseFormato {
  const { descrizione, responsabili } = soggettiIn(bozza);
  const add = (codice: string, campo: string, messaggio: string, gravita: 'INFO' | 'AVVISO' = 'AVVISO') =>
    sede.segnalatore.add({
      codice,
      gravita,
      entita: 'Fase',
      percorso: [sede.progetto, `fase ${bozza.ordine}`],
      campo,
      riga: bozza.riga,
      messaggio,
    });
  if (!descrizione) {
    add(
      'fase-senza-descrizione',
      'descrizione',
      `La fase ${bozza.ordine} di ${sede.progetto} è stampata senza descrizione.`,
      'INFO',
    );
  }
  const note: string[] = [];
  const periodi = bozza.periodi.map((periodo) =>
    periodoOf(periodo, (stampato, why) => {
      note.push(`${periodo.anno}: ${stampato}`);
      add('fase-data-non-valida', 'periodi', `Nella fase ${bozza.ordine} di ${sede.progetto} «${stampato}» ${why}.`);
    }),
  );
  const peso = weightOf(bozza.peso);
  if (bozza.peso && peso === undefined) {
    add(
      'fase-peso-non-valido',
      'peso',
      `Il peso «${bozza.peso}» della fase ${bozza.ordine} di ${sede.progetto} non è un numero: scrivilo.`,
    );
  }
  return {
    ordine: bozza.ordine,
    obiettivo: sede.progetto,
    descrizione: descrizione || `Fase ${bozza.ordine}`,
    ...(responsabili && { responsabili }),
    ...(note.length > 0 && { nota: `Periodi stampati: ${note.join('; ')}` }),
    periodi: peso === undefined ? periodi : weighed(periodi, peso, sede.anno),
  };
}

/** `Attività / Uffici Tecnici`, `Attività <i>con il supporto di…</i>`: who takes part is printed after what is done. */
function soggettiIn({ descrizione, grezzo }: BozzaFase): { descrizione: string; responsabili: string } {
  const aside = /<i>([^<>]{3,120})<\/i>\s*$/iu.exec(grezzo)?.[1];
  const who = aside ? plainText(aside) : (/\/\s+(\p{Lu}[^/.;:]{3,80})\.?$/u.exec(descrizione)?.[1] ?? '');
  const what = descrizione.slice(0, descrizione.lastIndexOf(who)).replace(/[\s/]+$/u, '');
  return who && what ? { descrizione: what, responsabili: who } : { descrizione, responsabili: '' };
}

function weightOf(stampato: string): string | undefined {
  const numero = parseNumero(stampato.replace('%', ''));
  return numero && fitsScale(numero.valore, 'peso') && !numero.valore.startsWith('-') ? numero.valore : undefined;
}

function weighed(periodi: readonly Periodo[], peso: string, anno: number): Periodo[] {
  const has = periodi.some((periodo) => periodo.anno === anno);
  const all: readonly Periodo[] = has ? periodi : [{ anno, precisione: 'MESE' }, ...periodi];
  return all.map((periodo) => (periodo.anno === anno ? { ...periodo, peso } : periodo));
}

/** Days or months of one year; a month begins on its first day and ends on its last. */
function periodoOf(
  { anno, inizio, fine }: BozzaFase['periodi'][number],
  reject: (stampato: string, why: string) => void,
): Periodo {
  const isMonth = [inizio, fine].some(isMonthOnly);
  const read = (stampato: string) => {
    const data = parseData(stampato, anno);
    if (stampato && !data) reject(stampato, 'non è una data né un mese: resta in nota, scrivi il periodo');
    return data;
  };
  const from = read(inizio);
  const to = read(fine);
  const start = from && isMonthOnly(inizio) ? calendarDate(`${from.slice(0, 7)}-01`) : from;
  const isReversed = start !== null && to !== null && to < start;
  if (isReversed) reject(`${inizio} – ${fine}`, `finisce prima di iniziare: resta solo l'inizio, correggi le date`);
  return {
    anno,
    ...(start && { inizio: start }),
    ...(to && !isReversed && { fine: to }),
    precisione: isMonth ? 'MESE' : 'GIORNO',
  };
}

function isMonthOnly(stampato: string): boolean {
  return /^\p{L}/u.test(stampato.trim());
}
