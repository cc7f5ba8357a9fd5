import type { CalendarDate } from '../calendar';
import { expectedProgress, type Periodo, type StatoAvanzamento, statoAvanzamento } from '../phase-progress';
import { type IndicatoreDaValutare, scoreIndicatore } from '../scoring/indicator';
import { MISSING, type Outcome } from '../scoring/outcome';
import type { RegoleSmvp } from '../scoring/regole-smvp';
import type { Natura } from '../vocabulary';
import { isValueDue, type MomentoRendiconto, type StatoIndicatore, statoIndicatore } from './indicator-status';

/** What was written about an indicator; the field that counts depends on the indicator. Decimals as text. */
export interface ValoreScritto {
  valore: string | null;
  data: CalendarDate | null;
  siNo: boolean | null;
  /** Yes in part: per cent. */
  parziale: string | null;
  testo: string | null;
  /** Why there is no value, or how it was measured. */
  nota: string | null;
}

/** An indicator to report on, with what is written so far. */
export interface IndicatoreDaRendicontare extends Omit<IndicatoreDaValutare, 'rilevato'> {
  id: string;
  natura: Natura;
  scritto: ValoreScritto;
}

/** A phase to report on, with what is written so far. */
export interface FaseDaRendicontare {
  id: string;
  ordine: number;
  descrizione: string;
  /** Its stretches in the year of the plan. */
  periodi: readonly Periodo[];
  /** It has dates, though maybe none in this year. */
  hasDate: boolean;
  /** Per cent done. */
  avanzamento: string | null;
  nota: string | null;
}

/** What one CDR reports on one objective, or on the phases of a card that belong to no objective. */
export interface Rendiconto {
  /** Names it inside the report of its CDR. */
  chiave: string;
  /** What it is about, for messages. */
  nome: string;
  /** False for the phases of a card: they have no esito. */
  isObiettivo: boolean;
  indicatori: readonly IndicatoreDaRendicontare[];
  fasi: readonly FaseDaRendicontare[];
  esito: string | null;
  criticita: string | null;
  causa: string | null;
  azioneCorrettiva: string | null;
}

/** True when something counts as the value of the indicator. */
export function hasValore({ valore, data, siNo, parziale, testo }: ValoreScritto): boolean {
  return [valore, data, siNo, parziale].some((value) => value !== null) || isWritten(testo);
}

/** A text that says something. */
export function isWritten(testo: string | null): boolean {
  return testo !== null && testo.trim() !== '';
}

/** Grade and state of an indicator as it is written so far. */
export function judgeIndicatore(
  indicatore: IndicatoreDaRendicontare,
  regole: RegoleSmvp,
  momento: MomentoRendiconto,
): { outcome: Outcome; stato: StatoIndicatore | null } {
  const { scritto } = indicatore;
  const scored = scoreIndicatore({ ...indicatore, rilevato: scritto }, regole, momento.finale ? 'FINALE' : 'IN_CORSO');
  // Words are a value too, but nothing can be computed on them; and a blank date is not yet a thing left undone.
  const outcome = hasValore(scritto) || scored.kind !== 'scored' ? scored : MISSING;
  return { outcome, stato: statoIndicatore(indicatore, outcome, momento) };
}

/**
 * Expected progress and state of a phase as it is written so far.
 * Example: 01/07–31/10, 45 % at 30/09 → expected 74,80 → IN_RITARDO.
 */
export function judgeFase(
  { periodi, avanzamento }: Pick<FaseDaRendicontare, 'periodi' | 'avanzamento'>,
  { dataRiferimento }: MomentoRendiconto,
): { atteso: ReturnType<typeof expectedProgress>; stato: StatoAvanzamento } {
  const atteso = expectedProgress(periodi, dataRiferimento);
  return { atteso, stato: statoAvanzamento(avanzamento, atteso) };
}

/**
 * Whether the report cannot do without the progress of a phase, or a note.
 * Rule: from its first day on; at the final session also the phases nobody dated, which count in the score.
 */
export function isFaseDue({ periodi, hasDate }: FaseDaRendicontare, momento: MomentoRendiconto): boolean {
  const hasBegun = periodi.some(({ inizio }) => inizio <= momento.dataRiferimento);
  return hasBegun || (momento.finale && (periodi.length > 0 || !hasDate));
}

/** Whether something in the report is late, so that it must say why and what will be done. */
export function isInRitardo(
  { indicatori, fasi }: Pick<Rendiconto, 'indicatori' | 'fasi'>,
  regole: RegoleSmvp,
  momento: MomentoRendiconto,
): boolean {
  return (
    indicatori.some((indicatore) => judgeIndicatore(indicatore, regole, momento).stato === 'IN_RITARDO') ||
    fasi.some((fase) => judgeFase(fase, momento).stato === 'IN_RITARDO')
  );
}

/** True when an indicator still waits for a value or for the note that says why there is none. */
export function isIndicatoreMissing(indicatore: IndicatoreDaRendicontare, momento: MomentoRendiconto): boolean {
  const { scritto } = indicatore;
  return isValueDue(indicatore, momento) && !hasValore(scritto) && !isWritten(scritto.nota);
}

/** The same for a phase. */
export function isFaseMissing(fase: FaseDaRendicontare, momento: MomentoRendiconto): boolean {
  return isFaseDue(fase, momento) && fase.avanzamento === null && !isWritten(fase.nota);
}
