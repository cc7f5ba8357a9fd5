import { type CalendarDate, datePartsOf } from './calendar';
import { roundText } from './decimal-text';
import type { DecimalInput } from './numeric';

/** The sign the documents print: U+2212, not the hyphen. */
const MINUS = '−';
/** Keeps a number and its unit on one line. */
export const NO_BREAK_SPACE = '\u00a0';

/** `1.234,56`: dots every three digits, comma, true minus, half-up to `decimali` digits. */
export function italianDecimal(value: DecimalInput | number, decimali: number): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`Not an exact integer: ${value}`);
  const text = roundText(value.toString(), decimali);
  const negative = text.startsWith('-');
  const [intero = '0', frazione] = (negative ? text.slice(1) : text).split('.');
  const grouped = intero.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${negative ? MINUS : ''}${grouped}${frazione ? `,${frazione}` : ''}`;
}

/** As {@link italianDecimal} without trailing zeros: 48,00 → `48`, 11,50 → `11,5`, 93,333 → `93,33`. */
export function italianShort(value: DecimalInput | number, decimaliMassimi = 2): string {
  const text = italianDecimal(value, decimaliMassimi);
  return text.includes(',') ? text.replace(/,?0+$/, '') : text;
}

/** `94,77 %` with a space that does not break. */
export function italianPercent(value: DecimalInput | number, decimali = 2): string {
  return `${italianDecimal(value, decimali)}${NO_BREAK_SPACE}%`;
}

/** `31/12/2024`. */
export function italianDate(date: CalendarDate): string {
  const { anno, mese, giorno } = datePartsOf(date);
  const [day, month] = [giorno, mese].map((part) => String(part).padStart(2, '0'));
  return `${day}/${month}/${String(anno).padStart(4, '0')}`;
}

/** `1 giorno`, `17 giorni`. */
export function italianCount(quanti: number, singolare: string, plurale: string): string {
  return `${italianDecimal(quanti, 0)} ${quanti === 1 ? singolare : plurale}`;
}

/** `a`, `a e b`, `a, b e c`. */
export function italianList(parti: readonly string[]): string {
  if (parti.length < 2) return parti[0] ?? '';
  return `${parti.slice(0, -1).join(', ')} e ${parti.at(-1)}`;
}
