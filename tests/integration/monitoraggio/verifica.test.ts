import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import { read, write } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import { Denied } from '@/lib/errors';
import { closeSessione } from '@/lib/features/monitoraggio/commands/close-sessione';
import { listRilevazioniInAttesa } from '@/lib/features/monitoraggio/queries/list-in-attesa';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import { openTestDatabase } from '@/tests/support/database';
import { ANNO, createPlan, type PlanFixture, people, SETTEMBRE, startSessione } from './plan-fixture';
import { completeReport, openPage, record, riga, send, sendBack, verify } from './report-acts';

openTestDatabase();

let plan: PlanFixture;
let chi: ReturnType<typeof people>;
let count = 0;

beforeEach(async () => {
  count += 1;
  plan = await createPlan(`verifica-${count}`);
  chi = people(plan);
  await startSessione(plan);
});

const partsOf = async (scope: typeof chi.segretaria, cdr: string, sessione?: string) =>
  (await openPage(scope, cdr, sessione)).rendiconti;
const edifici = (valore: string | null, prima: string | null = null) =>
  riga('RilevazioneIndicatore', plan.indicatori.edifici, { valore }, { valore: prima });

/** The Nucleo decides on the objective of the schools. */
async function decide(stato: 'VALIDATO' | 'RINVIATO', motivo: string | null = null) {
  const { id: enteId } = plan.ente;
  await write(chi.nucleo, { comando: 'test' }, async (tx) => {
    const { id: smvpId } = await tx.smvp.findFirstOrThrow();
    const sessione = await tx.sessioneMonitoraggio.findFirstOrThrow({ where: { pianoId: plan.pianoId } });
    const key = { enteId, sessioneId: sessione.id, obiettivoId: plan.obiettivi.consumi, smvpId };
    const gradoValidato = stato === 'VALIDATO' ? '90' : null;
    await tx.risultato.create({ data: { ...key, stato, motivo, gradoValidato, copertura: '1', spiegazione: {} } });
    if (stato !== 'RINVIATO') return;
    const where = { sessioneId: sessione.id, obiettivoId: plan.obiettivi.consumi };
    await tx.rilevazione.updateMany({ where, data: { stato: 'RINVIATA', motivoRinvio: motivo } });
  });
}

describe('verification', () => {
  beforeEach(async () => {
    await record(chi.edilizia, '0401', completeReport(plan));
    await send(chi.edilizia, '0401');
  });

  const states = async () => (await partsOf(chi.segretaria, '0401')).map(({ stato }) => stato);

  test('is of Programmazione and of the Segretario, for one part or for all', async () => {
    expect(await verify(chi.programmazione, '0401', [plan.obiettivi.consumi])).toBe(1);
    expect(await states()).toEqual(['VERIFICATA', 'INVIATA']);
    expect(await verify(chi.segretaria, '0401')).toBe(1);
    expect(await states()).toEqual(['VERIFICATA', 'VERIFICATA']);
    await expect(verify(chi.segretaria, '0401')).rejects.toThrow(Denied);
    await expect(verify(chi.territorio, '0401')).rejects.toThrow(Denied);
    await expect(sendBack(chi.nucleo, '0401', 'Perché')).rejects.toThrow(Denied);
  });

  test('sends back one part with its reason; that part is corrected and sent again alone', async () => {
    await sendBack(chi.segretaria, '0401', 'Quali edifici?', [plan.obiettivi.consumi]);
    const [scuole, bando] = await partsOf(chi.edilizia, '0401');
    expect(scuole).toMatchObject({ stato: 'RINVIATA', motivoRinvio: 'Quali edifici?', blocco: null });
    expect(bando?.blocco).toBe('INVIATA');
    await record(chi.edilizia, '0401', [edifici('6', '5')]);
    const lavori = riga('RilevazioneFase', plan.fasi.generale, { avanzamento: '50' }, { avanzamento: '100' });
    await expect(record(chi.edilizia, '0401', [lavori])).rejects.toThrow(Denied);
    expect(await send(chi.edilizia, '0401', { chiave: plan.obiettivi.consumi })).toBe(1);
    expect((await partsOf(chi.edilizia, '0401'))[0]).toMatchObject({ stato: 'INVIATA', motivoRinvio: null });
  });

  test('a result sent back by the Nucleo is measured again once the report is sent again', async () => {
    await decide('RINVIATO', 'Il valore non torna');
    await send(chi.edilizia, '0401', { chiave: plan.obiettivi.consumi });
    const result = await read(chi.nucleo, (tx) =>
      tx.risultato.findFirstOrThrow({ where: { obiettivoId: plan.obiettivi.consumi } }),
    );
    expect(result).toMatchObject({ stato: 'MISURATO', motivo: null, decisoAt: null });
  });

  test('what came back is corrected also after the session was closed', async () => {
    await decide('RINVIATO', 'Il valore non torna');
    const may = authorize(chi.segretaria, 'sessione.gestire', { enteId: plan.ente.id });
    await closeSessione(may, { anno: ANNO, sessione: SETTEMBRE });
    await record(chi.edilizia, '0401', [edifici('6', '5')]);
    expect(await send(chi.edilizia, '0401')).toBe(1);
    await expect(record(chi.edilizia, '0401', [edifici('5', '6')])).rejects.toThrow(Denied);
  });

  test('makes who writes meanwhile wait, and then refuses the value: it would not be in what was sent', async () => {
    await decide('RINVIATO', 'Il valore non torna');
    const may = authorize(chi.segretaria, 'sessione.gestire', { enteId: plan.ente.id });
    await closeSessione(may, { anno: ANNO, sessione: SETTEMBRE });
    let hold = () => {};
    const isHeld = new Promise<void>((resolve) => {
      hold = resolve;
    });
    const sending = write(chi.edilizia, { comando: 'test' }, async (tx) => {
      const where = { obiettivoId: plan.obiettivi.consumi };
      await tx.rilevazione.updateMany({ where, data: { stato: 'INVIATA', motivoRinvio: null } });
      hold();
      await sleep(300);
    });
    await isHeld;
    await expect(record(chi.referente, '0401', [edifici('6', '5')])).rejects.toThrow('già stata inviata');
    await sending;
    expect((await partsOf(chi.nucleo, '0401'))[0]?.indicatori[0]?.scritto.valore).toBe('5');
  });

  test('what the Nucleo has decided is locked for everybody', async () => {
    await decide('VALIDATO');
    expect((await partsOf(chi.edilizia, '0401'))[0]?.blocco).toBe('DECISA');
    await expect(sendBack(chi.segretaria, '0401', 'Rivedi', [plan.obiettivi.consumi])).rejects.toThrow(Denied);
    expect(await sendBack(chi.segretaria, '0401', 'Rivedi')).toBe(1);
  });
});

describe('what waits for somebody', () => {
  const waiting = (scope: typeof chi.segretaria, oggi = '2027-01-04') =>
    read(scope, async (tx) => {
      const struttura = await getPianoConStruttura(tx, ANNO);
      return struttura ? listRilevazioniInAttesa(scope, tx, struttura, calendarDate(oggi)) : [];
    });

  test('the cards to report on, with what is missing and how late', async () => {
    const [attesa, ...others] = await waiting(chi.edilizia);
    expect(others).toEqual([]);
    expect(attesa).toMatchObject({
      tipo: 'DA_COMPILARE',
      cdr: { codice: '0401' },
      scheda: { codice: '112', titolo: 'Scuole efficienti' },
      valori: 2,
      avanzamenti: 2,
      altro: 0,
      giorniRitardo: 4,
      sessione: { dataRiferimento: SETTEMBRE, scadenza: '2026-12-31' },
    });
    expect((await waiting(chi.territorio)).map(({ cdr }) => cdr.codice)).toEqual(['04', '0401']);
    expect(await waiting(chi.nucleo)).toEqual([]);
    expect(await waiting(chi.segretaria)).toEqual([]);
  });

  test('the reports to verify, then what came back with its reason', async () => {
    await record(chi.edilizia, '0401', completeReport(plan));
    await send(chi.edilizia, '0401');
    expect(await waiting(chi.edilizia)).toEqual([]);
    expect(await waiting(chi.programmazione)).toMatchObject([
      { tipo: 'DA_VERIFICARE', numero: 2, cdr: { codice: '0401' } },
    ]);
    await sendBack(chi.programmazione, '0401', 'Quali edifici?', [plan.obiettivi.consumi]);
    expect(await waiting(chi.edilizia)).toMatchObject([
      { tipo: 'RINVIATA', nome: 'Ridurre i consumi', motivo: 'Quali edifici?', chiave: plan.obiettivi.consumi },
    ]);
  });
});
