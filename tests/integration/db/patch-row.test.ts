import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patchRow, type RowPatch } from '@/lib/db/patch-row';
import { read, write } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import type { TestDatabase } from '@/tests/support/database';
import { createScheda, openTestDatabase, type TestScheda } from './scheda';

let database: TestDatabase;
let scheda: TestScheda;

beforeAll(async () => {
  database = await openTestDatabase();
  scheda = await createScheda('alfa');
});

afterAll(() => database.drop());

function patch(changes: RowPatch<'Progetto'>, id = scheda.progettoId) {
  return write(scheda.tenant, { comando: 'patchProgetto', oggettoId: scheda.progettoId }, (tx) =>
    patchRow(tx, 'Progetto', id, changes),
  );
}

function readCard() {
  return read(scheda.tenant, (tx) => tx.progetto.findFirstOrThrow({ where: { id: scheda.progettoId } }));
}

test('two writers on one field: one success, one conflict that shows both values', async () => {
  const { titolo } = await readCard();
  const results = await Promise.all([
    patch({ titolo: { prima: titolo, dopo: 'Mio' } }),
    patch({ titolo: { prima: titolo, dopo: 'Tuo' } }),
  ]);
  const won = results.find(({ conflitti }) => conflitti.length === 0);
  const lost = results.find(({ conflitti }) => conflitti.length === 1);
  const [mine, theirs] = won?.applica.titolo === 'Mio' ? ['Tuo', 'Mio'] : ['Mio', 'Tuo'];
  expect(lost).toEqual({
    applica: {},
    invariati: [],
    conflitti: [{ campo: 'titolo', prima: titolo, tuo: mine, attuale: theirs }],
  });
  expect((await readCard()).titolo).toBe(theirs);
});

test('the second writer waits for the first to be done, and then sees what it wrote', async () => {
  const { titolo } = await readCard();
  const change = (dopo: string) => ({ titolo: { prima: titolo, dopo } });
  let second: ReturnType<typeof patch> | undefined;
  await write(scheda.tenant, { comando: 'patchProgetto' }, async (tx) => {
    await patchRow(tx, 'Progetto', scheda.progettoId, change('Primo'));
    second = patch(change('Secondo'));
    await sleep(300);
  });
  expect((await second)?.conflitti).toEqual([{ campo: 'titolo', prima: titolo, tuo: 'Secondo', attuale: 'Primo' }]);
  expect((await readCard()).titolo).toBe('Primo');
});

test('two writers on different fields: both succeed', async () => {
  const { tempi, finalita } = await readCard();
  const results = await Promise.all([
    patch({ tempi: { prima: tempi, dopo: 'due anni' } }),
    patch({ finalita: { prima: finalita, dopo: 'Servire' } }),
  ]);
  expect(results.flatMap(({ conflitti }) => conflitti)).toEqual([]);
  expect(await readCard()).toMatchObject({ tempi: 'due anni', finalita: 'Servire' });
});

test('of one patch the untouched fields are written and the others conflict', async () => {
  const { vincoli } = await readCard();
  const merge = await patch({ vincoli: { prima: vincoli, dopo: 'nessuno' }, attivita: { prima: 'altro', dopo: 'x' } });
  expect(merge.applica).toEqual({ vincoli: 'nessuno' });
  expect(merge.conflitti).toEqual([{ campo: 'attivita', prima: 'altro', tuo: 'x', attuale: null }]);
});

test('values are compared as their columns hold them', async () => {
  const { tenant, progettoId } = scheda;
  const id = randomUUID();
  await write(tenant, { comando: 'prova' }, (tx) =>
    tx.voceBudget.create({
      data: {
        enteId: tenant.enteId,
        id,
        progettoId,
        descrizione: 'Voce',
        titoloBilancio: 'SPESA_CORRENTE',
        anno: 2026,
        previsto: '655986.10',
        ordine: 1,
      },
    }),
  );
  const edit = (changes: RowPatch<'VoceBudget'>) =>
    write(tenant, { comando: 'prova' }, (tx) => patchRow(tx, 'VoceBudget', id, changes));
  const merge = await edit({ previsto: { prima: '655986.1', dopo: '0.30' }, anno: { prima: 2026, dopo: 2027 } });
  expect(merge).toEqual({ applica: { previsto: '0.30', anno: 2027 }, conflitti: [], invariati: [] });
  const again = await edit({ previsto: { prima: '1', dopo: '0.3' } });
  expect(again.invariati).toEqual(['previsto']);
  const dated = await patch({
    inizio: { prima: null, dopo: '2026-03-01' },
    assessori: { prima: [], dopo: ['Bilancio'] },
  });
  expect(dated.applica).toEqual({ inizio: '2026-03-01', assessori: ['Bilancio'] });
  expect((await readCard()).inizio).toEqual(new Date('2026-03-01'));
});

test('a patch that changes nothing leaves no change in the register', async () => {
  const { titolo } = await readCard();
  await patch({ titolo: { prima: 'chissà', dopo: titolo } });
  const last = await read(scheda.tenant, (tx) =>
    tx.operazione.findFirst({ orderBy: { numero: 'desc' }, include: { modifiche: true } }),
  );
  expect(last?.modifiche).toEqual([]);
});

test('a row of nobody, or of another ente, is not found', async () => {
  const stranger = await createScheda('beta');
  await expect(patch({}, randomUUID())).rejects.toThrow(NotFound);
  await expect(patch({ titolo: { prima: 'Prima', dopo: 'X' } }, stranger.progettoId)).rejects.toThrow(NotFound);
});

test('only columns are patched, and never the keys', async () => {
  const wrong = { "titolo\" = 'x' --": { prima: null, dopo: 'x' } } as RowPatch<'Progetto'>;
  await expect(patch(wrong)).rejects.toThrow('no column');
  const key = { enteId: { prima: scheda.tenant.enteId, dopo: randomUUID() } } as RowPatch<'Progetto'>;
  await expect(patch(key)).rejects.toThrow('no column');
});
