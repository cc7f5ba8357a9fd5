import { italianDecimal, italianPercent, italianShort, NO_BREAK_SPACE } from '@/lib/domain/italian-notation';
import type { DecimalInput } from '@/lib/domain/numeric';

/** What a cell shows when there is no entry: never `0,00`, which is an entry of zero. */
export const ABSENT = '–';

type Optional = DecimalInput | number | null | undefined;

/** `1.234,56`, half-up to `decimali` digits; `–` when there is no value. */
export function formatDecimal(value: Optional, decimali = 2): string {
  return value === null || value === undefined ? ABSENT : italianDecimal(value, decimali);
}

/** `48`, `11,5`, `93,33`: at most `decimaliMassimi` digits, no trailing zeros; `–` when there is no value. */
export function formatShort(value: Optional, decimaliMassimi = 2): string {
  return value === null || value === undefined ? ABSENT : italianShort(value, decimaliMassimi);
}

/** An amount inside a table that says "importi in euro": `1.310.000,00`; `–` when there is no entry. */
export function formatImporto(value: Optional): string {
  return formatDecimal(value, 2);
}

/** An amount in running text: `1.310.000,00 €`; `–` when there is no entry. */
export function formatEuro(value: Optional): string {
  return value === null || value === undefined ? ABSENT : `${italianDecimal(value, 2)}${NO_BREAK_SPACE}€`;
}

/** `94,77 %` from a value already in per cent; `–` when there is no value. */
export function formatPercent(value: Optional, decimali = 2): string {
  return value === null || value === undefined ? ABSENT : italianPercent(value, decimali);
}
