import { toDecimal } from '@/lib/domain/numeric';
import { type Parsed, parseItalianDecimal } from './parse-italian';

/**
 * Reads a weight as typed: blank is no weight (null), which is not zero. Gives decimal text without trailing zeros.
 * Over 100 is admitted, schemes by points use it; what the column cannot hold is refused.
 */
export function parsePeso(testo: string): Parsed<string | null> {
  if (testo.trim() === '') return { ok: true, valore: null };
  const parsed = parseItalianDecimal(testo, { decimaliMassimi: 4 });
  if (!parsed.ok) return parsed;
  const peso = toDecimal(parsed.valore);
  if (peso.isNegative() || peso.gte(1000)) return { ok: false, messaggio: 'Il peso va da 0 a 999.' };
  return { ok: true, valore: peso.toFixed() };
}
