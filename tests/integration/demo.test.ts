import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { globalRead, read } from '@/lib/db/transaction';
import { pianoFormato } from '@/lib/exchange/formato';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { getCruscotto } from '@/lib/features/cruscotto/queries/get-cruscotto';
import { filtriCruscotto } from '@/lib/features/cruscotto/schema';
import { ensureEnte } from '@/lib/features/ente/commands';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { ANNO_DEMO, ANNO_SCORSO, demoUsers, seedDemo } from '@/prisma/seed/demo';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pianoPiccolo } from '../support/piano-piccolo/piano';
import { importPiano } from './importazione/enti';

const opened: TestDatabase[] = [];
/** One demo, seeded once for the tests that only look. */
let demo: TestDatabase;

async function newDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  opened.push(database);
  return database;
}

beforeAll(async () => {
  demo = await newDatabase();
  const startedAt = performance.now();
  await seedDemo(demo);
  process.stdout.write(`demo seeded in ${Math.round(performance.now() - startedAt)} ms\n`);
});

afterAll(async () => {
  for (const database of opened) await database.drop();
});

/** Looks into the demo of a database. */
async function inDemo<T>({ appUrl }: TestDatabase, look: (scope: Scope) => Promise<T>): Promise<T> {
  openDatabase(appUrl);
  try {
    const ente = await globalRead((tx) => tx.ente.findUniqueOrThrow({ where: { codice: 'valdarra' } }));
    return await look(systemScope(ente));
  } finally {
    await closeDatabase();
  }
}

const countRows = (scope: Scope) =>
  read(scope, async (tx) => ({
    schede: await tx.progetto.count(),
    origini: await tx.progetto.count({ where: { origineId: { not: null } } }),
    stati: await countBy(tx.progetto.findMany({ where: { piano: { anno: ANNO_DEMO } } })),
    rilevazioni: await countBy(tx.rilevazione.findMany()),
    risultati: await countBy(tx.risultato.findMany({ where: { sessione: { finale: true } } })),
    daDecidere: await tx.rilevazione.count({ where: { stato: 'INVIATA' } }),
    operazioni: await tx.operazione.count(),
    persone: await tx.appartenenza.count(),
  }));

async function countBy(rows: Promise<{ stato: string }[]>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { stato } of await rows) counts[stato] = (counts[stato] ?? 0) + 1;
  return counts;
}

/** The two years as files; without the hash of the versions, which the test of the versions looks at. */
async function exportHashes(scope: Scope): Promise<(string | null)[]> {
  const files: (string | null)[] = [];
  for (const anno of [ANNO_SCORSO, ANNO_DEMO]) {
    const piano = await getPianoFormato(scope, anno);
    files.push(piano && createHash('sha256').update(writePianoJson(piano)).digest('hex'));
  }
  return files;
}

test('two installations have the same demo, made once however many times one starts', async () => {
  const rows = await inDemo(demo, countRows);
  expect(rows).toMatchObject({
    schede: 118,
    origini: 54,
    stati: { APPROVATO: 50, BOZZA: 3, IN_VARIAZIONE: 6, PROPOSTO: 2, VALIDATO: 2 },
    risultati: { VALIDATO: 67, CORRETTO: 2, NON_VALUTABILE: 1 },
  });
  expect(Object.keys(rows.rilevazioni).sort()).toEqual(['DA_COMPILARE', 'INVIATA', 'RINVIATA', 'VERIFICATA']);
  await seedDemo(demo);
  expect(await inDemo(demo, countRows)).toEqual(rows);

  const second = await newDatabase();
  await seedDemo(second);
  expect(await inDemo(second, countRows)).toEqual(rows);
  expect(await inDemo(second, exportHashes)).toEqual(await inDemo(demo, exportHashes));
});

test('last year is closed and this one approved, each in a version that holds the plan as a file', async () => {
  await inDemo(demo, async (scope) => {
    const piani = await read(scope, (tx) =>
      tx.piano.findMany({
        orderBy: { anno: 'asc' },
        select: { stato: true, versioni: true, sessioni: { orderBy: { dataRiferimento: 'asc' } } },
      }),
    );
    expect(piani.map(({ stato }) => stato)).toEqual(['CHIUSO', 'APPROVATO']);
    expect(piani.map(({ sessioni }) => sessioni.map(({ stato }) => stato).join(' '))).toEqual([
      'CHIUSA CHIUSA CHIUSA CHIUSA',
      'CHIUSA CHIUSA APERTA PROGRAMMATA',
    ]);
    for (const { contenuto, sha256 } of piani.flatMap(({ versioni }) => versioni)) {
      const testo = writePianoJson(pianoFormato.parse(contenuto));
      expect(createHash('sha256').update(testo).digest('hex')).toBe(sha256);
    }
  });
});

test('the cruscotto finds exactly three CDR late, two to be watched, and the year before all but closed well', async () => {
  await inDemo(demo, async (scope) => {
    const statesOf = async (anno: number) => {
      const pagina = await getCruscotto(scope, anno, filtriCruscotto.parse({}));
      return pagina?.riepilogo.cdr ?? [];
    };
    const questo = await statesOf(ANNO_DEMO);
    const codici = (wanted: string) => questo.flatMap(({ codice, stato }) => (stato === wanted ? codice : [])).sort();
    expect(codici('IN_RITARDO')).toEqual(['04', '05', '09']);
    expect(codici('DA_PRESIDIARE')).toEqual(['03', '07']);
    expect(codici('IN_LINEA')).toEqual(['01', '02', '0A']);
    // Nobody is late elsewhere: the three are the same by any count.
    const altri = questo.filter(({ stato }) => stato !== 'IN_RITARDO');
    expect(altri.map(({ inRitardo }) => inRitardo)).toEqual([0, 0, 0, 0, 0]);
    expect((await statesOf(ANNO_SCORSO)).filter(({ stato }) => stato === 'IN_RITARDO')).toEqual([]);
  });
});

test('the smaller demo of an earlier version is left as it is', async () => {
  const database = await newDatabase();
  openDatabase(database.appUrl);
  const scope = systemScope(await ensureEnte({ codice: 'valdarra', denominazione: 'Comune di Valdarra' }));
  await importPiano(pianoPiccolo(ANNO_DEMO), scope);
  await closeDatabase();
  await seedDemo(database);
  const rows = await inDemo(database, countRows);
  expect(rows).toMatchObject({ schede: 8, persone: 0 });
});

test('the five people of the tour come first, with one password', () => {
  expect(demoUsers.slice(0, 5).map(({ email }) => email)).toEqual(
    ['dirigente', 'segretaria', 'nucleo', 'programmazione', 'admin'].map((chi) => `${chi}@valdarra.example`),
  );
  expect(new Set(demoUsers.map(({ password }) => password)).size).toBe(1);
});
