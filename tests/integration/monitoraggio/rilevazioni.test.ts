import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { read, write } from '@/lib/db/transaction';
import { Denied, Invalid, NotFound } from '@/lib/errors';
import { getPaginaRendicontazione } from '@/lib/features/monitoraggio/queries/get-pagina-rendicontazione';
import { getPaginaValutazione } from '@/lib/features/valutazione/queries/get-pagina-valutazione';
import { vistaValutazione } from '@/lib/features/valutazione/schema';
import { openTestDatabase } from '@/tests/support/database';
import { ANNO, createPlan, GIUGNO, type PlanFixture, people, SETTEMBRE, startSessione } from './plan-fixture';
import { completeReport, openPage, record, riga, send } from './report-acts';

openTestDatabase();

let plan: PlanFixture;
let chi: ReturnType<typeof people>;
let count = 0;

beforeEach(async () => {
  count += 1;
  plan = await createPlan(`rilevazioni-${count}`);
  chi = people(plan);
  await startSessione(plan);
});

const partsOf = async (scope: typeof chi.segretaria, cdr: string, sessione?: string) =>
  (await openPage(scope, cdr, sessione)).rendiconti;
const edifici = (valore: string | null, prima: string | null = null) =>
  riga('RilevazioneIndicatore', plan.indicatori.edifici, { valore }, { valore: prima });

describe('the page of a CDR', () => {
  test('asks for what the CDR holds: its part of a shared objective, its phases, never phase 0 or what is closed', async () => {
    const asked = async (scope: typeof chi.segretaria, cdr: string) =>
      (await partsOf(scope, cdr)).map(({ nome, indicatori, fasi }) => [
        nome,
        indicatori.length,
        fasi.map((f) => f.descrizione),
      ]);
    expect(await asked(chi.edilizia, '0401')).toEqual([
      ['Ridurre i consumi', 3, ['Lavori']],
      ['Fasi della scheda 112', 0, ['Bando']],
    ]);
    expect(await asked(chi.territorio, '04')).toEqual([['Tempi certi', 0, ['Formazione', 'Sportello']]]);
    expect(await asked(chi.cultura, '10')).toEqual([['Tempi certi', 0, ['Formazione']]]);
  });

  test('shows decimals and dates as text and what was written in the session before', async () => {
    await record(chi.edilizia, '0401', completeReport(plan));
    await send(chi.edilizia, '0401');
    await startSessione(plan, '2026-12-31', { finale: true });
    const [scuole] = await partsOf(chi.edilizia, '0401', '2026-12-31');
    expect(scuole?.indicatori[0]).toMatchObject({
      nome: 'Edifici riqualificati',
      atteso: { valore: '6', min: null, max: null, data: null, testo: null },
      scritto: { valore: null, nota: null },
      precedente: { dataRiferimento: SETTEMBRE, scritto: { valore: '5' } },
    });
    expect(scuole?.fasi[0]).toMatchObject({
      periodi: [{ inizio: '2026-03-01', fine: '2026-10-31' }],
      precedente: { dataRiferimento: SETTEMBRE, scritto: '85.5' },
    });
    const [before] = await partsOf(chi.edilizia, '0401');
    expect(before?.indicatori[0]?.precedente).toBeNull();
  });

  test('is found by who follows the CDR, and what is not sent yet is read only by who writes or verifies it', async () => {
    await record(chi.edilizia, '0401', [edifici('5')]);
    const value = async (scope: typeof chi.segretaria) =>
      (await partsOf(scope, '0401'))[0]?.indicatori[0]?.scritto.valore ?? null;
    expect(await value(chi.territorio)).toBe('5');
    expect(await value(chi.referente)).toBe('5');
    expect(await value(chi.segretaria)).toBe('5');
    expect(await value(chi.nucleo)).toBeNull();
    const luogo = { anno: ANNO, sessione: SETTEMBRE };
    expect(await getPaginaRendicontazione(chi.dipendente, { ...luogo, cdr: '0401' })).toBeNull();
    expect(await getPaginaRendicontazione(chi.edilizia, { ...luogo, cdr: '10' })).toBeNull();
    expect(await getPaginaRendicontazione(chi.segretaria, { ...luogo, cdr: '99' })).toBeNull();
    expect(await getPaginaRendicontazione(chi.segretaria, { ...luogo, sessione: GIUGNO, cdr: '0401' })).toBeNull();
    const other = people(await createPlan(`altro-${count}`));
    expect(await getPaginaRendicontazione(other.segretaria, { ...luogo, cdr: '0401' })).toBeNull();
    await expect(record(other.edilizia, '0401', [edifici('5')])).rejects.toThrow(NotFound);
  });
});

describe('recording', () => {
  test('makes rows on their first value and writes over them later', async () => {
    await record(chi.edilizia, '0401', completeReport(plan));
    const [outcome] = await record(chi.referente, '0401', [edifici('5.5', '5')]);
    expect(outcome).toEqual({
      tabella: 'RilevazioneIndicatore',
      rigaId: plan.indicatori.edifici,
      valori: { valore: '5.5' },
      conflitti: [],
    });
    const rows = await read(chi.segretaria, (tx) =>
      tx.rilevazioneIndicatore.count({ where: { indicatoreId: plan.indicatori.edifici } }),
    );
    expect(rows).toBe(1);
  });

  test('two people on one field: one success, one conflict with both values; on two fields both succeed', async () => {
    const both = await Promise.all([
      record(chi.edilizia, '0401', [edifici('5')]),
      record(chi.referente, '0401', [edifici('4')]),
      record(chi.territorio, '0401', [riga('RilevazioneIndicatore', plan.indicatori.edifici, { nota: 'Collaudati' })]),
    ]);
    const [first, second, nota] = both.map(([outcome]) => outcome);
    const conflicts = [...(first?.conflitti ?? []), ...(second?.conflitti ?? [])];
    expect(conflicts).toHaveLength(1);
    expect([conflicts[0]?.tuo, conflicts[0]?.attuale].sort()).toEqual(['4', '5']);
    expect(nota?.conflitti).toEqual([]);
    const written = (await partsOf(chi.edilizia, '0401'))[0]?.indicatori[0]?.scritto;
    expect(written).toMatchObject({ valore: conflicts[0]?.attuale, nota: 'Collaudati' });
  });

  test('the same command twice is done once and answered twice', async () => {
    const comandoId = randomUUID();
    const first = await record(chi.edilizia, '0401', [edifici('5')], { comandoId });
    expect(await record(chi.edilizia, '0401', [edifici('5')], { comandoId })).toEqual(first);
    const done = await read(chi.segretaria, (tx) => tx.operazione.count({ where: { comando: 'recordRilevazione' } }));
    expect(done).toBe(1);
  });

  test('is of the own CDR and of those above it, and of who measures an indicator, on that indicator alone', async () => {
    await record(chi.territorio, '0401', [edifici('5')]);
    await expect(
      record(chi.edilizia, '04', [riga('RilevazioneFase', plan.fasi.ciascuno, { avanzamento: '1' })]),
    ).rejects.toThrow(NotFound);
    for (const scope of [chi.segretaria, chi.nucleo]) {
      await expect(record(scope, '0401', [edifici('6', '5')])).rejects.toThrow(Denied);
    }
    const measured = riga('RilevazioneIndicatore', plan.indicatori.segnalazioni, { valore: '9' });
    const [outcome] = await record(chi.cultura, '0401', [measured]);
    expect(outcome?.valori).toEqual({ valore: '9' });
    await expect(record(chi.cultura, '0401', [edifici('6', '5')])).rejects.toThrow(Denied);
    const seen = await openPage(chi.cultura, '0401');
    expect(seen.canCompilare).toBe(false);
    expect(seen.rendiconti[0]?.indicatori.map(({ isModificabile }) => isModificabile)).toEqual([false, false, true]);
  });

  test('refuses what is not of this report', async () => {
    const foreign = riga('RilevazioneFase', plan.fasi.territorio, { avanzamento: '10' });
    await expect(record(chi.cultura, '10', [foreign])).rejects.toThrow(NotFound);
    const zero = riga('RilevazioneFase', plan.fasi.antefatto, { avanzamento: '10' });
    await expect(record(chi.edilizia, '0401', [zero])).rejects.toThrow(NotFound);
  });

  test('gives its row to what has entered the plan since, and keeps a report whose objective got a second holder', async () => {
    await record(chi.edilizia, '0401', completeReport(plan));
    const { id: enteId } = plan.ente;
    const nuova = randomUUID();
    await write(chi.segretaria, { comando: 'test' }, async (tx) => {
      const altra = { enteId, obiettivoId: plan.obiettivi.consumi, cdrId: plan.cdr.cultura, ordine: 2 };
      await tx.assegnazione.create({ data: { ...altra, id: nuova } });
    });
    await record(chi.cultura, '10', [riga('RilevazioneFase', plan.fasi.lavori, { avanzamento: '50' })]);
    await record(chi.edilizia, '0401', [edifici('6', '5')]);
    const rows = await read(chi.segretaria, (tx) =>
      tx.rilevazione.findMany({ where: { obiettivoId: plan.obiettivi.consumi }, orderBy: { cdr: { codice: 'asc' } } }),
    );
    expect(rows.map(({ cdrId }) => cdrId)).toEqual([plan.cdr.edilizia, plan.cdr.cultura]);
    expect(rows[1]?.assegnazioneId).toBe(nuova);
    expect(rows[0]?.assegnazioneId).not.toBeNull();
  });
});

describe('sending', () => {
  test('is refused with what is missing, counted, and nothing is sent', async () => {
    const attempt = send(chi.edilizia, '0401');
    await expect(attempt).rejects.toThrow(Invalid);
    await expect(attempt).rejects.toThrow(
      'Mancano 2 valori e 2 avanzamenti di fase: la rendicontazione non è stata inviata.',
    );
    await record(chi.edilizia, '0401', [...completeReport(plan).slice(1), edifici('2')]);
    await expect(send(chi.edilizia, '0401')).rejects.toThrow('Mancano 1 criticità, 1 causa e 1 azione correttiva');
    expect((await partsOf(chi.edilizia, '0401')).map(({ stato }) => stato)).toEqual(['DA_COMPILARE', 'DA_COMPILARE']);
    const explain = { criticita: 'Serramenti in ritardo', causa: 'ESOGENA', azioneCorrettiva: 'Secondo fornitore' };
    await record(chi.edilizia, '0401', [riga('Rilevazione', plan.obiettivi.consumi, explain)]);
    expect(await send(chi.edilizia, '0401')).toBe(2);
  });

  test('closes the report to who filled it in, opens it to the score', async () => {
    await record(chi.edilizia, '0401', completeReport(plan));
    const vista = vistaValutazione.parse({ mostra: 'tutti' });
    const measured = async () =>
      (await getPaginaValutazione(chi.nucleo, ANNO, vista))?.risultati.find(
        ({ obiettivo }) => obiettivo.codice === '112/1',
      );
    expect((await measured())?.misurato).toBeNull();
    await send(chi.edilizia, '0401');
    // 0,7 × (5 ÷ 6 · 100) + 0,3 × 85,5
    expect((await measured())?.misurato).toBe('83,98');
    await expect(record(chi.edilizia, '0401', [edifici('6', '5')])).rejects.toThrow('già stata inviata');
    await expect(send(chi.edilizia, '0401')).rejects.toThrow(Denied);
    const [scuole] = await partsOf(chi.nucleo, '0401');
    expect(scuole?.blocco).toBe('INVIATA');
    expect(scuole?.inviataAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    expect(scuole?.indicatori[0]?.scritto.valore).toBe('5');
  });

  test('at the final session wants the esito of each objective', async () => {
    await startSessione(plan, '2026-12-31', { finale: true });
    const sessione = '2026-12-31';
    await record(chi.edilizia, '0401', completeReport(plan), { sessione });
    await record(
      chi.edilizia,
      '0401',
      [riga('RilevazioneFase', plan.fasi.lavori, { avanzamento: '100' }, { avanzamento: '85.5' })],
      { sessione },
    );
    await expect(send(chi.edilizia, '0401', { sessione })).rejects.toThrow('Manca 1 esito');
    await record(chi.edilizia, '0401', [riga('Rilevazione', plan.obiettivi.consumi, { esito: 'PARZIALE' })], {
      sessione,
    });
    expect(await send(chi.edilizia, '0401', { sessione })).toBe(2);
  });
});
