import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { enter, type Filled, fillEnte } from './fill';

let database: TestDatabase;
let client: pg.Client;
let ente: Filled;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  ente = await fillEnte(client, 'alfa');
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Runs one statement in a transaction that is undone; returns the constraint it violates, or the error code, or `ok`. */
async function outcomeOf(sql: string, values: unknown[] = []): Promise<string> {
  await client.query('BEGIN');
  try {
    await enter(client, ente.get('Ente') ?? '');
    await client.query(sql, values);
    return 'ok';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.constraint ?? error.code ?? error.message;
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

const changes: [set: string, tabella: string, expected: string][] = [
  [`titolo = ' '`, 'Progetto', 'Progetto_titolo_check'],
  [`codice = ''`, 'Cdr', 'Cdr_codice_check'],
  [`"padreId" = id`, 'Cdr', 'Cdr_padreId_check'],
  [`peso = -0.01`, 'Assegnazione', 'Assegnazione_peso_check'],
  [`peso = 250`, 'Assegnazione', 'ok'],
  [`percentuale = 130`, 'ImpegnoPersonale', 'ok'],
  [`percentuale = -1`, 'ImpegnoPersonale', 'ImpegnoPersonale_percentuale_check'],
  [`"annoFine" = 2025`, 'Piano', 'Piano_annoFine_check'],
  [`anno = 26, "annoFine" = 26`, 'Piano', 'Piano_anno_check'],
  [`avanzamento = 100.5`, 'RilevazioneFase', 'RilevazioneFase_avanzamento_check'],
  [
    `"inizioEffettivo" = '2026-02-01', "fineEffettiva" = '2026-01-31'`,
    'RilevazioneFase',
    'RilevazioneFase_fineEffettiva_check',
  ],
  [`parziale = -1`, 'RilevazioneIndicatore', 'RilevazioneIndicatore_parziale_check'],
  [`copertura = 1.01`, 'Risultato', 'Risultato_copertura_check'],
  [`stato = 'CORRETTO', "gradoValidato" = 80`, 'Risultato', 'Risultato_motivo_check'],
  [`stato = 'CORRETTO', "gradoValidato" = 80, motivo = 'dato sbagliato'`, 'Risultato', 'ok'],
  [`stato = 'NON_VALUTABILE', motivo = ' '`, 'Risultato', 'Risultato_motivo_check'],
  [`stato = 'RINVIATO'`, 'Risultato', 'Risultato_motivo_check'],
  [`stato = 'VALIDATO'`, 'Risultato', 'Risultato_gradoValidato_check'],
  [`stato = 'RINVIATA', "inviataAt" = now()`, 'Rilevazione', 'Rilevazione_motivoRinvio_check'],
  [`dal = '2026-05-01', al = '2026-04-30'`, 'Incarico', 'Incarico_al_check'],
  [`inizio = '2026-05-01', fine = '2026-04-30'`, 'PeriodoFase', 'ok'],
  [`inizio = '2026-05-01', fine = '2026-04-30'`, 'Progetto', 'ok'],
  [`scadenza = '2026-06-29'`, 'SessioneMonitoraggio', 'SessioneMonitoraggio_scadenza_check'],
  [`valore = 1, data = '2026-01-01'`, 'Target', 'Target_forma_check'],
  [`valore = 1, max = 2`, 'Target', 'Target_forma_check'],
  [`min = 3, max = 2`, 'Target', 'Target_intervallo_check'],
  [`min = 1, max = 2, testo = 'da 1 a 2'`, 'Target', 'ok'],
  [`decisione = 'FORZATA'`, 'DecisioneSegnalazione', 'DecisioneSegnalazione_motivo_check'],
  [`sha256 = 'corto'`, 'Importazione', 'Importazione_sha256_check'],
  [`"dataChiusura" = '2026-01-01'`, 'Obiettivo', 'Obiettivo_motivoChiusura_check'],
  [`"obiettivoId" = NULL`, 'Fase', 'Fase_assegnazioneId_check'],
  [`id = gen_random_uuid()`, 'SezionePiano', 'TG003'],
];

test.each(changes)('SET %s on %s: %s', async (set, tabella, expected) => {
  expect(await outcomeOf(`UPDATE "${tabella}" SET ${set}`)).toBe(expected);
});

const people: [set: string, expected: string][] = [
  [`email = 'Grande@example.org'`, 'Utente_email_check'],
  [`email = 'senza chiocciola'`, 'Utente_email_check'],
  [`nome = ''`, 'Utente_nome_check'],
];

test.each(people)('a user may not have %s', async (set, expected) => {
  expect(await outcomeOf(`UPDATE "Utente" SET ${set} WHERE id = $1`, [ente.get('Utente')])).toBe(expected);
});

const twice: [tabella: string, without: string, key: string][] = [
  ['Rilevazione', 'assegnazioneId', 'Rilevazione_oggetto_key'],
  ['Risultato', 'assegnazioneId', 'Risultato_enteId_sessioneId_obiettivoId_assegnazioneId_key'],
  ['Target', 'ripartizione', 'Target_enteId_indicatoreId_anno_ripartizione_key'],
  ['Appartenenza', 'cdrCodice', 'Appartenenza_enteId_utenteId_ruolo_cdrCodice_key'],
];

test.each(
  twice,
)('%s: an empty %s counts as a value, so the same row twice is refused', async (tabella, without, key) => {
  const copy = `INSERT INTO "${tabella}" SELECT r.* FROM "${tabella}" t,
    jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), '${without}', NULL)) r`;
  expect(await outcomeOf(`UPDATE "${tabella}" SET "${without}" = NULL; ${copy}`)).toBe(key);
});

test('a card has one principal link', async () => {
  const operativo = `INSERT INTO "ObiettivoOperativo" SELECT r.* FROM "ObiettivoOperativo" t,
    jsonb_populate_record(t, '{"id": "00000000-0000-4000-8000-000000000001"}') r`;
  const link = (principale: boolean) => `${operativo}; UPDATE "Collegamento" SET principale = true;
    INSERT INTO "Collegamento" SELECT r.* FROM "Collegamento" t, jsonb_populate_record(t, jsonb_build_object('id',
      gen_random_uuid(), 'obiettivoOperativoId', '00000000-0000-4000-8000-000000000001', 'principale', ${principale})) r`;
  expect(await outcomeOf(link(true))).toBe('Collegamento_principale_key');
  expect(await outcomeOf(link(false))).toBe('ok');
});

/** A second plan of the same ente, with a CDR, a strategic branch, a card and a session of its own. */
function otherPlan(then: string): string {
  const other = (tabella: string, changes: string) => `INSERT INTO "${tabella}" SELECT r.* FROM "${tabella}" t,
    jsonb_populate_record(t, '{"id": "00000000-0000-4000-8000-0000000000aa", ${changes}}') r`;
  const plan = `"pianoId": "00000000-0000-4000-8000-0000000000aa"`;
  return [
    other('Piano', '"anno": 2027, "annoFine": 2027'),
    other('Cdr', `${plan}, "padreId": null`),
    other('Progetto', `${plan}, "cdrId": null`),
    other('SessioneMonitoraggio', plan),
    other('Indirizzo', plan),
    other('ObiettivoStrategico', '"indirizzoId": "00000000-0000-4000-8000-0000000000aa"'),
    other('ObiettivoOperativo', '"obiettivoStrategicoId": "00000000-0000-4000-8000-0000000000aa"'),
    then.replaceAll('OTHER', '00000000-0000-4000-8000-0000000000aa'),
  ].join('; ');
}

const crossing: [then: string, expected: string][] = [
  [`UPDATE "Progetto" SET "cdrId" = 'OTHER'`, 'Progetto_enteId_pianoId_cdrId_fkey'],
  [`UPDATE "Cdr" SET "padreId" = 'OTHER' WHERE id <> 'OTHER'`, 'Cdr_enteId_pianoId_padreId_fkey'],
  [`UPDATE "ProgettoCdr" SET "cdrId" = 'OTHER'`, 'TG004'],
  [`UPDATE "Assegnazione" SET "cdrId" = 'OTHER'`, 'TG004'],
  [`UPDATE "Collegamento" SET "obiettivoOperativoId" = 'OTHER'`, 'TG004'],
  [`UPDATE "Rilevazione" SET "cdrId" = 'OTHER'`, 'TG004'],
  [`UPDATE "Rilevazione" SET "sessioneId" = 'OTHER'`, 'TG004'],
  [`UPDATE "Risultato" SET "sessioneId" = 'OTHER'`, 'TG004'],
  [`UPDATE "Fase" SET "progettoId" = 'OTHER'`, 'Fase_enteId_progettoId_obiettivoId_fkey'],
  [`UPDATE "Cdr" SET "pianoId" = 'OTHER'`, 'TG004'],
  [`UPDATE "Progetto" SET titolo = titolo`, 'ok'],
];

test.each(crossing)('the rows of a plan stay together: %s', async (then, expected) => {
  expect(await outcomeOf(otherPlan(then))).toBe(expected);
});

test('a plan goes with all that is its own, unless it was approved', async () => {
  const kept = `DELETE FROM "Rilevazione"; DELETE FROM "Risultato"`;
  expect(await outcomeOf(`${kept}; DELETE FROM "Piano"`)).toBe('VersionePiano_enteId_pianoId_fkey');
  const id = randomUUID();
  const values = `'${ente.get('Ente')}', '${id}', 2030, 2030, 'X', 'PUNTI'`;
  const plan = `INSERT INTO "Piano" ("enteId", id, anno, "annoFine", titolo, "schemaPesi") VALUES (${values})`;
  expect(await outcomeOf(`${plan}; DELETE FROM "Piano" WHERE id = '${id}'`)).toBe('ok');
});
