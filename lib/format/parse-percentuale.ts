import { toDecimal } from '@/lib/domain/numeric';
import { type Parsed, parseItalianDecimal } from './parse-italian';

/**
 * Reads a share of working time as typed: blank is none (null). Over 100 is admitted, it is a warning and never a block.
 * Gives decimal text without trailing zeros.
 */
export function parsePercentuale(testo: string): Parsed<string | null> {
  if (testo.trim() === '') return { ok: true, valore: null };
  const parsed = parseItalianDecimal(testo, { decimaliMassimi: 4 });
  if (!parsed.ok) return parsed;
  const valore = toDecimal(parsed.valore);
  if (valore.isNegative() || valore.gte(1000)) return { ok: false, messaggio: 'La percentuale va da 0 a 999.' };
  return { ok: true, valore: valore.toFixed() };
}
