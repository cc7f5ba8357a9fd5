import { type CalendarDate, makeCalendarDate } from '@/lib/domain/calendar';
import type { FaseFormato } from '../../formato';
import { parseData } from '../../testo/date-italiane';
import type { RigaProsa } from '../../testo/markdown';

type Periodo = FaseFormato['periodi'][number];

/** Words a phase begins with. */
const INIZIO = /^(?:[-–•·]|\d{1,2}\s*[.)]|(?:entro|dal|dall'|da|tra|fino|nel|nei|anno|mese|durante)\b)/iu;
const ANNO = /^anno\s+(20\d{2})\s*[:.]?$/iu;
const MESE = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';
const QUANDO = `\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}|(?:\\d{1,2}[°º]?\\s+)?(?:${MESE})(?:\\s+\\d{4})?`;
const ENTRO = new RegExp(`\\bentro\\s+(?:(?:il|lo|la|mese|fine|di|del)\\s+)*(?:l')?(${QUANDO})(?![\\w/])`, 'giu');
const TRA = new RegExp(
  `\\b(?:tra|dal?|dall')\\s*(?:il\\s+)?(${QUANDO})\\s+(?:e|ed|al|a)\\s+(?:il\\s+)?(${QUANDO})(?![\\w/])`,
  'giu',
);
const TUTTO_L_ANNO = /^durante\s+(?:l'intero|tutto\s+l')\s*anno$|^(?:nel corso dell'|durante l')anno\s+(20\d{2})\b/iu;

/**
 * The phases of a card, one for each line, item or sentence that begins like one. Days and months are read only where
 * a phase says them once and for all (`entro aprile 2024`, `tra settembre 2024 e ottobre 2024`, `nel corso dell'anno 2025`).
 */
export function createFasi(righe: readonly RigaProsa[], anno: number, obiettivo: string): FaseFormato[] {
  let corrente = anno;
  return splitFasi(righe)
    .flatMap((descrizione, index, tutte) => {
      const heading = ANNO.exec(descrizione)?.[1];
      if (heading) corrente = Number(heading);
      const isHeading = heading !== undefined && index < tutte.length - 1;
      if (isHeading) return [];
      const periodo = periodoOf(descrizione, corrente);
      return [{ ordine: 0, obiettivo, descrizione, periodi: periodo ? [periodo] : [] }];
    })
    .map((fase, index) => ({ ...fase, ordine: index + 1 }));
}

function splitFasi(righe: readonly RigaProsa[]): string[] {
  const parti: string[] = [];
  let apart = true;
  for (const { testo } of righe) {
    if (testo === '') {
      apart = true;
      continue;
    }
    const [first = '', ...items] = testo.split(
      /(?<=[;.:])\s*(?=-\s*\p{Lu})|(?<=;)\s*-\s*(?=\p{L})|(?<=\d{4}\s*\.)\s+(?=\p{Lu}\p{Ll})/u,
    );
    const last = parti.at(-1);
    const isNew = last === undefined || INIZIO.test(first) || /[.;:]$/u.test(last) || (apart && /^\p{Lu}/u.test(first));
    if (isNew) parti.push(first);
    else parti[parti.length - 1] = `${last} ${first}`;
    parti.push(...items);
    apart = false;
  }
  return parti.map(cleanFase).filter(Boolean);
}

function cleanFase(testo: string): string {
  return testo
    .replace(/^(?:[-–•·]|\d{1,2}\s*[.)])\s*/u, '')
    .replace(/\s*;$/u, '')
    .trim();
}

function periodoOf(testo: string, anno: number): Periodo | null {
  const whole = TUTTO_L_ANNO.exec(testo.trim());
  if (whole) {
    const year = Number(whole[1] ?? anno);
    const [inizio, fine] = [makeCalendarDate(year, 1, 1), makeCalendarDate(year, 12, 31)];
    return inizio && fine ? { anno: year, inizio, fine, precisione: 'MESE' } : null;
  }
  const spans = [...testo.matchAll(TRA)];
  const deadlines = [...testo.matchAll(ENTRO)];
  if (spans.length + deadlines.length !== 1) return null;
  const [, from = '', to = ''] = spans[0] ?? [];
  const last = spans[0] ? to : (deadlines[0]?.[1] ?? '');
  const fine = dayOf(last, anno);
  if (!fine) return null;
  const year = Number(fine.slice(0, 4));
  const inizio = spans[0] ? firstDay(from, year) : null;
  if (spans[0] && (!inizio || inizio > fine)) return null;
  return { anno: year, ...(inizio && { inizio }), fine, precisione: /\d\s*[/.-]|^\d/u.test(last) ? 'GIORNO' : 'MESE' };
}

function dayOf(printed: string, anno: number): CalendarDate | null {
  return parseData(printed.replace(/\s*([/.-])\s*/gu, '$1'), anno);
}

/** A month begins on its first day. */
function firstDay(printed: string, anno: number): string | null {
  const day = dayOf(printed, anno);
  return day && !/^\d/u.test(printed) ? `${day.slice(0, 8)}01` : day;
}
