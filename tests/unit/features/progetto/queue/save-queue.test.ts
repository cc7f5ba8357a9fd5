import { describe, expect, test } from 'vitest';
import { gestureOf } from '@/lib/features/progetto/queue/gestures';
import type { Correction, QueueEvent, RowOutcome, SaveQueue } from '@/lib/features/progetto/queue/queue-types';
import {
  currentValue,
  EMPTY_QUEUE,
  hasUnsavedWork,
  reduceQueue,
  retryDelay,
} from '@/lib/features/progetto/queue/save-queue';

const TITOLO = { tabella: 'Progetto', rigaId: 'p1', campo: 'titolo' };
const PESO = { tabella: 'Indicatore', rigaId: 'i1', campo: 'peso' };

type Field = typeof TITOLO;
type Text = string | null;

function edit(field: Field, prima: Text, dopo: Text, comandoId: string): QueueEvent {
  const gesto = gestureOf([{ ...field, prima, dopo }], comandoId);
  if (!gesto) throw new Error('The test edits nothing');
  return { tipo: 'corretta', gesto };
}

function outcome(field: Field, valori: Record<string, Text>, attuale?: Text): RowOutcome {
  const conflitti = attuale === undefined ? [] : [{ campo: field.campo, prima: 'A', tuo: 'B', attuale }];
  return { tabella: field.tabella, rigaId: field.rigaId, valori, conflitti, autore: 'Rosa Bianchi' };
}

const saved = (...righe: RowOutcome[]): QueueEvent => ({ tipo: 'salvata', at: 1000, operazioneId: 'op-1', righe });
const run = (...events: QueueEvent[]): SaveQueue => events.reduce(reduceQueue, EMPTY_QUEUE);
const START: QueueEvent = { tipo: 'partita' };
const INTERRUPTED: QueueEvent = { tipo: 'interrotta' };

function inFlight(queue: SaveQueue): Correction {
  if (queue.inVolo?.tipo !== 'correzione') throw new Error('No correction in flight');
  return queue.inVolo;
}

describe('edits waiting', () => {
  test('two edits of a field that has not left become one, from the first value to the last', () => {
    const queue = run(edit(TITOLO, 'A', 'B', 'c1'), edit(TITOLO, 'B', 'C', 'c2'));
    expect(queue.attesa).toEqual([
      {
        tipo: 'correzione',
        comandoId: 'c1',
        righe: [{ tabella: 'Progetto', rigaId: 'p1', patch: { titolo: { prima: 'A', dopo: 'C' } } }],
      },
    ]);
  });

  test('an edit that comes back to where it started disappears', () => {
    const queue = run(edit(TITOLO, 'A', 'B', 'c1'), edit(TITOLO, 'B', 'A', 'c2'));
    expect(queue.attesa).toEqual([]);
    expect(hasUnsavedWork(queue)).toBe(false);
  });

  test('different fields stay different operations, so each can be undone alone', () => {
    const queue = run(edit(TITOLO, 'A', 'B', 'c1'), edit(PESO, null, '10', 'c2'));
    expect(queue.attesa.map((gesto) => gesto.comandoId)).toEqual(['c1', 'c2']);
  });
});

describe('one request at a time', () => {
  test('a field edited while its request is in flight waits, starting from what was sent', () => {
    const queue = run(edit(TITOLO, 'A', 'B', 'c1'), START, edit(TITOLO, 'B', 'C', 'c2'), START);
    expect(inFlight(queue).comandoId).toBe('c1');
    expect(queue.attesa).toHaveLength(1);
    expect(currentValue(queue, TITOLO, 'A')).toBe('C');
  });

  test('a failed attempt keeps the gesture and its id, so a retry is not done twice', () => {
    const queue = run(edit(TITOLO, 'A', 'B', 'c1'), START, INTERRUPTED, START, INTERRUPTED);
    expect(inFlight(queue).comandoId).toBe('c1');
    expect(queue).toMatchObject({ tentativi: 2, isInterrotta: true });
    expect(hasUnsavedWork(queue)).toBe(true);
  });

  test('waits longer and longer between attempts, never more than half a minute', () => {
    expect([1, 2, 3, 6, 20].map(retryDelay)).toEqual([1000, 2000, 4000, 30_000, 30_000]);
  });
});

describe('answers', () => {
  test('a saved value holds, even an empty one, until the page is read again', () => {
    const queue = run(edit(PESO, '10', null, 'c1'), START, saved(outcome(PESO, { peso: null })));
    expect(currentValue(queue, PESO, '10')).toBeNull();
    expect(queue).toMatchObject({ salvatoAt: 1000, annullabili: ['op-1'], inVolo: null });
    const readingOf = (lettura: number) => reduceQueue(queue, { tipo: 'riletta', lettura });
    expect(currentValue(readingOf(999), PESO, '10')).toBeNull();
    expect(currentValue(readingOf(1000), PESO, '20')).toBe('20');
  });

  test('a conflict keeps what I wrote, and also what I wrote after the request left', () => {
    const queue = run(
      edit(TITOLO, 'A', 'B', 'c1'),
      START,
      edit(TITOLO, 'B', 'B bis', 'c2'),
      saved(outcome(TITOLO, {}, 'Z')),
    );
    expect(queue.conflitti).toEqual([{ ...TITOLO, prima: 'A', tuo: 'B bis', attuale: 'Z', autore: 'Rosa Bianchi' }]);
    expect(queue.attesa).toEqual([]);
    expect(currentValue(queue, TITOLO, 'Z')).toBe('B bis');
  });

  const inConflict = [edit(TITOLO, 'A', 'B', 'c1'), START, saved(outcome(TITOLO, {}, 'Z'))];

  test('«tieni la tua» writes over the value that was seen', () => {
    const queue = run(...inConflict, { tipo: 'scelta', campo: TITOLO, tieni: 'mia', comandoId: 'c3' });
    expect(queue.conflitti).toEqual([]);
    expect(queue.attesa[0]).toMatchObject({
      comandoId: 'c3',
      righe: [{ patch: { titolo: { prima: 'Z', dopo: 'B' } } }],
    });
  });

  test('«tieni la sua» lets the other value stand and writes nothing', () => {
    const queue = run(...inConflict, { tipo: 'scelta', campo: TITOLO, tieni: 'sua', comandoId: 'c3' });
    expect(currentValue(queue, TITOLO, 'A')).toBe('Z');
    expect(hasUnsavedWork(queue)).toBe(false);
  });

  test('writing on while a conflict is open changes my side of it and sends nothing', () => {
    const queue = run(...inConflict, edit(TITOLO, 'B', 'B ter', 'c3'));
    expect(queue.conflitti).toMatchObject([{ tuo: 'B ter', attuale: 'Z' }]);
    expect(queue.attesa).toEqual([]);
  });

  test('a refusal loses nothing: the words stay, the reason is told, a new try starts from what the server holds', () => {
    const refused = run(edit(PESO, '10', '300', 'c1'), START, {
      tipo: 'rifiutata',
      messaggio: 'Il peso va da 0 a 100.',
    });
    expect(currentValue(refused, PESO, '10')).toBe('300');
    expect(refused.rifiuti).toMatchObject([{ messaggio: 'Il peso va da 0 a 100.' }]);
    const corrected = reduceQueue(refused, edit(PESO, '300', '30', 'c2'));
    expect(corrected.rifiuti).toEqual([]);
    expect(corrected.attesa[0]).toMatchObject({ righe: [{ patch: { peso: { prima: '10', dopo: '30' } } }] });
  });

  test('what waits behind a refused edit of the same field starts again from the value before it', () => {
    const queue = run(edit(PESO, '10', '300', 'c1'), START, edit(PESO, '300', '30', 'c2'), {
      tipo: 'rifiutata',
      messaggio: 'Il peso va da 0 a 100.',
    });
    expect(queue.attesa[0]).toMatchObject({
      comandoId: 'c2',
      righe: [{ patch: { peso: { prima: '10', dopo: '30' } } }],
    });
  });
});

describe('undo', () => {
  const undo: QueueEvent = { tipo: 'corretta', gesto: { tipo: 'annullamento', comandoId: 'u1', operazioneId: 'op-1' } };
  const done = [edit(TITOLO, 'A', 'B', 'c1'), START, saved(outcome(TITOLO, { titolo: 'B' }))];

  test('an undone operation can no longer be undone, and its fields go back', () => {
    const queue = run(...done, undo, START, {
      tipo: 'salvata',
      at: 2000,
      operazioneId: 'op-2',
      righe: [outcome(TITOLO, { titolo: 'A' })],
    });
    expect(queue.annullabili).toEqual([]);
    expect(currentValue(queue, TITOLO, 'B')).toBe('A');
  });

  test('a refused undo says why and is not offered again', () => {
    const queue = run(...done, undo, START, { tipo: 'rifiutata', messaggio: 'Nel frattempo il titolo è cambiato.' });
    expect(queue).toMatchObject({ annullabili: [], rifiuti: [{ messaggio: 'Nel frattempo il titolo è cambiato.' }] });
  });
});
