import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '@/lib/exchange/consistency';
import { pianoFormato } from '@/lib/exchange/formato';
import { readDocument } from '@/lib/exchange/read-document';
import { LETTORI } from '@/lib/exchange/recognise';
import { normaliseText } from '@/lib/exchange/reconcile/normalise';
import { plainText } from '@/lib/exchange/testo/pulizia';
import { hasSharedPlans, sharedPlan } from './shared-plans';

const SEED = 20_241_121;
const invented = readFileSync(new URL('../../fixtures/schede-responsabili-inventate.txt', import.meta.url), 'utf8');

const read = (testo: string) =>
  readDocument(new TextEncoder().encode(testo), { ente: { codice: 'x' }, profilo: 'luzzara' });

/** A damaged document is refused with a sentence, or gives a whole plan that could be stored, never half a one. */
function expectSound(testo: string): 'letto' | 'rifiutato' {
  const lettura = read(testo);
  if (lettura.esito === 'rifiutato') {
    expect(lettura.messaggio).toMatch(/Non è stato scritto nulla|non contiene testo|è vuoto/u);
    return 'rifiutato';
  }
  expect(pianoFormato.safeParse(lettura.piano).error).toBeUndefined();
  expect(checkConsistency(lettura.piano)).toEqual({ segnalazioni: [], blocchi: [] });
  expect(new Set(lettura.segnalazioni.map(({ chiave }) => chiave)).size).toBe(lettura.segnalazioni.length);
  expect(lettura.perimetro).toEqual(lettura.piano.cdr.map(({ codice }) => codice));
  return 'letto';
}

const EDITS: Record<string, (line: string, next: string, noise: string) => string[]> = {
  drop: () => [],
  double: (line) => [line, line],
  blank: (line) => [line, '', ''],
  swap: (line, next) => [next, line],
  cut: (line) => [line.slice(0, Math.ceil(line.length / 2))],
  untab: (line) => [line.replaceAll('\t', '  ')],
  uncell: (line) => [line.replace('\t', '')],
  glue: (line, next) => [line + next],
  untag: (line) => [line.replace(/<\/?\w+/gu, '')],
  noise: (line, _next, noise) => [`${line}${noise}`],
  onlyNoise: (_line, _next, noise) => [noise],
};

const lineEdits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    edit: fc.constantFrom(...Object.keys(EDITS)),
    noise: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '\t99999',
        '\t*_\\<b>%&;99.9,9\u0001',
        'N.° 999\tNome obiettivo',
        'TOTALE\t-1',
        '1\t1000\tx',
        '<li>',
      ),
    ),
  }),
  { minLength: 1, maxLength: 60 },
);

function damage(testo: string, edits: { at: number; edit: string; noise: string }[]): string {
  const lines = testo.split('\n');
  for (const { at, edit, noise } of edits) {
    const index = Math.floor(at * (lines.length - 1));
    const changed = EDITS[edit]?.(lines[index] ?? '', lines[index + 1] ?? '', noise) ?? [];
    lines.splice(index, edit === 'swap' || edit === 'glue' ? 2 : 1, ...changed);
  }
  return lines.join('\n');
}

/** How many parts of objectives the plan gives to somebody. */
function countHeld(testo: string): number {
  const lettura = read(testo);
  return lettura.esito === 'rifiutato'
    ? 0
    : lettura.piano.progetti.flatMap(({ obiettivi }) => obiettivi.flatMap(({ assegnazioni }) => assegnazioni)).length;
}

/** Words the form prints round what somebody writes in it. */
const LABELS =
  "Nome obiettivo. Annuale/Plurienn. Area. Indicatori di risultato. Livello di attuazione. 1° monitoraggio semestrale. Criticità. Consuntivo. Descrizione dei risultati attesi. Peso dell'obiettivo. Descrizione fase. Totale. Stato";
const wordsOf = (testo: string) =>
  normaliseText(plainText(testo))
    .split(' ')
    .filter((word) => word.length > 3);

/** Words of lines no finding points at that are neither in the plan nor in a finding. */
function lostWords(testo: string): Set<string> {
  const lettura = read(testo);
  if (lettura.esito === 'rifiutato') return new Set();
  const told = new Set(lettura.segnalazioni.map(({ dove }) => dove.riga));
  const texts = [...textsIn(lettura.piano), ...lettura.segnalazioni.map(({ messaggio }) => messaggio)];
  const held = texts.map(normaliseText).join(' ');
  const lines = testo.split('\n').filter((_, index) => !told.has(index + 1));
  return new Set(lines.flatMap((line) => line.split('\t').flatMap(wordsOf)).filter((word) => !held.includes(word)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the invented plan', () => {
  test('cut at every third line, at either end, is read with doubts or refused', () => {
    const lines = invented.split('\n');
    for (let at = 0; at < lines.length; at += 3) {
      expectSound(lines.slice(0, at).join('\n'));
      expectSound(lines.slice(at).join('\n'));
    }
  });

  test('however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(lineEdits, (edits) => {
        expectSound(damage(invented, edits));
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  test('with its lines shuffled, gives a sound plan or a refusal', () => {
    const lines = invented.split('\n');
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length / 2 });
    fc.assert(
      fc.property(shuffled, (drawn) => {
        expectSound(drawn.join('\n'));
      }),
      { numRuns: 30, seed: SEED },
    );
  });

  test('without any one of its lines, loses no other word in silence', () => {
    const lines = invented.split('\n');
    const heads = lines.filter((line) => /^(?:comune|unione|provincia|servizio|pubblici|schema|scheda)/iu.test(line));
    const labels = new Set([...lostWords(invented), ...heads.flatMap(wordsOf), ...wordsOf(LABELS)]);
    const printed = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
    for (const index of printed) {
      const lost = lostWords(lines.toSpliced(index, 1).join('\n'));
      expect([index + 1, [...lost].filter((word) => !labels.has(word))]).toEqual([index + 1, []]);
    }
  });

  test('without its blank lines or without its running heads it gives the same objectives', () => {
    const lines = invented.split('\n');
    const whole = countHeld(invented);
    expect(countHeld(lines.filter((line) => line.trim() !== '').join('\n'))).toBe(whole);
    expect(countHeld(lines.filter((line) => !/^(?:COMUNE DI|UNIONE|Provincia)/u.test(line)).join('\n'))).toBe(whole);
  });
});

describe.skipIf(!hasSharedPlans)('the real plan', () => {
  const testo = sharedPlan('luzzara-piano-2024');

  test('cut at 30 lines drawn at random is read with doubts or refused', () => {
    const lines = testo.split('\n');
    for (const at of fc.sample(fc.integer({ min: 1, max: lines.length - 1 }), { numRuns: 30, seed: SEED })) {
      expectSound(lines.slice(0, at).join('\n'));
      expectSound(lines.slice(at).join('\n'));
    }
  });

  test('however its lines are damaged, gives a sound plan or a refusal', () => {
    fc.assert(
      fc.property(lineEdits, (edits) => {
        expectSound(damage(testo, edits));
      }),
      { numRuns: 30, seed: SEED },
    );
  });

  test('is taken for this format and for no other; other plans are not', () => {
    const scoresOf = (text: string) =>
      LETTORI.filter((lettore) => lettore.riconosci(text) >= 0.4).map(({ profilo }) => profilo);
    expect(scoresOf(testo)).toEqual(['luzzara']);
    for (const other of ['reggio-emilia-peg-2020', 'terre-dargine-piano-2021-2023', 'chiari-piano-2024-2026']) {
      expect(scoresOf(sharedPlan(other))).not.toContain('luzzara');
    }
  });
});
