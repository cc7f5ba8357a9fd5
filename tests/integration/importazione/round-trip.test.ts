import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { read } from '@/lib/db/transaction';
import { canonicalPiano } from '@/lib/exchange/canonical';
import { countPiano } from '@/lib/exchange/conteggi';
import type { PianoFormato } from '@/lib/exchange/formato';
import { settlePiano } from '@/lib/exchange/reconcile/settle/settle-piano';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { importDocumento } from '@/lib/features/importazione/commands/apply-importazione';
import { pianoDemo } from '@/prisma/seed/demo/piano';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pianoArbitrario } from '@/tests/unit/exchange/piano-arbitrario';
import { goldenTotals, importPiano, mayImport, newEnte, readFile, realPlan } from './enti';
import { pianoCompleto } from './piano-completo';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function exported(scope: Scope, anno: number): Promise<string> {
  const piano = await getPianoFormato(scope, anno);
  if (!piano) throw new Error(`no plan ${anno}`);
  return writePianoJson(piano);
}

/** Exports, imports into an empty ente, exports again: the two files. The ente is named by its own block only. */
async function thereAndBack(scope: Scope, anno: number, codice: string): Promise<[string, string]> {
  const first = await exported(scope, anno);
  const other = await newEnte(codice, scope.enteDenominazione);
  await importDocumento(mayImport(other), readFile(Buffer.from(first), 'esportato.json', other));
  return [first.replace(`"codice": "${scope.enteCodice}"`, `"codice": "${codice}"`), await exported(other, anno)];
}

test('a plan with every field of the format comes out as it went in, and goes round byte for byte', async () => {
  const scope = await newEnte('unione-prova', 'Unione dei Comuni di Prova');
  await importPiano(pianoCompleto(), scope);
  const { contesto, ...piano } = (await getPianoFormato(scope, 2024)) ?? {};
  expect(piano).toEqual(pianoCompleto());
  expect(contesto).toMatchObject({ stato: 'PREDISPOSIZIONE', versioni: [] });
  const [first, second] = await thereAndBack(scope, 2024, 'unione-vuota');
  expect(second).toBe(first);
});

test('the demo plan goes round byte for byte', async () => {
  const scope = await newEnte('valdarra', 'Comune di Valdarra');
  await importPiano(pianoDemo(2024), scope);
  const [first, second] = await thereAndBack(scope, 2024, 'valdarra-vuota');
  expect(second).toBe(first);
});

const fixture = (nome: string) => readFileSync(new URL(`../../fixtures/${nome}.txt`, import.meta.url));

/** Every layout that is read: the invented plans, and the real ones where they are at hand. */
const PIANI = [
  ['unione-inventata', fixture('piano-unione-inventato'), 2022],
  ['performance-inventata', fixture('piano-performance-inventato'), 2023],
  ['schede-inventate', fixture('schede-responsabili-inventate'), 2025],
  ['reggio-emilia-2020', realPlan('reggio-emilia-peg-2020'), 2020],
  ['reggio-emilia-2024', realPlan('reggio-emilia-peg-2024'), 2024],
  ['terre-dargine', realPlan('terre-dargine-piano-2021-2023'), 2021],
  ['luzzara', realPlan('luzzara-piano-2024'), 2024],
  ['chiari', realPlan('chiari-piano-2024-2026'), 2024],
] as const;

describe.each(PIANI)('the plan %s', (nome, bytes, anno) => {
  test.skipIf(bytes === null)('is held whole, goes round byte for byte, and comes in once', async () => {
    const scope = await newEnte(nome, `Comune di ${nome}`);
    const again = () => readFile(bytes ?? Buffer.alloc(0), `${nome}.txt`, scope);
    const documento = again();
    const startedAt = performance.now();
    await importDocumento(mayImport(scope), documento);
    const elapsed = performance.now() - startedAt;
    process.stdout.write(`${nome} imported in ${Math.round(elapsed)} ms\n`);
    expect(elapsed).toBeLessThan(10_000);

    const [first, second] = await thereAndBack(scope, anno, `${nome}-vuoto`);
    expect(second).toBe(first);
    const { ente: _, contesto: __, ...held } = JSON.parse(first);
    const { ente: ___, ...understood } = canonicalPiano(documento.letto.piano);
    expect(held).toEqual(understood);

    const repeated = await importDocumento(mayImport(scope), again());
    expect(repeated).toMatchObject({ aggiunte: 0, modifiche: 0, rimozioni: 0, sospesi: 0 });
  });
});

test('the premi of the real fund add up to the cent', async () => {
  const bytes = realPlan('chiari-piano-2024-2026');
  if (!bytes) return;
  const scope = await newEnte('fondo', 'Comune di Chiari');
  await importDocumento(mayImport(scope), readFile(bytes, 'chiari.txt', scope));
  const premi = await read(scope, (tx) => tx.premio.aggregate({ _sum: { importo: true }, _count: true }));
  expect([premi._count, String(premi._sum.importo)]).toEqual([24, '63223.09']);
});

test('the rows in the database are as many as somebody counted in the real plan', async () => {
  const golden = goldenTotals('reggio-emilia-peg-2020');
  const bytes = realPlan('reggio-emilia-peg-2020');
  if (!golden || !bytes) return;
  const scope = await newEnte('contati', 'Comune di Reggio Emilia');
  const documento = readFile(bytes, 'peg.txt', scope);
  await importDocumento(mayImport(scope), documento);
  const piano = await getPianoFormato(scope, 2020);
  // The text ends where the last table of people begins: its row was counted on the printed page, and is reported.
  const lost = documento.segnalazioni.filter(({ codice }) => codice === 'tabella-personale-vuota').length;
  expect(piano && countPiano(piano, [])).toMatchObject({ ...golden, personale: golden.personale - lost });
});

test('whatever a file of the format holds, once settled it is stored and comes out the same', async () => {
  let n = 0;
  const storable = async (drawn: PianoFormato) => {
    n += 1;
    const scope = await newEnte(`caso-${n}`);
    const { piano } = settlePiano({
      ...drawn,
      ente: { codice: scope.enteCodice, denominazione: scope.enteDenominazione },
    });
    const letto = { piano, perimetro: piano.cdr.map(({ codice }) => codice) };
    const documento = { nomeFile: 'caso.json', profilo: 'json', sha256: '0'.repeat(64), testo: '', segnalazioni: [] };
    await importDocumento(mayImport(scope), { ...documento, letto });
    const { contesto: _, ...held } = (await getPianoFormato(scope, piano.piano.anno)) ?? {};
    const { contesto: __, ...settled } = piano;
    expect(held).toEqual(settled);
  };
  await fc.assert(fc.asyncProperty(pianoArbitrario, storable), { numRuns: 60 });
});

test('people are one row each, whatever they do; a collective name is nobody', async () => {
  const scope = await newEnte('persone');
  await importPiano(pianoCompleto(), scope);
  const persone = await read(scope, (tx) => tx.persona.findMany({ orderBy: { nominativo: 'asc' } }));
  expect(persone.map(({ nominativo }) => nominativo)).toEqual(['Querciagrossa Ugo', 'Zappalorti Ada']);
});
