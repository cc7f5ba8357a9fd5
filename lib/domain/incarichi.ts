import { addDays, type CalendarDate, calendarDate, compareDates, daysOfPeriod, makeCalendarDate } from './calendar';
import { italianDate } from './italian-notation';

export type TipoIncarico = 'TITOLARE' | 'INTERIM' | 'REGGENZA';

/** From when to when, both days counted. Null ends: since before, or still. */
export interface Durata {
  readonly dal: CalendarDate | null;
  readonly al: CalendarDate | null;
}

/** Who heads a CDR. */
export interface IncaricoDatato extends Durata {
  readonly id: string;
  readonly personaId: string;
  readonly tipo: TipoIncarico;
}

/** A stretch of one year, both ends counted. */
export interface Tratto {
  readonly inizio: CalendarDate;
  readonly fine: CalendarDate;
  readonly giorni: number;
}

/**
 * The part of a period that falls in a year, with its days: those that count for the score of a dirigente. Null when none does.
 * Source: 2-scoring §2. Example: since 01/03/2022 until 30/06/2026, in 2026 → 01/01–30/06, 181 days.
 */
export function trattoNellAnno({ dal, al }: Durata, anno: number): Tratto | null {
  const [first, last] = [makeCalendarDate(anno, 1, 1), makeCalendarDate(anno, 12, 31)];
  if (!first || !last) return null;
  const inizio = dal && dal > first ? dal : first;
  const fine = al && al < last ? al : last;
  return inizio > fine ? null : { inizio, fine, giorni: daysOfPeriod(inizio, fine) };
}

/** Whether two periods share a day. */
export function isSovrapposto(a: Durata, b: Durata): boolean {
  const begins = (one: Durata, other: Durata) => one.dal === null || other.al === null || one.dal <= other.al;
  return begins(a, b) && begins(b, a);
}

/**
 * The incarico of a CDR that a new one (or one whose dates change) would contradict; null when it may stand.
 * Rule: on one day a CDR has one titolare at most, and nobody heads it twice. An interim or a reggenza may stand beside a
 * titolare who is away. One person may head two CDR: others' incarichi are not looked at.
 * Source: 1-domain §1, incarico.
 */
export function findContrasto<T extends IncaricoDatato>(
  delCdr: readonly T[],
  nuovo: Omit<IncaricoDatato, 'id'> & { readonly id?: string },
): T | null {
  const contrasta = (altro: T) =>
    altro.id !== nuovo.id &&
    isSovrapposto(altro, nuovo) &&
    (altro.personaId === nuovo.personaId || (altro.tipo === 'TITOLARE' && nuovo.tipo === 'TITOLARE'));
  return delCdr.find(contrasta) ?? null;
}

/**
 * The stretches of a year in which nobody heads the CDR.
 * Example: one titolare until 30/06/2026 → 01/07–31/12, 184 days.
 */
export function listVacanze(incarichi: readonly Durata[], anno: number): Tratto[] {
  const coperti = incarichi
    .flatMap((incarico) => trattoNellAnno(incarico, anno) ?? [])
    .sort((a, b) => compareDates(a.inizio, b.inizio));
  const vacanze: Tratto[] = [];
  let libero = calendarDate(`${anno}-01-01`);
  for (const { inizio, fine } of coperti) {
    if (inizio > libero) vacanze.push(stretch(libero, addDays(inizio, -1)));
    if (fine >= libero) libero = addDays(fine, 1);
  }
  const last = calendarDate(`${anno}-12-31`);
  return libero > last ? vacanze : [...vacanze, stretch(libero, last)];
}

function stretch(inizio: CalendarDate, fine: CalendarDate): Tratto {
  return { inizio, fine, giorni: daysOfPeriod(inizio, fine) };
}

/** A handover: the first day of who comes in, or why that date cannot be. */
export type Passaggio =
  | { readonly ok: true; readonly dal: CalendarDate }
  | { readonly ok: false; readonly motivo: string };

/**
 * Handing a CDR over at a date.
 * Rule: who leaves heads it up to that day included, who comes in from the day after: no day is lost and none counts twice.
 * Example: last day 30/06/2026 → from 01/07/2026.
 */
export function passaConsegne(uscente: Durata, ultimoGiorno: CalendarDate): Passaggio {
  if (uscente.dal && ultimoGiorno < uscente.dal) {
    return { ok: false, motivo: `L’incarico comincia il ${italianDate(uscente.dal)}: non può finire prima.` };
  }
  if (uscente.al && ultimoGiorno > uscente.al) {
    return { ok: false, motivo: `L’incarico finisce già il ${italianDate(uscente.al)}.` };
  }
  return { ok: true, dal: addDays(ultimoGiorno, 1) };
}
