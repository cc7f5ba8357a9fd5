import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import type { PianoFormato, ProgettoFormato } from '@/lib/exchange/formato';
import { lettoreReggioEmilia } from '@/lib/exchange/readers/reggio-emilia/lettore';

const testo = readFileSync(new URL('../../fixtures/peg-inventato.txt', import.meta.url), 'utf8');

/** The invented plan with something changed in it, and what stops it. */
function blocksOf(change: (piano: PianoFormato, first: ProgettoFormato) => void): string[] {
  const lettura = lettoreReggioEmilia.leggi(testo, { ente: { codice: 'bv' } });
  const [first] = lettura.esito === 'letto' ? lettura.piano.progetti : [];
  if (lettura.esito !== 'letto' || !first) throw new Error('The fixture is not readable');
  change(lettura.piano, first);
  return checkConsistency(lettura.piano).blocchi.map(({ codice }) => codice);
}

test('a plan as read has nothing that stops it', () => {
  expect(blocksOf(() => undefined)).toEqual([]);
});

test.each<[string, (piano: PianoFormato, first: ProgettoFormato) => void]>([
  ['cdr-duplicato', ({ cdr }) => cdr.push({ codice: '21', denominazione: 'X', tipo: 'CDR', incarichi: [] })],
  ['cdr-padre-sconosciuto', ({ cdr }) => Object.assign(cdr[0] ?? {}, { padre: 'Z9' })],
  ['cdr-in-circolo', ({ cdr }) => Object.assign(cdr[0] ?? {}, { padre: '21' })],
  ['cdr-sconosciuto', (_, first) => first.cdrPartecipanti.push('Z9')],
  ['progetto-duplicato', ({ progetti }, first) => progetti.push(first)],
  ['obiettivo-duplicato', (_, { obiettivi }) => obiettivi.push(...obiettivi.slice(0, 1))],
  [
    'assegnazione-duplicata',
    (_, { obiettivi }) => obiettivi[0]?.assegnazioni.push({ cdr: '21', ruolo: 'CONCORRENTE' }),
  ],
  [
    'collegamento-sconosciuto',
    (_, { collegamenti }) => Object.assign(collegamenti[0] ?? {}, { obiettivoOperativo: 'Mai' }),
  ],
  ['fase-obiettivo-sconosciuto', (_, { fasi }) => Object.assign(fasi[0] ?? {}, { obiettivo: 'mai' })],
  ['fase-assegnazione-sconosciuta', (_, { fasi }) => Object.assign(fasi[1] ?? {}, { assegnazione: 'Z9' })],
  [
    'indicatore-fase-sconosciuta',
    (_, { obiettivi }) => Object.assign(obiettivi[0]?.indicatori[0] ?? {}, { fasi: [77] }),
  ],
  ['numero-fuori-scala', (_, { vociBudget }) => Object.assign(vociBudget[0] ?? {}, { previsto: '1000000000000.00' })],
  ['budget-stampato-non-numerico', (_, first) => Object.assign(first, { budgetStampato: '0,00' })],
  ['date-invertite', ({ cdr }) => Object.assign(cdr[0]?.incarichi[0] ?? {}, { dal: '2023-02-01', al: '2023-01-01' })],
])('%s', (codice, change) => {
  expect(new Set(blocksOf(change))).toEqual(new Set([codice]));
});

test('a card or a phase that ends before it starts can be held: it is a finding of the plan, not a refusal', () => {
  const inverted = { inizio: '2023-02-01', fine: '2023-01-01' };
  expect(
    blocksOf((_, first) => {
      Object.assign(first, inverted);
      Object.assign(first.fasi[0]?.periodi[0] ?? {}, inverted);
    }),
  ).toEqual([]);
});
