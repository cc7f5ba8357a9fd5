import { trimText } from '@/lib/domain/decimal-text';
import { type Parsed, parseItalianDecimal } from './parse-italian';

const BELOW_1000 = /^\d{1,3}(\.|$)/;

/**
 * Reads a weight as typed: blank is no weight (null), which is not zero. Gives decimal text without trailing zeros.
 * Over 100 is admitted, schemes by points use it; what the column cannot hold is refused.
 */
export function parsePeso(testo: string): Parsed<string | null> {
  if (testo.trim() === '') return { ok: true, valore: null };
  const parsed = parseItalianDecimal(testo, { decimaliMassimi: 4 });
  if (!parsed.ok) return parsed;
  if (!BELOW_1000.test(parsed.valore)) return { ok: false, messaggio: 'Il peso va da 0 a 999.' };
  return { ok: true, valore: trimText(parsed.valore) };
}
