import { type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import { toDecimal } from '@/lib/domain/numeric';
import { formatData } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';
import { type Parsed, parseItalianDate, parseItalianDecimal } from '@/lib/format/parse-italian';

/** How a field of a report is read as typed and printed back; blank is no value (null), which is not zero. */
export interface EntryKind {
  parse(testo: string): Parsed<string | null>;
  print(valore: string | null): string;
}

const DECIMALI = 4;
const BLANK: Parsed<string | null> = { ok: true, valore: null };

/** A number in the unit of its indicator, which may be typed after it: «10 giorni», «6 edifici». */
export function numberEntry(unita: string | null): EntryKind {
  const nomi = ['giorni', 'giorno', unita?.trim().toLowerCase() ?? ''].filter(Boolean);
  return {
    parse(testo) {
      const pulito = testo.trim();
      if (pulito === '') return BLANK;
      const nome = nomi.find((candidate) => pulito.toLowerCase().endsWith(` ${candidate}`));
      const parsed = parseItalianDecimal(nome ? pulito.slice(0, -nome.length) : pulito, { decimaliMassimi: DECIMALI });
      return parsed.ok ? { ok: true, valore: toDecimal(parsed.valore).toFixed() } : parsed;
    },
    print: (valore) => (valore === null ? '' : formatShort(valore, DECIMALI)),
  };
}

/** A share of the work: from 0 to 100. */
export const PERCENT_ENTRY: EntryKind = {
  parse(testo) {
    const parsed = numberEntry(null).parse(testo);
    if (!parsed.ok || parsed.valore === null) return parsed;
    const share = toDecimal(parsed.valore);
    return share.isNegative() || share.gt(100) ? { ok: false, messaggio: 'La percentuale va da 0 a 100.' } : parsed;
  },
  print: numberEntry(null).print,
};

export const DATE_ENTRY: EntryKind = {
  parse: (testo) => (testo.trim() === '' ? BLANK : parseItalianDate(testo)),
  print: (valore) => (valore === null ? '' : formatData(calendarDate(valore))),
};

export const TEXT_ENTRY: EntryKind = {
  parse: (testo) => ({ ok: true, valore: testo.trim() === '' ? null : testo.trimEnd() }),
  print: (valore) => valore ?? '',
};

/** A day of a report as a typed date; null when there is none. */
export function asDate(valore: string | null): CalendarDate | null {
  return valore === null ? null : calendarDate(valore);
}
