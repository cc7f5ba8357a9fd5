import { describe, expect, test } from 'vitest';
import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import { gestureOf } from '@/lib/features/progetto/queue/gestures';
import { mergeUnsent } from '@/lib/features/progetto/queue/merge-unsent';
import { countComing, pendingOn, rowMadeBy } from '@/lib/features/progetto/queue/pending-gestures';
import type { QueueEvent, SaveQueue } from '@/lib/features/progetto/queue/queue-types';
import { currentValue, EMPTY_QUEUE, hasUnsavedWork, reduceQueue } from '@/lib/features/progetto/queue/save-queue';

const TESTO = { tabella: 'Indicatore', rigaId: 'i1', campo: 'testo' };
const AGGIUNTA: GestoStrutturale = { gesto: 'aggiungi', tabella: 'Indicatore', rigaId: 'i2', padreId: 'o1', campi: {} };
const COPIA: GestoStrutturale = { gesto: 'duplica', tabella: 'Indicatore', rigaId: 'i1', nuovoId: 'i3' };

function edit(prima: string, dopo: string, comandoId: string): QueueEvent {
  const gesto = gestureOf([{ ...TESTO, prima, dopo }], comandoId);
  if (!gesto) throw new Error('The test edits nothing');
  return { tipo: 'corretta', gesto };
}
const change = (gesto: GestoStrutturale, comandoId: string): QueueEvent => ({
  tipo: 'corretta',
  gesto: { tipo: 'struttura', comandoId, gesto },
});
const undo = (operazioneId: string, isRipetizione = false): QueueEvent => ({
  tipo: 'corretta',
  gesto: { tipo: 'annullamento', comandoId: `annulla ${operazioneId}`, operazioneId, isRipetizione },
});
const START: QueueEvent = { tipo: 'partita' };
const saved = (operazioneId: string): QueueEvent => ({ tipo: 'salvata', at: 1, operazioneId, righe: [] });
const run = (...events: QueueEvent[]): SaveQueue => events.reduce(reduceQueue, EMPTY_QUEUE);
const idsOf = ({ attesa }: SaveQueue) => attesa.map(({ comandoId }) => comandoId);

describe('a change of shape', () => {
  test('leaves after what was typed before it, and what is typed after it is another gesture', () => {
    const queue = run(edit('A', 'B', 'c1'), change(COPIA, 'c2'), edit('B', 'C', 'c3'), edit('C', 'D', 'c4'));
    expect(idsOf(queue)).toEqual(['c1', 'c2', 'c3']);
    expect(queue.attesa[0]).toMatchObject({ righe: [{ patch: { testo: { prima: 'A', dopo: 'B' } } }] });
    expect(queue.attesa[2]).toMatchObject({ righe: [{ patch: { testo: { prima: 'B', dopo: 'D' } } }] });
    expect(currentValue(queue, TESTO, 'A')).toBe('D');
  });

  test('a correction refused before it starts the later one again from what the server holds, and only the first', () => {
    const typed = [edit('A', 'B', 'c1'), START, edit('B', 'C', 'c2'), change(COPIA, 'c3'), edit('C', 'D', 'c4')];
    const queue = run(...typed, { tipo: 'rifiutata', messaggio: 'No' });
    expect(queue.attesa[0]).toMatchObject({ righe: [{ patch: { testo: { prima: 'A', dopo: 'C' } } }] });
    expect(queue.attesa[2]).toMatchObject({ righe: [{ patch: { testo: { prima: 'C', dopo: 'D' } } }] });
  });

  test('a conflict keeps the last words, wherever they wait', () => {
    const typed = [edit('A', 'B', 'c1'), START, edit('B', 'C', 'c2'), change(COPIA, 'c3'), edit('C', 'D', 'c4')];
    const conflitti = [{ campo: 'testo', prima: 'A', tuo: 'B', attuale: 'X' }];
    const righe = [{ tabella: 'Indicatore', rigaId: 'i1', valori: {}, conflitti }];
    const queue = run(...typed, { tipo: 'salvata', at: 1, operazioneId: null, righe });
    expect(queue.conflitti).toMatchObject([{ tuo: 'D', attuale: 'X' }]);
    expect(idsOf(queue)).toEqual(['c3']);
  });

  test('is pending until the page shows it, and counts as unsaved work until the server has it', () => {
    const waiting = run(change(AGGIUNTA, 'c1'));
    expect([pendingOn(waiting, 'i2'), countComing(waiting, 'Indicatore', 'o1')]).toEqual(['aggiungi', 1]);
    expect(hasUnsavedWork(waiting)).toBe(true);
    const done = run(change(AGGIUNTA, 'c1'), START, saved('op1'));
    expect([pendingOn(done, 'i2'), hasUnsavedWork(done)]).toEqual(['aggiungi', false]);
    const shown = reduceQueue(done, { tipo: 'riletta', lettura: 1 });
    expect([pendingOn(shown, 'i2'), countComing(shown, 'Indicatore', 'o1')]).toEqual([null, 0]);
    expect([rowMadeBy(AGGIUNTA), rowMadeBy(COPIA)]).toEqual(['i2', 'i3']);
  });

  test('refused, it says what it wanted, blocks nothing, and goes with the next success', () => {
    const queue = run(change(AGGIUNTA, 'c1'), START, { tipo: 'rifiutata', messaggio: 'La scheda è chiusa.' });
    expect(queue.rifiuti).toEqual([{ messaggio: 'La scheda è chiusa.', righe: [], gesto: AGGIUNTA }]);
    expect(hasUnsavedWork(queue)).toBe(false);
    expect([change(COPIA, 'c2'), START, saved('op2')].reduce(reduceQueue, queue).rifiuti).toEqual([]);
  });
});

describe('undo and redo', () => {
  test('an undo can be done again, and that undone again', () => {
    const undone = run(change(COPIA, 'c1'), START, saved('op1'), undo('op1'), START, saved('op2'));
    expect([undone.annullabili, undone.ripetibili]).toEqual([[], ['op2']]);
    const redone = [undo('op2', true), START, saved('op3')].reduce(reduceQueue, undone);
    expect([redone.annullabili, redone.ripetibili]).toEqual([['op3'], []]);
  });

  test('after another change there is nothing to do again', () => {
    const queue = run(change(COPIA, 'c1'), START, saved('op1'), undo('op1'), START, saved('op2'), edit('A', 'B', 'c3'));
    expect([START, saved('op3')].reduce(reduceQueue, queue).ripetibili).toEqual([]);
  });
});

describe('what earlier visits left', () => {
  test('is one queue, oldest first; what was on its way goes again with its id and is not retouched', () => {
    const first = run(edit('A', 'B', 'c1'), START, change(COPIA, 'c2'));
    const second = run(change(AGGIUNTA, 'c3'));
    const merged = mergeUnsent([first, second]);
    expect(idsOf(merged)).toEqual(['c1', 'c2', 'c3']);
    expect(merged.inVolo).toBeNull();
    const alone = mergeUnsent([run(edit('A', 'B', 'c1'), START)]);
    const typed = reduceQueue(alone, edit('B', 'C', 'c9'));
    expect(idsOf(typed)).toEqual(['c1', 'c9']);
    expect(typed.attesa[0]).toMatchObject({ righe: [{ patch: { testo: { dopo: 'B' } } }] });
  });

  test('keeps the texts still to choose between, and the refused ones, not refusals of no field', () => {
    const conflitto = { ...TESTO, prima: 'A', tuo: 'B', attuale: 'C' };
    const refused = { messaggio: 'No', righe: [{ tabella: 'Indicatore', rigaId: 'i1', patch: {} }] };
    const left = { ...EMPTY_QUEUE, conflitti: [conflitto], rifiuti: [refused, { messaggio: 'Tardi', righe: [] }] };
    expect(mergeUnsent([left])).toMatchObject({ conflitti: [conflitto], rifiuti: [refused] });
    expect(mergeUnsent([left]).rifiuti).toHaveLength(1);
  });
});
