import { trimText } from '@/lib/domain/decimal-text';
import { type Parsed, parseItalianDate, parseItalianDecimal } from './parse-italian';

/*
 * Fields that may stay blank: blank is no value (null), which is neither zero nor an empty text.
 */

/** A text without blanks around it. */
export function parseTestoFacoltativo(testo: string): Parsed<string | null> {
  return { ok: true, valore: testo.trim() || null };
}

/** A number with at most four digits after the comma, as decimal text without trailing zeros. */
export function parseNumeroFacoltativo(testo: string): Parsed<string | null> {
  if (testo.trim() === '') return { ok: true, valore: null };
  const parsed = parseItalianDecimal(testo, { decimaliMassimi: 4 });
  return parsed.ok ? { ok: true, valore: trimText(parsed.valore) } : parsed;
}

/** A day as `YYYY-MM-DD`. */
export function parseDataFacoltativa(testo: string): Parsed<string | null> {
  return testo.trim() === '' ? { ok: true, valore: null } : parseItalianDate(testo);
}
