import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { canonicalPiano } from '@/lib/exchange/canonical';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { mayImport, newEnte, readFile, realPlan } from './enti';

/** Plans in the layout of Luzzara: an invented one, and the real one where it is at hand. */
const PIANI = [
  ['inventato', readFileSync(new URL('../../fixtures/schede-responsabili-inventate.txt', import.meta.url)), 2025],
  ['luzzara', realPlan('luzzara-piano-2024'), 2024],
] as const;

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

test.each(
  PIANI,
)('the %s plan is held as it is read, and a second import changes nothing', async (nome, bytes, anno) => {
  if (!bytes) return;
  const scope = await newEnte(nome);
  const documento = readFile(bytes, `${nome}.txt`, scope);
  expect(documento.profilo).toBe('luzzara');
  await importDocumento(mayImport(scope), documento);
  const { ente: _, contesto: __, ...held } = (await getPianoFormato(scope, anno)) ?? {};
  const { ente: ___, ...read } = canonicalPiano(documento.letto.piano);
  expect(held).toEqual(read);
  const again = await importDocumento(mayImport(scope), readFile(bytes, `${nome}.txt`, scope));
  expect(again).toMatchObject({ aggiunte: 0, modifiche: 0, rimozioni: 0, sospesi: 0 });

  const exported = await getPianoFormato(scope, anno);
  const json = exported ? writePianoJson(exported) : '';
  const other = await newEnte(`${nome}-vuoto`, scope.enteDenominazione);
  await importDocumento(mayImport(other), readFile(Buffer.from(json), 'esportato.json', other));
  const back = await getPianoFormato(other, anno);
  expect(back && writePianoJson(back)).toBe(json.replace(`"codice": "${nome}"`, `"codice": "${nome}-vuoto"`));
});

test('a shared objective stays one, under the code it got first, whoever the next document prints', async () => {
  const [[, bytes]] = PIANI;
  const whole = bytes.toString('utf8');
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
