import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyRegistro } from '@/lib/audit/verify-registro';
import { insertRows } from '@/lib/db/insert-rows';
import { patchRow } from '@/lib/db/patch-row';
import { read, write } from '@/lib/db/transaction';
import type { TestDatabase } from '@/tests/support/database';
import { createScheda, openTestDatabase, type TestScheda } from './scheda';

const WRITERS = 40;
const SAVES = 8;
/** Between two saves of one person: some ten times faster than people type. */
const PAUSE_MS = 300;
const CARDS = 8;
/** Cards, objectives and indicators of the import: 10 000 rows in all. */
const IMPORTED = { progetti: 400, obiettivi: 1600, indicatori: 8000 };

let database: TestDatabase;
let scheda: TestScheda;
let cards: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  scheda = await createScheda('alfa');
  cards = Array.from({ length: CARDS }, () => randomUUID());
  await write(scheda.tenant, { comando: 'prova' }, (tx) =>
    tx.progetto.createMany({ data: cards.map((id, index) => progetto(id, `W${index}`)) }),
  );
});

afterAll(() => database.drop());

function progetto(id: string, codice: string) {
  const { tenant, pianoId } = scheda;
  const descrizione = 'Testo di una scheda di lunghezza ordinaria. '.repeat(20);
  return {
    enteId: tenant.enteId,
    id,
    pianoId,
    codice,
    tipo: 'SCHEDA' as const,
    titolo: codice,
    descrizione,
    ordine: 1,
  };
}

/** A whole plan in one operation, as the import writes it: one statement per table. */
async function importPlan(): Promise<number> {
  const started = performance.now();
  const { enteId } = scheda.tenant;
  const ids = (n: number) => Array.from({ length: n }, () => randomUUID() as string);
  const progetti = ids(IMPORTED.progetti);
  const obiettivi = ids(IMPORTED.obiettivi);
  await write(scheda.tenant, { comando: 'importaPiano' }, async (tx) => {
    await insertRows(
      tx,
      'Progetto',
      progetti.map((id, n) => progetto(id, `I${n}`)),
    );
    await insertRows(
      tx,
      'Obiettivo',
      obiettivi.map((id, n) => {
        const progettoId = progetti[n % progetti.length] ?? '';
        return { enteId, id, progettoId, codice: `O${n}`, tipo: 'ORDINARIO', titolo: `Obiettivo ${n}`, ordine: n };
      }),
    );
    await insertRows(
      tx,
      'Indicatore',
      ids(IMPORTED.indicatori).map((id, n) => {
        const obiettivoId = obiettivi[n % obiettivi.length] ?? '';
        const kind = { natura: 'NUMERO', verso: 'CRESCENTE' };
        return { enteId, id, obiettivoId, ...kind, testo: `Indicatore ${n}`, peso: '12.5', ordine: n };
      }),
    );
  });
  return performance.now() - started;
}

/** One person typing: each save starts from what the field says now, and tries again when somebody was faster. */
async function typeAndSave(writer: number): Promise<number[]> {
  const times: number[] = [];
  const id = cards[writer % CARDS] ?? '';
  for (let save = 0; save < SAVES; save++) {
    const { finalita } = await read(scheda.tenant, (tx) => tx.progetto.findFirstOrThrow({ where: { id } }));
    const started = performance.now();
    const comandoId = randomUUID();
    await write(scheda.tenant, { comando: 'patchProgetto', oggettoId: id, comandoId }, (tx) =>
      patchRow(tx, 'Progetto', id, { finalita: { prima: finalita, dopo: `${writer}-${save}` } }),
    );
    times.push(performance.now() - started);
    await sleep(PAUSE_MS * 2 * Math.random());
  }
  return times;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

test('40 writers at once and an import of 10 000 rows: no deadlock, no time-out, a chain that holds', async () => {
  const alone = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => typeAndSave(writer)));
  const [importMs, ...during] = await Promise.all([
    importPlan(),
    ...Array.from({ length: WRITERS }, (_, writer) => typeAndSave(writer)),
  ]);
  const show = (times: readonly number[]) =>
    `p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`;
  process.stdout.write(
    `${WRITERS} writers: ${show(alone.flat())}; during an import (${(importMs / 1000).toFixed(1)} s): ${show(during.flat())}\n`,
  );
  const { operazioni, modifiche, alterazione } = await verifyRegistro(scheda.tenant.enteId);
  expect(alterazione).toBeNull();
  expect(operazioni).toBe(2 + 1 + 2 * WRITERS * SAVES);
  expect(modifiche).toBeGreaterThan(10_000);
  expect(percentile(during.flat(), 0.95)).toBeLessThan(10_000);
  expect(importMs).toBeLessThan(60_000);
}, 120_000);
