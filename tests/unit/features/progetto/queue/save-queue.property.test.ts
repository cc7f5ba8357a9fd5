import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePatch, type PatchValue } from '@/lib/domain/patch';
import { fieldKey, gestureOf } from '@/lib/features/progetto/queue/gestures';
import type { RowOutcome, SaveQueue } from '@/lib/features/progetto/queue/queue-types';
import { currentValue, EMPTY_QUEUE, hasUnsavedWork, reduceQueue } from '@/lib/features/progetto/queue/save-queue';

const FIELDS = ['titolo', 'descrizione'].map((campo) => ({ tabella: 'Progetto', rigaId: 'p1', campo }));

type Step =
  | { tipo: 'scrive'; campo: number; valore: string }
  | { tipo: 'invia' }
  | { tipo: 'risponde' }
  | { tipo: 'cade'; haScritto: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    tipo: fc.constant('scrive' as const),
    campo: fc.nat({ max: 1 }),
    valore: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({ tipo: fc.constant('invia' as const) }),
  fc.record({ tipo: fc.constant('risponde' as const) }),
  fc.record({ tipo: fc.constant('cade' as const), haScritto: fc.boolean() }),
);

/** A server in ten lines: merges like the real one and answers a repeated id with its first answer. */
function makeServer() {
  const row: Record<string, PatchValue> = { titolo: 'a', descrizione: 'a' };
  const answers = new Map<string, RowOutcome[]>();
  const save = (queue: SaveQueue): RowOutcome[] => {
    const gesto = queue.inVolo;
    if (gesto?.tipo !== 'correzione') return [];
    const known = answers.get(gesto.comandoId);
    if (known) return known;
    const outcomes = gesto.righe.map((riga): RowOutcome => {
      const merge = mergePatch(riga.patch, row);
      Object.assign(row, merge.applica);
      return { ...riga, valori: merge.applica, conflitti: merge.conflitti };
    });
    answers.set(gesto.comandoId, outcomes);
    return outcomes;
  };
  return { row, save };
}

test('whatever the order of keys and of failures, one person never conflicts with herself and loses nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const server = makeServer();
      const written: Record<string, string> = {};
      let queue = EMPTY_QUEUE;
      let gestures = 0;
      const answer = () => {
        if (queue.inVolo)
          queue = reduceQueue(queue, { tipo: 'salvata', at: 1, operazioneId: null, righe: server.save(queue) });
      };
      for (const current of steps) {
        if (current.tipo === 'scrive') {
          const campo = FIELDS[current.campo] ?? { tabella: '', rigaId: '', campo: '' };
          const edit = { ...campo, prima: currentValue(queue, campo, 'a'), dopo: current.valore };
          gestures += 1;
          const gesto = gestureOf([edit], `c${gestures}`);
          if (gesto) queue = reduceQueue(queue, { tipo: 'corretta', gesto });
          written[fieldKey(campo)] = current.valore;
        }
        if (current.tipo === 'invia') queue = reduceQueue(queue, { tipo: 'partita' });
        if (current.tipo === 'risponde') answer();
        if (current.tipo === 'cade' && queue.inVolo) {
          if (current.haScritto) server.save(queue);
          queue = reduceQueue(queue, { tipo: 'interrotta' });
        }
        for (const campo of FIELDS) expect(currentValue(queue, campo, 'a')).toBe(written[fieldKey(campo)] ?? 'a');
      }
      while (hasUnsavedWork(queue)) {
        queue = reduceQueue(queue, { tipo: 'partita' });
        answer();
      }
      expect(queue.conflitti).toEqual([]);
      for (const campo of FIELDS) expect(server.row[campo.campo]).toBe(written[fieldKey(campo)] ?? 'a');
    }),
  );
});
