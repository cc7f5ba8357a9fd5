import { describe, expect, test } from 'vitest';
import { mergeUnsent } from '@/lib/features/progetto/queue/merge-unsent';
import { type Answer, createQueueRunner, QUIET_MS } from '@/lib/features/progetto/queue/queue-runner';
import type { Gesture } from '@/lib/features/progetto/queue/queue-types';
import { EMPTY_QUEUE } from '@/lib/features/progetto/queue/save-queue';

const TITOLO = { tabella: 'Progetto', rigaId: 'p1', campo: 'titolo' };

/** A line to a server that answers when told, and a clock that runs when told. */
function makeWorld() {
  const sent: Gesture[] = [];
  const answers: { resolve: (answer: Answer) => void; reject: (reason: Error) => void }[] = [];
  const timers: { run: () => void; ms: number; isCancelled: boolean }[] = [];
  const readings: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  let ids = 0;
  const runner = createQueueRunner({
    send: (gesto) => {
      sent.push(gesto);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    reread: () => new Promise((resolve, reject) => readings.push({ resolve, reject })),
    newId: () => {
      ids += 1;
      return `c${ids}`;
    },
    later: (run, ms) => {
      const timer = { run, ms, isCancelled: false };
      timers.push(timer);
      return () => {
        timer.isCancelled = true;
      };
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const answer = async (value: Answer) => {
    answers.shift()?.resolve(value);
    await settle();
  };
  const drop = async () => {
    answers.shift()?.reject(new TypeError('Failed to fetch'));
    await settle();
  };
  /** Runs what waits for its time. */
  const tick = async () => {
    for (const { run, isCancelled } of timers.splice(0)) if (!isCancelled) run();
    await settle();
  };
  return { runner, sent, timers, readings, answer, drop, tick };
}

const SAVED = { esito: 'salvata', at: 1, operazioneId: 'op', righe: [] } satisfies Answer;
const edit = (prima: string, dopo: string) => [{ ...TITOLO, prima, dopo }];

test('sends one gesture at a time; what is written meanwhile leaves as soon as the answer comes', async () => {
  const { runner, sent, answer } = makeWorld();
  runner.correct(edit('A', 'B'));
  runner.correct(edit('B', 'C'));
  runner.correct(edit('C', 'D'));
  expect(sent).toHaveLength(1);
  await answer(SAVED);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toMatchObject({ righe: [{ patch: { titolo: { prima: 'B', dopo: 'D' } } }] });
});

test('without network it waits, tries again with the same id, and goes on from there', async () => {
  const { runner, sent, timers, drop, answer } = makeWorld();
  runner.correct(edit('A', 'B'));
  await drop();
  expect(runner.getState().queue.isInterrotta).toBe(true);
  timers[0]?.run();
  await drop();
  expect(timers.map(({ ms }) => ms)).toEqual([1000, 2000]);
  timers[1]?.run();
  await answer(SAVED);
  expect(new Set(sent.map((gesto) => gesto.comandoId))).toEqual(new Set(['c1']));
  expect(runner.getState().queue).toMatchObject({ inVolo: null, isInterrotta: false, salvatoAt: 1 });
});

test('trying at once cancels the attempt that was waiting: the gesture is not sent twice', async () => {
  const { runner, sent, timers, drop } = makeWorld();
  runner.correct(edit('A', 'B'));
  await drop();
  runner.retryNow();
  expect(sent).toHaveLength(2);
  expect(timers[0]?.isCancelled).toBe(true);
});

test('takes up what an earlier visit left in flight', () => {
  const { runner, sent } = makeWorld();
  const gesto: Gesture = { tipo: 'annullamento', comandoId: 'old', operazioneId: 'op' };
  runner.resume(mergeUnsent([{ ...EMPTY_QUEUE, inVolo: gesto }]));
  expect(sent).toEqual([gesto]);
});

test('edits that change nothing send nothing, and listeners hear only of changes', () => {
  const { runner, sent } = makeWorld();
  let heard = 0;
  runner.subscribe(() => {
    heard += 1;
  });
  runner.correct(edit('A', 'A'));
  runner.markReread(0);
  expect({ sent, heard }).toEqual({ sent: [], heard: 0 });
  runner.type(TITOLO, 'Bo');
  runner.type(TITOLO, null);
  expect(heard).toBe(2);
  expect(runner.getState().bozze).toEqual({});
});

describe('reading the page again', () => {
  const savedAt = (at: number) => ({ ...SAVED, at });

  test('comes once, when what was saved in a row has been followed by quiet', async () => {
    const { runner, timers, readings, answer, tick } = makeWorld();
    for (const [prima, dopo] of ['AB', 'BC', 'CD']) runner.correct(edit(prima ?? '', dopo ?? ''));
    await answer(savedAt(1));
    await answer(savedAt(2));
    expect(timers.filter(({ isCancelled }) => !isCancelled).map(({ ms }) => ms)).toEqual([QUIET_MS]);
    runner.correct(edit('D', 'E'));
    await tick();
    expect(readings).toHaveLength(0);
    await answer(savedAt(3));
    await tick();
    expect(readings).toHaveLength(1);
  });

  test('does not hide what was saved after it began, and comes again for it', async () => {
    const { runner, readings, answer, tick } = makeWorld();
    const righe = [{ tabella: 'Progetto', rigaId: 'p1', valori: { titolo: 'B' }, conflitti: [] }];
    runner.correct(edit('A', 'B'));
    await answer({ ...savedAt(10), righe });
    runner.markReread(9);
    expect(runner.valueOf(TITOLO, 'A')).toBe('B');
    await tick();
    expect(readings).toHaveLength(1);
    runner.markReread(10);
    expect(runner.valueOf(TITOLO, 'C')).toBe('C');
    runner.rereadNow();
    expect(readings).toHaveLength(1);
  });

  test('comes at once when somebody else has written, and when the page is left', async () => {
    const { runner, timers, readings, answer } = makeWorld();
    const conflitti = [{ campo: 'titolo', prima: 'A', tuo: 'B', attuale: 'X' }];
    runner.correct(edit('A', 'B'));
    const righe = [{ tabella: 'Progetto', rigaId: 'p1', valori: {}, conflitti }];
    await answer({ ...SAVED, operazioneId: null, righe });
    expect(timers.map(({ ms }) => ms)).toEqual([0]);
    runner.rereadNow();
    expect(readings).toHaveLength(1);
  });

  test('is tried again when the network fails, ever more slowly, and not once the page shows all', async () => {
    const { runner, timers, readings, answer, tick } = makeWorld();
    runner.correct(edit('A', 'B'));
    await answer(savedAt(1));
    for (const ms of [1000, 2000]) {
      await tick();
      readings.at(-1)?.reject(new TypeError('Failed to fetch'));
      await new Promise((resolve) => setImmediate(resolve));
      expect(timers.map((timer) => timer.ms)).toEqual([ms]);
    }
    runner.markReread(1);
    await tick();
    expect(readings).toHaveLength(2);
  });
});
