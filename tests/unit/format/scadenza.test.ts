import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { formatGiorno } from '@/lib/format/date';
import { scadenzaInParole } from '@/lib/format/scadenza';

test.each([
  ['2026-10-10', 'da 4 giorni'],
  ['2026-10-13', 'da ieri'],
  ['2026-10-14', 'oggi'],
  ['2026-10-15', 'domani'],
  ['2026-10-26', 'tra 12 giorni'],
])('a thing due on %s is said «%s»', (data, parole) => {
  expect(scadenzaInParole(calendarDate(data), calendarDate('2026-10-14'))).toBe(parole);
});

test('a day is said in full, whatever the time zone of the machine', () => {
  expect(formatGiorno(calendarDate('2024-10-14'))).toBe('Lunedì 14 ottobre 2024');
});
