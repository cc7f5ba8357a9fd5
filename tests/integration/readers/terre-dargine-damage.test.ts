import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { pianoFormato } from '@/lib/exchange/formato';
import { readDocument } from '@/lib/exchange/read-document';
import { hasSharedPlans, sharedPlan } from './shared-plans';

const SEED = 20_210_630;
const invented = readFileSync(new URL('../../fixtures/piano-unione-inventato.txt', import.meta.url), 'utf8');

function read(testo: string) {
  return readDocument(new TextEncoder().encode(testo), { ente: { codice: 'x' }, profilo: 'terre-dargine' });
}

/** A damaged document is refused with a sentence, or gives a whole plan that could be stored, never half a one. */
function expectSound(testo: string): ReturnType<typeof read> {
  const lettura = read(testo);
  if (lettura.esito === 'rifiutato') {
    expect(lettura.messaggio).toContain('Non è stato scritto nulla');
    return lettura;
  }
  expect(pianoFormato.safeParse(lettura.piano).error).toBeUndefined();
  expect(checkConsistency(lettura.piano).blocchi).toEqual([]);
  expect(new Set(lettura.segnalazioni.map(({ chiave }) => chiave)).size).toBe(lettura.segnalazioni.length);
  expect(lettura.perimetro).toEqual(lettura.piano.cdr.map(({ codice }) => codice));
  return lettura;
}

/** Doubts a cut document gives; the ones about words are of the whole document too. */
const DOUBTS = /^(?:scheda-|anagrafica-|elenco-|assegnazione-|cdr-senza|raccordo-|collegamento-|pesi-fasi|unita-)/u;

function doubtsOf(testo: string): Set<string> | null {
  const lettura = expectSound(testo);
  if (lettura.esito === 'rifiutato') return null;
  return new Set(
    lettura.segnalazioni.filter(({ codice }) => DOUBTS.test(codice)).map(({ chiave, messaggio }) => chiave + messaggio),
  );
}

/** Cutting a document before its end gives a doubt the whole document does not give, or nothing to read. */
function expectTold(testo: string, whole: ReadonlySet<string>, lines: number): void {
  const doubts = doubtsOf(testo.split('\n').slice(0, lines).join('\n'));
  if (doubts === null) return;
  expect({ lines, isNew: [...doubts].some((doubt) => !whole.has(doubt)) }).toEqual({ lines, isNew: true });
}

/** The last line whose loss the document can show: after it only a monitoring block goes on. */
function lastTellingLine(testo: string): number {
  return testo
    .trimEnd()
    .split('\n')
    .findLastIndex((line) => !/^(?:\t|Monitoraggio|Avanzamento|RAGGIUNTO|\* |\s*$)/u.test(line));
}

const KINDS = ['drop', 'double', 'blank', 'swap', 'cut', 'untab', 'tab', 'letters', 'digits', 'move', 'noise'] as const;
const lineEdits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), edit: fc.constantFrom(...KINDS) }),
  { minLength: 1, maxLength: 60 },
);

function damage(testo: string, edits: { at: number; edit: (typeof KINDS)[number] }[]): string {
  const lines = testo.split('\n');
  for (const { at, edit } of edits) {
    const index = Math.floor(at * (lines.length - 1));
    const line = lines[index] ?? '';
    const change: Record<(typeof KINDS)[number], string[]> = {
      drop: [],
      double: [line, line],
      blank: [line, '', ''],
      swap: [lines[index + 1] ?? '', line],
      cut: [line.slice(0, Math.ceil(line.length / 2))],
      untab: [line.replaceAll('\t', '  ')],
      tab: [line.replaceAll(' ', '\t')],
      letters: [line.replace(/[aeio]/gu, 'u')],
      digits: [line.replace(/\d/gu, '9')],
      move: [],
      noise: [`${line}\t*_\\<b>%&;99.9,9\u0001== S1.00001 DG.00002/S9.00001`],
    };
    lines.splice(index, edit === 'swap' ? 2 : 1, ...change[edit]);
    if (edit === 'move') lines.splice((index * 7) % (lines.length + 1), 0, line);
  }
  return lines.join('\n');
}

describe('the invented plan', () => {
  test('cut at any line is read with doubts or refused', () => {
    const whole = doubtsOf(invented) ?? new Set<string>();
    for (let at = 0; at <= lastTellingLine(invented); at += 1) expectTold(invented, whole, at);
  });

  test('without its first lines gives a sound plan or a refusal', () => {
    const lines = invented.split('\n');
    for (let at = 0; at < lines.length; at += 3) expectSound(lines.slice(at).join('\n'));
  });

  test('however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(lineEdits, (edits) => {
        expectSound(damage(invented, edits));
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  test('with its lines in any order, gives a sound plan or a refusal', () => {
    const lines = invented.split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: Math.floor(lines.length / 2) }), (shuffled) => {
        expectSound(shuffled.join('\n'));
      }),
      { numRuns: 40, seed: SEED },
    );
  });
});

describe.skipIf(!hasSharedPlans)('the real plan', () => {
  const testo = sharedPlan('terre-dargine-piano-2021-2023');

  test('cut at 20 lines drawn at random is read with doubts or refused', () => {
    const points = fc.sample(fc.integer({ min: 1, max: lastTellingLine(testo) }), { numRuns: 20, seed: SEED });
    const whole = doubtsOf(testo) ?? new Set<string>();
    for (const lines of points) expectTold(testo, whole, lines);
  });

  test('however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(lineEdits, (edits) => {
        expectSound(damage(testo, edits));
      }),
      { numRuns: 8, seed: SEED },
    );
  });
});
