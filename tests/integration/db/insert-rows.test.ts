import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRows } from '@/lib/db/insert-rows';
import { read, write } from '@/lib/db/transaction';
import type { TestDatabase } from '@/tests/support/database';
import { createScheda, openTestDatabase, type TestScheda } from './scheda';

let database: TestDatabase;
let scheda: TestScheda;

beforeAll(async () => {
  database = await openTestDatabase();
  scheda = await createScheda('alfa');
});

afterAll(() => database.drop());

function voce(id: string, previsto: string) {
  const { tenant, progettoId } = scheda;
  const kind = { titoloBilancio: 'SPESA_CORRENTE', anno: 2026, ordine: 1 };
  return { enteId: tenant.enteId, id, progettoId, descrizione: 'Voce', previsto, ...kind };
}

test('decimals, lists, dates and JSON arrive as they were written, and unnamed columns take their default', async () => {
  const { tenant, pianoId } = scheda;
  const [voceId, progettoId] = [randomUUID(), randomUUID()];
  await write(tenant, { comando: 'prova' }, async (tx) => {
    await insertRows(tx, 'VoceBudget', [voce(voceId, '123456789012.34')]);
    const card = {
      codice: 'N',
      tipo: 'SCHEDA',
      titolo: 'Nuova',
      assessori: ['Bilancio'],
      inizio: '2026-02-28',
      ordine: 2,
    };
    await insertRows(tx, 'Progetto', [{ enteId: tenant.enteId, id: progettoId, pianoId, ...card }]);
    await insertRows(tx, 'Persona', []);
  });
  const [money, card] = await read(tenant, async (tx) => [
    await tx.voceBudget.findFirstOrThrow({ where: { id: voceId } }),
    await tx.progetto.findFirstOrThrow({ where: { id: progettoId } }),
  ]);
  expect(money.previsto.toFixed(2)).toBe('123456789012.34');
  expect(card).toMatchObject({
    assessori: ['Bilancio'],
    codiciAlternativi: [],
    stato: 'BOZZA',
    inizio: new Date('2026-02-28'),
  });
});

test('one bad row and none is inserted', async () => {
  const { tenant } = scheda;
  const rows = ['Uno', 'Due', ' '].map((nominativo) => ({ enteId: tenant.enteId, id: randomUUID(), nominativo }));
  await expect(write(tenant, { comando: 'prova' }, (tx) => insertRows(tx, 'Persona', rows))).rejects.toThrow('check');
  expect(await read(tenant, (tx) => tx.persona.count())).toBe(0);
});
