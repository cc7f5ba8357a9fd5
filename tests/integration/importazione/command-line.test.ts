import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { globalRead, globalWrite, write } from '@/lib/db/transaction';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { TABELLE_PIANO } from '@/lib/exchange/writers/tabelle';
import { esporta } from '@/scripts/traguardo/esporta';
import { importa } from '@/scripts/traguardo/importa';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { newEnte, realPlan } from './enti';
import { pianoCompleto } from './piano-completo';

let database: TestDatabase;
let cwd: string;

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
  cwd = await mkdtemp(join(tmpdir(), 'traguardo-importa-'));
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await closeDatabase();
  await database.drop();
  await rm(cwd, { recursive: true });
});

/** Runs a command as the dispatcher does, and gives what it printed on standard output. */
async function run(comando: typeof importa, ...args: string[]): Promise<string> {
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done?: unknown) => {
    printed.push(String(text));
    if (typeof done === 'function') done();
    return true;
  });
  try {
    await comando.run(args, { ...database, dataFolder: cwd, cwd });
  } finally {
    vi.restoreAllMocks();
  }
  return printed.join('');
}

const enti = () =>
  globalRead((tx) => tx.ente.findMany({ orderBy: { codice: 'asc' }, select: { codice: true, denominazione: true } }));

async function file(nome: string, contenuto: string | Buffer): Promise<string> {
  await writeFile(join(cwd, nome), contenuto);
  return nome;
}

test('a trial writes nothing, not even the ente; an import makes it with the name in the document', async () => {
  const nome = await file('piano.json', writePianoJson(pianoCompleto()));
  const before = await enti();
  expect(await run(importa, nome, '--ente', 'prova-1', '--prova')).toContain('l’ente «prova-1» sarebbe nuovo');
  expect(await enti()).toEqual(before);
  expect(await run(importa, nome, '--ente', 'prova-1')).toContain('Piano 2024: aggiunte');
  expect(await enti()).toContainEqual({ codice: 'prova-1', denominazione: 'Unione dei Comuni di Prova' });
  expect(await run(importa, nome, '--ente', 'prova-1')).toContain('Nessuna differenza da scrivere');
});

test('with --json the report is the only thing printed', async () => {
  const nome = await file('piano.json', writePianoJson(pianoCompleto()));
  const report = JSON.parse(await run(importa, nome, '--ente', 'prova-json', '--json'));
  expect(Object.keys(report)).toEqual(['conteggi', 'segnalazioni']);
  expect(report.conteggi).toMatchObject({ cdr: 3, progetti: 2, obiettivi: 2, assegnazioni: 2, indicatori: 5, fasi: 3 });
  expect(report.conteggi).toMatchObject({ vociBudget: 3, personale: 2, obiettiviOperativi: 3 });
});

test('an export is whole or not there, and is what goes to standard output too', async () => {
  const nome = await file('piano.json', writePianoJson(pianoCompleto()));
  await run(importa, nome, '--ente', 'prova-esporta');
  await run(esporta, '--ente', 'prova-esporta', '--anno', '2024', '--formato', 'json', '-o', 'fuori.json');
  const written = await readFile(join(cwd, 'fuori.json'), 'utf8');
  expect(written).toBe(await run(esporta, '--ente', 'prova-esporta', '--anno', '2024'));
  expect(JSON.parse(written)).toMatchObject({ formato: 'traguardo/piano', contesto: { stato: 'PREDISPOSIZIONE' } });
  const csv = ['--ente', 'prova-esporta', '--anno', '2024', '--formato', 'csv'];
  await mkdir(join(cwd, 'tabelle'));
  await run(esporta, ...csv, '-o', 'tabelle');
  expect((await readdir(join(cwd, 'tabelle'))).sort()).toEqual(TABELLE_PIANO.map((nome) => `${nome}.csv`).sort());
  const indicatori = await readFile(join(cwd, 'tabelle', 'indicatori.csv'), 'utf8');
  expect(indicatori).toBe(await run(esporta, ...csv, '--tabella', 'indicatori'));
  await expect(run(esporta, ...csv)).rejects.toThrow(/--tabella fra progetti/);

  await expect(run(esporta, '--ente', 'prova-esporta', '--anno', '1999')).rejects.toThrow(/non ha un piano 1999/);
  await expect(run(esporta, '--ente', 'nessuno', '--anno', '2024')).rejects.toThrow(/non esiste/);
  await expect(run(esporta, '--ente', 'prova-esporta', '--anno', '2024', '-o', 'manca/fuori.json')).rejects.toThrow(
    /non si può scrivere/,
  );
  expect((await readdir(cwd)).filter((name) => name.includes('parziale'))).toEqual([]);
});

test.each<[string, () => Promise<string>, RegExp]>([
  ['an empty file', () => file('vuoto.txt', ''), /Il file è vuoto.*Non è stato scritto nulla/],
  ['a PDF', () => file('piano.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj'), /è un PDF.*Non è stato scritto nulla.*\.txt/],
  [
    'a file of another kind',
    () => file('lettera.txt', 'Gentile Sindaco,\nle scrivo per una buca.\n'.repeat(50)),
    /formato che Traguardo conosce/,
  ],
  ['a JSON that is no plan', () => file('altro.json', '{"nome": "valore"}'), /non è un piano di Traguardo/],
  ['a truncated JSON', () => file('meta.json', writePianoJson(pianoCompleto()).slice(0, 900)), /troncato/],
  ['a file that is not there', async () => 'assente.txt', /non esiste/],
])('%s is refused with what to do, and nothing is written', async (_what, make, says) => {
  const before = await enti();
  await expect(run(importa, await make(), '--ente', 'prova-rifiuto')).rejects.toThrow(says);
  expect(await enti()).toEqual(before);
});

test('200 MB of noise are refused by their size, without being loaded', async () => {
  await file('rumore.txt', '');
  await truncate(join(cwd, 'rumore.txt'), 200 * 1024 * 1024);
  const memory = process.memoryUsage().arrayBuffers;
  await expect(run(importa, 'rumore.txt', '--ente', 'prova-rifiuto')).rejects.toThrow(/200 MB e il massimo è/);
  expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(20 * 1024 * 1024);
});

test('who is named imports with her own rights; a role without the right is refused', async () => {
  const scope = await newEnte('prova-utente');
  const person = async (email: string, ruolo: 'PROGRAMMAZIONE' | 'DIRIGENTE') => {
    const utente = await globalWrite((tx) => tx.utente.create({ data: { email, nome: 'Ada', cognome: 'Zappalorti' } }));
    await write(scope, { comando: 'enrolByHand' }, async (tx) => {
      const cdrCodice = ruolo === 'DIRIGENTE' ? '04' : null;
      await tx.appartenenza.create({ data: { enteId: scope.enteId, utenteId: utente.id, ruolo, cdrCodice } });
    });
  };
  await person('programmazione@prova.it', 'PROGRAMMAZIONE');
  await person('dirigente@prova.it', 'DIRIGENTE');
  const nome = await file('piano.json', writePianoJson(pianoCompleto()));
  const as = (email: string) => run(importa, nome, '--ente', 'prova-utente', '--utente', email);
  await expect(as('dirigente@prova.it')).rejects.toThrow(/importare documenti/);
  await expect(as('nessuno@prova.it')).rejects.toThrow(/non lavora per l’ente/);
  expect(await as('Programmazione@prova.it')).toContain('Piano 2024: aggiunte');
});

test('a real plan cut at 50 places is refused or imported with findings, never half written', async () => {
  const bytes = realPlan('reggio-emilia-peg-2024');
  if (!bytes) return;
  const lines = bytes.toString('utf8').split('\n');
  for (let cut = 1; cut <= 50; cut += 1) {
    const nome = await file('troncato.txt', lines.slice(0, Math.floor((lines.length * cut) / 51)).join('\n'));
    const outcome = await run(importa, nome, '--ente', `troncato-${cut}`, '--json').then(
      (report) => JSON.parse(report).conteggi.cdr > 0,
      (error: Error) => /Non è stato scritto nulla/.test(error.message),
    );
    expect(outcome, `cut ${cut}`).toBe(true);
  }
});
