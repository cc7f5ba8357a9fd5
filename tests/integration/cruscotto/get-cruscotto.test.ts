import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { write } from '@/lib/db/transaction';
import { getCruscotto } from '@/lib/features/cruscotto/queries/get-cruscotto';
import { filtriCruscotto } from '@/lib/features/cruscotto/schema';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { statementsOf } from '@/tests/support/statements';
import { ANNO, createPlan, GIUGNO, type PlanFixture, people, startSessione } from '../monitoraggio/plan-fixture';
import { completeReport, record, riga, send } from '../monitoraggio/report-acts';

let database: TestDatabase;
let plan: PlanFixture;
let who: ReturnType<typeof people>;

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
  plan = await createPlan('valdarra');
  who = people(plan);
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const look = (query: Record<string, unknown> = {}, scope: Scope = who.segretaria) =>
  getCruscotto(scope, ANNO, filtriCruscotto.parse(query));

async function riepilogo(query: Record<string, unknown> = {}) {
  const pagina = await look(query);
  if (!pagina) throw new Error('no cruscotto');
  return pagina.riepilogo;
}

const countStatements = async (run: () => Promise<unknown>) => (await statementsOf(run)).length;

/** A change made by a process that is not this one: its own connection, its own operation of the register. */
async function renameFromElsewhere(titolo: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  const operazioneId = randomUUID();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.ente_id', $1, true), set_config('app.operazione_id', $2, true)`, [
    plan.ente.id,
    operazioneId,
  ]);
  await client.query(`INSERT INTO "Operazione" ("enteId", id, comando) VALUES ($1, $2, 'test')`, [
    plan.ente.id,
    operazioneId,
  ]);
  await client.query(`UPDATE "Obiettivo" SET titolo = $1 WHERE id = $2`, [titolo, plan.obiettivi.consumi]);
  await client.query('COMMIT');
  await client.end();
}

describe('before any session', () => {
  test('the plan is checked and counted, and nothing is said to be late', async () => {
    const pagina = await look();
    expect(pagina).toMatchObject({ totaleObiettivi: 2, tags: [], scelti: [] });
    expect(pagina?.riepilogo).toMatchObject({ sessione: null, cdr: [], mappa: [], andamento: [], obiettivi: [] });
    // PERCENTUALE asks a hundred of each of the three CDR, and none has a weight.
    expect(pagina?.riepilogo.pesi).toEqual(['04', '0401', '10'].map((cdr) => ({ cdr, somma: null })));
    expect(pagina?.riepilogo.perGravita.BLOCCO).toBeGreaterThan(3);
  });

  test('a year without a plan has none', async () => {
    expect(await getCruscotto(who.segretaria, ANNO + 5, filtriCruscotto.parse({}))).toBeNull();
  });
});

describe('who has it', () => {
  test('whoever reads the drafts of the whole plan, and the same for each', async () => {
    const [segretaria, programmazione, nucleo] = await Promise.all([
      look(),
      look({}, who.programmazione),
      look({}, who.nucleo),
    ]);
    expect(programmazione?.riepilogo).toBe(segretaria?.riepilogo);
    expect(nucleo?.riepilogo).toBe(segretaria?.riepilogo);
  });

  test('not a dirigente, a dipendente or the Giunta, not even once the plan is approved', async () => {
    const stato = (to: 'APPROVATO' | 'PREDISPOSIZIONE') =>
      write({ enteId: plan.ente.id, utenteId: null }, { comando: 'test' }, (tx) =>
        tx.piano.updateMany({ where: { anno: ANNO }, data: { stato: to } }),
      );
    await stato('APPROVATO');
    const giunta = systemScope(plan.ente, [{ ruolo: 'GIUNTA', cdrCodice: null, personaId: null }]);
    for (const scope of [who.territorio, who.referente, who.dipendente, giunta]) {
      expect(await look({}, scope)).toBeNull();
    }
    await stato('PREDISPOSIZIONE');
  });

  test('not somebody of another ente', async () => {
    const { ente } = await createPlan('altrove');
    const stranger = systemScope(ente, [{ ruolo: 'SEGRETARIO', cdrCodice: null, personaId: null }]);
    const own = await look({}, stranger);
    expect(own?.riepilogo).not.toBe((await look())?.riepilogo);
  });
});

describe('what is kept in memory', () => {
  test('costs one statement while nothing changes, four when something has', async () => {
    await renameFromElsewhere('Ridurre i consumi');
    expect(await countStatements(() => look())).toBe(4);
    expect(await countStatements(() => look())).toBe(1);
    expect(await countStatements(() => look({ tag: 'PNRR' }))).toBe(1);
  });

  test('gives way at once to a change made by another process', async () => {
    await startSessione(plan, GIUGNO);
    const before = await riepilogo();
    expect(await riepilogo()).toBe(before);
    await renameFromElsewhere('Dimezzare i consumi');
    const titoli = (await riepilogo()).obiettivi.map(({ titolo }) => titolo);
    expect(titoli).toContain('Dimezzare i consumi');
    expect(before.obiettivi.map(({ titolo }) => titolo)).toContain('Ridurre i consumi');
  });

  test('is computed once for many who ask together', async () => {
    await renameFromElsewhere('Ridurre i consumi');
    const asked = await Promise.all(Array.from({ length: 6 }, () => look()));
    expect(new Set(asked.map((pagina) => pagina?.riepilogo)).size).toBe(1);
  });
});

describe('with reports', () => {
  test('what is written and not sent yet is nobody’s business', async () => {
    await record(who.edilizia, '0401', completeReport(plan), { sessione: GIUGNO });
    const { cdr, mancanti } = await riepilogo();
    expect(cdr.find(({ codice }) => codice === '0401')).toMatchObject({ stato: 'NON_RILEVATO', indicatoriMancanti: 2 });
    expect(mancanti.map(({ testo }) => testo)).toEqual(['Edifici riqualificati', 'Tempo delle segnalazioni']);
  });

  test('what is sent says how the CDR stands, and why', async () => {
    const why = { criticita: 'Gara deserta', causa: 'ESOGENA', azioneCorrettiva: 'Nuova gara' };
    await record(
      who.edilizia,
      '0401',
      [
        riga('RilevazioneIndicatore', plan.indicatori.edifici, { valore: '0' }, { valore: '5' }),
        riga('Rilevazione', plan.obiettivi.consumi, why),
      ],
      { sessione: GIUGNO },
    );
    await send(who.edilizia, '0401', { sessione: GIUGNO });
    const { cdr, inRitardo, mappa, andamento } = await riepilogo();
    expect(cdr.map(({ codice, stato }) => [codice, stato])[0]).toEqual(['0401', 'IN_RITARDO']);
    expect(inRitardo).toMatchObject([{ cdr: '0401', causa: 'ESOGENA', indietro: { nome: 'Edifici riqualificati' } }]);
    expect(mappa.find(({ codice }) => codice === '0401')?.celle).toMatchObject([{ stato: 'IN_RITARDO' }]);
    expect(andamento).toMatchObject([{ data: GIUGNO, avanzamento: { quota: expect.any(String) } }]);
  });

  test('a tag narrows everything to what bears it', async () => {
    await write({ enteId: plan.ente.id, utenteId: null }, { comando: 'test' }, (tx) =>
      tx.obiettivo.updateMany({ where: { id: plan.obiettivi.tempi }, data: { tags: ['PNRR'] } }),
    );
    const { cdr, obiettivi, segnalazioni } = await riepilogo({ tag: ['PNRR'] });
    expect(cdr.map(({ codice }) => codice).toSorted()).toEqual(['04', '10']);
    expect(new Set(obiettivi.map(({ codice }) => codice))).toEqual(new Set(['101/1']));
    expect(segnalazioni.some(({ scheda }) => scheda === '112')).toBe(false);
  });

  test('who is RPCT only begins with her own tags, and may take them off', async () => {
    await write({ enteId: plan.ente.id, utenteId: null }, { comando: 'test' }, (tx) =>
      tx.obiettivo.updateMany({ where: { id: plan.obiettivi.consumi }, data: { tags: ['trasparenza'] } }),
    );
    const rpct = systemScope(plan.ente, [{ ruolo: 'RPCT', cdrCodice: null, personaId: null }]);
    expect((await look({}, rpct))?.scelti).toEqual(['trasparenza']);
    expect((await look({ tag: '' }, rpct))?.scelti).toEqual([]);
  });
});
