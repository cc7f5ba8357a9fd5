import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { withClient } from '@/lib/db/ruolo';
import { read, type Tx, write } from '@/lib/db/transaction';
import type { PianoFormato } from '@/lib/exchange/formato';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { applyImportazione } from '@/lib/features/importazione/commands/apply-importazione';
import { discardImportazione } from '@/lib/features/importazione/commands/discard-importazione';
import { stageImportazione } from '@/lib/features/importazione/commands/stage-importazione';
import { loadConfronto } from '@/lib/features/importazione/queries/load-confronto';
import { lettoInArchivio } from '@/lib/features/importazione/schema';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pianoPiccolo } from '@/tests/support/piano-piccolo/piano';
import { documentOf, importPiano, mayImport, newEnte } from './enti';
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

const ANNO = 2024;
const CODICE = 'DG.00003';
const NESSUNA = { aggiunte: 0, modifiche: 0, rimozioni: 0 };

function changed(change: (scheda: PianoFormato['progetti'][number], piano: PianoFormato) => void): PianoFormato {
  const piano = pianoCompleto();
  const scheda = piano.progetti[0];
  if (scheda) change(scheda, piano);
  return piano;
}

const byHand = (scope: Scope, edit: (tx: Tx) => Promise<unknown>) =>
  write(scope, { comando: 'correctByHand' }, async (tx) => {
    await edit(tx);
  });

const titolo = (scope: Scope, nuovo: string) =>
  byHand(scope, (tx) =>
    tx.progetto.updateMany({ where: { enteId: scope.enteId, codice: CODICE }, data: { titolo: nuovo } }),
  );

async function cardOf(scope: Scope) {
  const piano = await getPianoFormato(scope, ANNO);
  return piano?.progetti.find(({ codice }) => codice === CODICE);
}

/** Stages a document and shows it: what a person has before her when she confirms. */
async function staged(piano: PianoFormato, scope: Scope) {
  const importazioneId = await stageImportazione(mayImport(scope), documentOf(piano, scope));
  const { impronta, riconciliazione } = await read(scope, async (tx) => {
    const { letto } = await tx.importazione.findFirstOrThrow({ where: { enteId: scope.enteId, id: importazioneId } });
    return loadConfronto(tx, scope.enteId, lettoInArchivio.parse(letto));
  });
  return { importazioneId, impronta, cambiamenti: riconciliazione.cambiamenti };
}

async function rowsOf(scope: Scope): Promise<unknown> {
  const tables = ['Progetto', 'Obiettivo', 'Indicatore', 'Fase', 'VoceBudget', 'Persona', 'Capitolo', 'Importazione'];
  return withClient(database.ownerUrl, async (client) => {
    await client.query(`SELECT set_config('app.ente_id', $1, false)`, [scope.enteId]);
    const counts = tables.map((table) => `(SELECT count(*) FROM "${table}")::int AS "${table}"`);
    return (await client.query(`SELECT ${counts.join(', ')}`)).rows[0];
  });
}

test('importing the same document twice changes nothing: same rows, same ids', async () => {
  const scope = await newEnte('due-volte');
  expect(await importPiano(pianoCompleto(), scope)).toMatchObject({ modifiche: 0, rimozioni: 0 });
  const ids = () =>
    read(scope, (tx) =>
      tx.indicatore.findMany({ where: { enteId: scope.enteId }, select: { id: true }, orderBy: { id: 'asc' } }),
    );
  const before = await ids();
  expect(await importPiano(pianoCompleto(), scope)).toMatchObject(NESSUNA);
  expect(await ids()).toEqual(before);
  const last = await read(scope, (tx) =>
    tx.operazione.findFirst({ orderBy: { numero: 'desc' }, include: { modifiche: { select: { tabella: true } } } }),
  );
  expect(new Set(last?.modifiche.map(({ tabella }) => tabella))).toEqual(new Set(['Importazione']));
});

test('what was corrected by hand survives the same document and a newer one', async () => {
  const scope = await newEnte('a-mano');
  await importPiano(pianoCompleto(), scope);
  await titolo(scope, 'Titolo corretto a mano');
  expect(await importPiano(pianoCompleto(), scope)).toMatchObject(NESSUNA);
  const newer = changed((scheda) => {
    scheda.finalita = 'Semplificare ancora';
    scheda.obiettivi[0]?.indicatori[0]?.target.splice(0, 1, { anno: ANNO, valore: '25' });
  });
  expect(await importPiano(newer, scope)).toMatchObject({ aggiunte: 0, modifiche: 2, rimozioni: 0 });
  expect(await cardOf(scope)).toMatchObject({ titolo: 'Titolo corretto a mano', finalita: 'Semplificare ancora' });
  expect((await cardOf(scope))?.obiettivi[0]?.indicatori[0]?.target[0]).toEqual({ anno: ANNO, valore: '25' });
});

test('a conflict is written only when somebody ticks it', async () => {
  const scope = await newEnte('conflitto');
  await importPiano(pianoCompleto(), scope);
  await titolo(scope, 'A mano');
  const newer = changed((scheda) => {
    scheda.titolo = 'Dal documento';
  });
  const seen = await staged(newer, scope);
  expect(seen.cambiamenti).toMatchObject([{ tipo: 'modifica', conflitto: true, proposto: false }]);
  await applyImportazione(mayImport(scope), { ...seen, invertiti: seen.cambiamenti.map(({ id }) => id) });
  expect(await cardOf(scope)).toMatchObject({ titolo: 'Dal documento' });
});

test('what nobody looked at is proposed again; what somebody left unticked is decided', async () => {
  const scope = await newEnte('indeciso');
  await importPiano(pianoCompleto(), scope);
  await titolo(scope, 'A mano');
  const newer = changed((scheda, piano) => {
    scheda.titolo = 'Dal documento';
    piano.progetti.pop();
  });
  const waiting = [
    { tipo: 'modifica', conflitto: true },
    { tipo: 'rimozione', progetto: 'GEN-1' },
  ];
  expect(await importPiano(newer, scope)).toMatchObject({ modifiche: 0, rimozioni: 0, sospesi: 2 });
  expect(await importPiano(newer, scope)).toMatchObject({ modifiche: 0, rimozioni: 0, sospesi: 2 });
  const seen = await staged(newer, scope);
  expect(seen.cambiamenti).toMatchObject(waiting);
  await applyImportazione(mayImport(scope), { ...seen, invertiti: [] });
  expect((await staged(newer, scope)).cambiamenti).toEqual([]);
  expect(await cardOf(scope)).toMatchObject({ titolo: 'A mano' });
});

test('rows that disappear go only when ticked, and every kind of row can go, come and change places', async () => {
  const scope = await newEnte('rimozioni');
  await importPiano(pianoCompleto(), scope);
  const poorer = changed((scheda, piano) => {
    scheda.obiettivi.pop();
    scheda.obiettivi[0]?.assegnazioni.pop();
    scheda.fasi = [{ ordine: 1, descrizione: 'Fase nuova', periodi: [{ anno: ANNO, precisione: 'MESE' }] }];
    scheda.collegamenti = scheda.collegamenti.map((link) => ({ ...link, principale: !link.principale })).toReversed();
    scheda.vociBudget = [];
    scheda.personale.reverse();
    scheda.cdrPartecipanti.reverse();
    piano.progetti.pop();
    piano.sezioni.reverse().forEach((sezione, indice) => {
      sezione.ordine = indice + 1;
    });
  });
  for (const indicatore of poorer.progetti[0]?.obiettivi[0]?.indicatori ?? []) delete indicatore.fasi;
  const seen = await staged(poorer, scope);
  const rimozioni = seen.cambiamenti.filter(({ tipo }) => tipo === 'rimozione').map(({ id }) => id);
  const esito = await applyImportazione(mayImport(scope), { ...seen, invertiti: rimozioni });
  expect(esito.rimozioni).toBeGreaterThan(8);
  expect(esito.trattenuti).toEqual([]);
  const held = await getPianoFormato(scope, ANNO);
  expect(held).toEqual({ ...poorer, ente: held?.ente, contesto: held?.contesto });
});

test('the plan changed after the person looked: nothing is written, and she is told to look again', async () => {
  const scope = await newEnte('nel-frattempo');
  await importPiano(pianoCompleto(), scope);
  const seen = await staged(
    changed((scheda) => {
      scheda.titolo = 'Dal documento';
    }),
    scope,
  );
  await titolo(scope, 'Qualcuno, intanto');
  const before = await rowsOf(scope);
  await expect(applyImportazione(mayImport(scope), { ...seen, invertiti: [] })).rejects.toThrow(/piano è cambiato/);
  expect(await rowsOf(scope)).toEqual(before);
  expect(await cardOf(scope)).toMatchObject({ titolo: 'Qualcuno, intanto' });
});

test('an edit that commits while the import is writing is not overwritten: the import gives way', async () => {
  const scope = await newEnte('sul-fatto');
  await importPiano(pianoCompleto(), scope);
  const seen = await staged(
    changed((scheda) => {
      scheda.titolo = 'Dal documento';
    }),
    scope,
  );
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  let locked = () => {};
  const isLocked = new Promise<void>((done) => {
    locked = done;
  });
  const edit = byHand(scope, async (tx) => {
    await tx.progetto.updateMany({ where: { enteId: scope.enteId, codice: CODICE }, data: { titolo: 'A mano' } });
    locked();
    await held;
  });
  await isLocked;
  const confirm = applyImportazione(mayImport(scope), { ...seen, invertiti: [] });
  setTimeout(letGo, 1_000);
  await expect(confirm).rejects.toThrow(/piano è cambiato/);
  await edit;
  expect(await cardOf(scope)).toMatchObject({ titolo: 'A mano' });
});

test('a failure midway leaves nothing: no plan, no rows, no person, the document not kept', async () => {
  const scope = await newEnte('a-meta');
  const empty = await rowsOf(scope);
  const trigger = (sql: string) =>
    withClient(database.ownerUrl, async (client) => {
      await client.query(sql);
    });
  await trigger(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'forced'; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON "SezionePiano" FOR EACH ROW EXECUTE FUNCTION fail()`);
  try {
    await expect(importPiano(pianoCompleto(), scope)).rejects.toThrow(/forced/);
  } finally {
    await trigger('DROP TRIGGER fail ON "SezionePiano"; DROP FUNCTION fail()');
  }
  expect(await rowsOf(scope)).toEqual(empty);
  expect(await getPianoFormato(scope, ANNO)).toBeNull();
  await importPiano(pianoCompleto(), scope);
});

test('an approved plan refuses, when the document is staged and when it is confirmed', async () => {
  const scope = await newEnte('approvato');
  const seen = await staged(pianoCompleto(), scope);
  await importPiano(
    changed((scheda) => {
      scheda.titolo = 'Altro';
    }),
    scope,
  );
  await byHand(scope, (tx) => tx.piano.updateMany({ where: { enteId: scope.enteId }, data: { stato: 'APPROVATO' } }));
  await expect(staged(pianoCompleto(), scope)).rejects.toThrow(/già approvato.*variazione/);
  await expect(applyImportazione(mayImport(scope), { ...seen, invertiti: [] })).rejects.toThrow(/già approvato/);
});

test('a document is confirmed once, and not after it was put aside', async () => {
  const scope = await newEnte('una-volta');
  const seen = await staged(pianoCompleto(), scope);
  expect((await staged(pianoCompleto(), scope)).importazioneId).toBe(seen.importazioneId);
  await discardImportazione(mayImport(scope), seen.importazioneId);
  await expect(applyImportazione(mayImport(scope), { ...seen, invertiti: [] })).rejects.toThrow(/non è più in esame/);
  await expect(discardImportazione(mayImport(scope), seen.importazioneId)).rejects.toThrow(/non è più in esame/);
  expect(await getPianoFormato(scope, ANNO)).toBeNull();
});

test('two people confirm at once: the plan is made once, and the second looks again', async () => {
  const scope = await newEnte('insieme');
  const [uno, altro] = [await staged(pianoCompleto(), scope), await staged(pianoPiccolo(ANNO), scope)];
  const esiti = await Promise.allSettled(
    [uno, altro].map((seen) => applyImportazione(mayImport(scope), { ...seen, invertiti: [] })),
  );
  expect(esiti.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const piani = await read(scope, (tx) => tx.piano.count({ where: { enteId: scope.enteId } }));
  expect(piani).toBe(1);
});

test('who may not import is refused, and no other ente’s document can be confirmed', async () => {
  const scope = await newEnte('diritti');
  const ente = { id: scope.enteId, codice: scope.enteCodice, denominazione: scope.enteDenominazione };
  for (const ruolo of ['AMMINISTRATORE', 'DIRIGENTE', 'REFERENTE', 'NUCLEO', 'RPCT', 'GIUNTA', 'DIPENDENTE'] as const) {
    const other = systemScope(ente, [{ ruolo, cdrCodice: '04', personaId: null }]);
    expect(() => authorize(other, 'importazione.gestire', { enteId: ente.id })).toThrow(/importare documenti/);
  }
  const seen = await staged(pianoCompleto(), scope);
  const stranger = await newEnte('diritti-altrui');
  await expect(applyImportazione(mayImport(stranger), { ...seen, invertiti: [] })).rejects.toThrow(
    /non è più in esame/,
  );
});
