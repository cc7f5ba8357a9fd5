import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { pianoFormato } from '@/lib/exchange/formato';
import { readDocument } from '@/lib/exchange/read-document';
import { lettoreReggioEmilia } from '@/lib/exchange/readers/reggio-emilia/lettore';
import { hasSharedPlans, sharedPlan } from './shared-plans';

const SEED = 20_200_720;
const invented = readFileSync(new URL('../../fixtures/peg-inventato.txt', import.meta.url), 'utf8');

/** A damaged document is refused with a sentence, or gives a whole plan that could be stored, never half a one. */
function expectSound(testo: string): 'letto' | 'rifiutato' {
  const lettura = readDocument(new TextEncoder().encode(testo), { ente: { codice: 'x' } });
  if (lettura.esito === 'rifiutato') {
    expect(lettura.messaggio).toContain('Non è stato scritto nulla');
    return 'rifiutato';
  }
  expect(pianoFormato.safeParse(lettura.piano).error).toBeUndefined();
  expect(checkConsistency(lettura.piano).blocchi).toEqual([]);
  expect(new Set(lettura.segnalazioni.map(({ chiave }) => chiave)).size).toBe(lettura.segnalazioni.length);
  expect(lettura.perimetro).toEqual(lettura.piano.cdr.map(({ codice }) => codice));
  return 'letto';
}

const DOUBTS =
  /^(?:documento|scheda-(?:forse|solo|recup)|tabella-|cdr-senza-(?:parte|inte)|obiettivo-senza|indicatore-senza|voce-senza)/u;

function keysOf(testo: string): Set<string> {
  const lettura = readDocument(new TextEncoder().encode(testo), { ente: { codice: 'x' } });
  const doubts = lettura.esito === 'letto' ? lettura.segnalazioni.filter(({ codice }) => DOUBTS.test(codice)) : [];
  return new Set(doubts.map(({ chiave }) => chiave));
}

/** Cutting a document before its end gives a doubt the whole document does not give, or nothing to read. */
function expectTold(testo: string, whole: ReadonlySet<string>, lines: number): void {
  const cut = testo.split('\n').slice(0, lines).join('\n');
  if (expectSound(cut) === 'rifiutato') return;
  const isNew = [...keysOf(cut)].some((chiave) => !whole.has(chiave));
  expect({ lines, isNew }).toEqual({ lines, isNew: true });
}

const lineEdits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    edit: fc.constantFrom('drop', 'double', 'blank', 'swap', 'cut', 'unbold', 'untab', 'noise'),
  }),
  { minLength: 1, maxLength: 60 },
);

type Edit = 'drop' | 'double' | 'blank' | 'swap' | 'cut' | 'unbold' | 'untab' | 'noise';

function damage(testo: string, edits: { at: number; edit: string }[]): string {
  const lines = testo.split('\n');
  for (const { at, edit } of edits) {
    const index = Math.floor(at * (lines.length - 1));
    const line = lines[index] ?? '';
    const change: Record<Edit, string[]> = {
      drop: [],
      double: [line, line],
      blank: [line, '', ''],
      swap: [lines[index + 1] ?? '', line],
      cut: [line.slice(0, Math.ceil(line.length / 2))],
      unbold: [line.replaceAll('**', '')],
      untab: [line.replaceAll('\t', '  ')],
      noise: [`${line}\t*_\\<b>%&;99.9,9\u0001`],
    };
    lines.splice(index, edit === 'swap' ? 2 : 1, ...change[edit as Edit]);
  }
  return lines.join('\n');
}

describe('the invented PEG', () => {
  test('cut at any line is read with doubts or refused', () => {
    const lines = invented.split('\n').length;
    const whole = keysOf(invented);
    for (let at = 0; at < lines - 3; at += 1) expectTold(invented, whole, at);
  });

  test('however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(lineEdits, (edits) => {
        expectSound(damage(invented, edits));
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});

describe.skipIf(!hasSharedPlans).each(['reggio-emilia-peg-2020', 'reggio-emilia-peg-2024'])('%s', (name) => {
  const testo = sharedPlan(name);

  test('cut at 50 lines drawn at random is read with doubts or refused', () => {
    const total = testo.split('\n').length;
    const points = fc.sample(fc.integer({ min: 1, max: total - 4 }), { numRuns: 50, seed: SEED });
    const whole = keysOf(testo);
    for (const lines of points) expectTold(testo, whole, lines);
  });

  test('however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(lineEdits, (edits) => {
        expectSound(damage(testo, edits));
      }),
      { numRuns: 20, seed: SEED },
    );
  });
});

describe.skipIf(!hasSharedPlans)('the plans of other enti', () => {
  test.each([
    'terre-dargine-piano-2021-2023',
    'luzzara-piano-2024',
    'chiari-piano-2024-2026',
  ])('%s is not taken for a PEG of this format', (name) => {
    expect(lettoreReggioEmilia.riconosci(sharedPlan(name))).toBeLessThan(0.4);
  });
});
