import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { mayImport, newEnte, readFile } from './enti';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test('a shared objective stays one, under the code it got first, whoever the next document prints', async () => {
  const whole = readFileSync(new URL('../../fixtures/schede-responsabili-inventate.txt', import.meta.url), 'utf8');
  const onlySecond = whole.slice(whole.indexOf('SCHEMA OBIETTIVI'), whole.lastIndexOf('Comune di Pontelacqua (MF)'));
  const scope = await newEnte('due-volte');
  const bringIn = (testo: string) => importDocumento(mayImport(scope), readFile(Buffer.from(testo), 'lu.txt', scope));
  const shared = async () =>
    (await getPianoFormato(scope, 2025))?.progetti
      .filter(({ ambito }) => ambito === 'INTERSETTORIALE')
      .map(({ codice, cdr, obiettivi }) => [codice, cdr, obiettivi[0]?.assegnazioni.map(({ numero }) => numero)]);
  await bringIn(onlySecond);
  expect(await shared()).toEqual([['LP-2', 'LP', ['2']]]);
  await bringIn(whole);
  expect(await shared()).toEqual([['LP-2', 'AGD', ['5', '2']]]);
  expect(await bringIn(whole)).toMatchObject({ aggiunte: 0, modifiche: 0, sospesi: 0 });
  await bringIn(onlySecond);
  expect(await shared()).toEqual([['LP-2', 'AGD', ['5', '2']]]);
  expect((await getPianoFormato(scope, 2025))?.progetti).toHaveLength(8);
});
