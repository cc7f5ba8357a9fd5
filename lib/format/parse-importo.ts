import { toDecimal, toDecimalText } from '@/lib/domain/numeric';
import { type Parsed, parseItalianDecimal } from './parse-italian';

/** What the column holds: twelve digits before the comma. */
const MASSIMO = toDecimal('1000000000000');
/** Amounts in a column beyond which the paste is surely a mistake. */
const MASSIME_RIGHE = 300;

/** Reads an amount in euro as typed: blank or a dash is no entry (null), which is not zero. Gives decimal text with two digits. */
export function parseImporto(testo: string): Parsed<string | null> {
  const pulito = testo.replace(/[€\s\u00a0]/gu, '');
  if (pulito === '' || /^[-−–]$/u.test(pulito)) return { ok: true, valore: null };
  const parsed = parseItalianDecimal(pulito, { decimaliMassimi: 2 });
  if (!parsed.ok) return parsed;
  if (toDecimal(parsed.valore).abs().gte(MASSIMO)) return { ok: false, messaggio: 'L’importo è troppo grande.' };
  return { ok: true, valore: toDecimalText(toDecimal(parsed.valore), 2) };
}

/**
 * Reads a column copied from a spreadsheet, one amount per line; a blank line is a row without entry. All or nothing: what
 * cannot be read is told with its line.
 */
export function parseColonnaImporti(testo: string): Parsed<(string | null)[]> {
  const righe = testo.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (righe.length > MASSIME_RIGHE) return { ok: false, messaggio: `Al massimo ${MASSIME_RIGHE} righe per volta.` };
  if (righe.some((riga) => riga.trim().includes('\t'))) {
    return { ok: false, messaggio: 'Hai copiato più colonne: copiane una per volta.' };
  }
  const importi: (string | null)[] = [];
  for (const [index, riga] of righe.entries()) {
    const parsed = parseImporto(riga);
    if (!parsed.ok)
      return { ok: false, messaggio: `Riga ${index + 1}: ${parsed.messaggio} Non è stato incollato nulla.` };
    importi.push(parsed.valore);
  }
  return { ok: true, valore: importi };
}
