import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { pianoFormato } from '@/lib/exchange/formato';
import type { LetturaRiuscita } from '@/lib/exchange/lettura';
import { readDocument } from '@/lib/exchange/read-document';
import { lettoreChiari } from '@/lib/exchange/readers/chiari/lettore';
import { settlePiano } from '@/lib/exchange/reconcile/settle/settle-piano';
import { hasSharedPlans, sharedPlan } from './shared-plans';

const SEED = 20_240_131;
const invented = readFileSync(new URL('../../fixtures/piano-performance-inventato.txt', import.meta.url), 'utf8');

/** A damaged document is refused with a sentence, or gives a whole plan that could be stored, never half a one. */
function expectSound(testo: string): LetturaRiuscita | null {
  const lettura = readDocument(new TextEncoder().encode(testo), { ente: { codice: 'x' }, profilo: 'chiari' });
  if (lettura.esito === 'rifiutato') {
    expect(lettura.messaggio).toContain('Non è stato scritto nulla');
    return null;
  }
  expect(pianoFormato.safeParse(lettura.piano).error).toBeUndefined();
  expect(checkConsistency(lettura.piano).blocchi).toEqual([]);
  expect(settlePiano(lettura.piano).segnalazioni).toEqual([]);
  expect(new Set(lettura.segnalazioni.map(({ chiave }) => chiave)).size).toBe(lettura.segnalazioni.length);
  expect(lettura.perimetro).toEqual(lettura.piano.cdr.map(({ codice }) => codice));
  return lettura;
}

/** Cutting a document before its end gives a doubt the whole document does not give, or nothing to read. */
function expectTold(testo: string, whole: ReadonlySet<string>, lines: number): void {
  const cut = expectSound(testo.split('\n').slice(0, lines).join('\n'));
  const isNew = !cut || cut.segnalazioni.some(({ chiave }) => !whole.has(chiave));
  expect({ lines, isNew }).toEqual({ lines, isNew: true });
}

function keysOf(testo: string): Set<string> {
  return new Set(expectSound(testo)?.segnalazioni.map(({ chiave }) => chiave));
}

const EDITS = ['drop', 'double', 'blank', 'swap', 'move', 'cut', 'untab', 'lower', 'noise', 'letter'] as const;
type Edit = { at: number; edit: (typeof EDITS)[number] };

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), edit: fc.constantFrom(...EDITS) }),
  { minLength: 1, maxLength: 60 },
);

function damage(testo: string, list: readonly Edit[]): string {
  const lines = testo.split('\n');
  for (const { at, edit } of list) {
    const index = Math.floor(at * (lines.length - 1));
    const line = lines[index] ?? '';
    const middle = Math.floor(at * line.length);
    const change: Record<Edit['edit'], string[]> = {
      drop: [],
      double: [line, line],
      blank: [line, '', ''],
      swap: [lines[index + 1] ?? '', line],
      move: [],
      cut: [line.slice(0, Math.ceil(line.length / 2))],
      untab: [line.replaceAll('\t', '  ')],
      lower: [line.toLowerCase()],
      noise: [`${line}\t*_\\<b>%&;99.9,9\u0001`],
      letter: [`${line.slice(0, middle)}8${line.slice(middle + 1)}`],
    };
    lines.splice(index, edit === 'swap' ? 2 : 1, ...change[edit]);
    if (edit === 'move') lines.splice(Math.floor((1 - at) * lines.length), 0, line);
  }
  return lines.join('\n');
}

describe('the invented plan', () => {
  test('cut at any third line is read with doubts or refused', () => {
    const whole = keysOf(invented);
    const last = invented.trimEnd().split('\n').length - 1;
    for (let at = 0; at < last; at += 3) expectTold(invented, whole, at);
  });

  test('however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(edits, (list) => {
        expectSound(damage(invented, list));
      }),
      { numRuns: 80, seed: SEED },
    );
  });

  test('its lines in any order give a sound plan or a refusal', () => {
    const lines = invented.split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length - 20 }), (shuffled) => {
        expectSound(shuffled.join('\n'));
      }),
      { numRuns: 30, seed: SEED },
    );
  });
});

describe.skipIf(!hasSharedPlans)('the real plans', () => {
  const testo = sharedPlan('chiari-piano-2024-2026');

  test('this one, cut at 20 lines drawn at random, is read with doubts or refused', () => {
    const total = testo.trimEnd().split('\n').length;
    const points = fc.sample(fc.integer({ min: 1, max: total - 4 }), { numRuns: 20, seed: SEED });
    const whole = keysOf(testo);
    for (const lines of points) expectTold(testo, whole, lines);
  });

  test('this one, however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(edits, (list) => {
        expectSound(damage(testo, list));
      }),
      { numRuns: 10, seed: SEED },
    );
  });

  test.each([
    'terre-dargine-piano-2021-2023',
    'luzzara-piano-2024',
    'reggio-emilia-peg-2020',
    'reggio-emilia-peg-2024',
  ])('%s is not taken for a plan of this format', (name) => {
    expect(lettoreChiari.riconosci(sharedPlan(name))).toBe(0);
  });
});
