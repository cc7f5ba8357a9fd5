import { expect, test } from 'vitest';
import { mergeUnsent } from '@/lib/features/progetto/queue/merge-unsent';
import { type Answer, createQueueRunner } from '@/lib/features/progetto/queue/queue-runner';
import type { Gesture } from '@/lib/features/progetto/queue/queue-types';
import { EMPTY_QUEUE } from '@/lib/features/progetto/queue/save-queue';

const TITOLO = { tabella: 'Progetto', rigaId: 'p1', campo: 'titolo' };

/** A line to a server that answers when told, and a clock that runs when told. */
function makeWorld() {
  const sent: Gesture[] = [];
  const answers: { resolve: (answer: Answer) => void; reject: (reason: Error) => void }[] = [];
  const timers: { run: () => void; ms: number; isCancelled: boolean }[] = [];
  let ids = 0;
  const runner = createQueueRunner({
    send: (gesto) => {
      sent.push(gesto);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
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
  return { runner, sent, timers, answer, drop };
}

const SAVED: Answer = { esito: 'salvata', at: 1, operazioneId: 'op', righe: [] };
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
  runner.markReread();
  expect({ sent, heard }).toEqual({ sent: [], heard: 0 });
  runner.type(TITOLO, 'Bo');
  runner.type(TITOLO, null);
  expect(heard).toBe(2);
  expect(runner.getState().bozze).toEqual({});
});
