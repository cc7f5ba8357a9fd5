import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import { read, write } from '@/lib/db/transaction';
import { Denied, Invalid, NotFound } from '@/lib/errors';
import { closeSessione } from '@/lib/features/monitoraggio/commands/close-sessione';
import { openSessione } from '@/lib/features/monitoraggio/commands/open-sessione';
import { getPaginaMonitoraggio } from '@/lib/features/monitoraggio/queries/get-pagina-monitoraggio';
import { getPaginaSessione } from '@/lib/features/monitoraggio/queries/get-pagina-sessione';
import { openTestDatabase } from '@/tests/support/database';
import { ANNO, createPlan, GIUGNO, type PlanFixture, people, SETTEMBRE, startSessione } from './plan-fixture';
import { completeReport, openPage, record, send } from './report-acts';

openTestDatabase();

let plan: PlanFixture;
let chi: ReturnType<typeof people>;
let count = 0;

beforeEach(async () => {
  count += 1;
  plan = await createPlan(`sessioni-${count}`);
  chi = people(plan);
});

const may = () => authorize(chi.segretaria, 'sessione.gestire', { enteId: plan.ente.id });
const luogo = { anno: ANNO, sessione: SETTEMBRE };

const listRows = () =>
  read(chi.segretaria, (tx) =>
    tx.rilevazione.findMany({
      where: { sessione: { is: { pianoId: plan.pianoId } } },
      select: { cdrId: true, progettoId: true, obiettivoId: true, assegnazioneId: true, stato: true },
    }),
  );

describe('opening a session', () => {
  test('prepares one report per holder of an open objective, and one for the phases of a card', async () => {
    await startSessione(plan);
    const { cdr, schede, obiettivi, assegnazioni } = plan;
    const stato = 'DA_COMPILARE';
    const shared = { progettoId: schede.permessi, obiettivoId: obiettivi.tempi, stato };
    const scuole = { cdrId: cdr.edilizia, progettoId: schede.scuole, assegnazioneId: null, stato };
    const rows = await listRows();
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      expect.arrayContaining([
        { ...shared, cdrId: cdr.territorio, assegnazioneId: assegnazioni.territorio },
        { ...shared, cdrId: cdr.cultura, assegnazioneId: assegnazioni.cultura },
        { ...scuole, obiettivoId: obiettivi.consumi },
        { ...scuole, obiettivoId: null },
      ]),
    );
  });

  test('ties the plan to the rules it is measured by and makes a draft provisional', async () => {
    await startSessione(plan);
    const piano = await read(chi.segretaria, (tx) => tx.piano.findFirstOrThrow({ where: { id: plan.pianoId } }));
    expect(piano.smvpId).not.toBeNull();
    expect(piano.stato).toBe('PROVVISORIO');
  });

  test('happens once', async () => {
    await startSessione(plan);
    await expect(openSessione(may(), luogo)).rejects.toThrow(Denied);
  });

  test('is refused on a plan already evaluated, and nothing is prepared', async () => {
    await startSessione(plan, SETTEMBRE, { isOpen: false });
    const { id: enteId } = plan.ente;
    await write(chi.segretaria, { comando: 'test' }, (tx) =>
      tx.piano.update({ where: { enteId_id: { enteId, id: plan.pianoId } }, data: { stato: 'VALUTATO' } }),
    );
    await expect(openSessione(may(), luogo)).rejects.toThrow(Denied);
    expect(await listRows()).toEqual([]);
  });

  test('is a right of the Segretario and of Programmazione', () => {
    const risorsa = { enteId: plan.ente.id };
    for (const scope of [chi.territorio, chi.nucleo, chi.dipendente]) {
      expect(() => authorize(scope, 'sessione.gestire', risorsa)).toThrow(Denied);
    }
    expect(() => authorize(chi.programmazione, 'sessione.gestire', risorsa)).not.toThrow();
    expect(() => authorize(chi.segretaria, 'sessione.gestire', { enteId: randomUUID() })).toThrow(NotFound);
  });
});

describe('a session', () => {
  test('has a reference date of its own, in the year of the plan, and one of them is the final one', async () => {
    await startSessione(plan, SETTEMBRE, { isOpen: false, finale: true });
    await expect(startSessione(plan, SETTEMBRE, { isOpen: false })).rejects.toThrow(/Unique|unique|P2002/);
    await expect(startSessione(plan, '2025-12-30', { isOpen: false })).rejects.toThrow(Invalid);
    await expect(startSessione(plan, GIUGNO, { isOpen: false, finale: true })).rejects.toThrow(Invalid);
  });

  test('is listed with the reports of the CDR one follows', async () => {
    await startSessione(plan);
    await startSessione(plan, GIUGNO, { isOpen: false });
    const seen = async (scope: typeof chi.segretaria) =>
      (await getPaginaMonitoraggio(scope, ANNO))?.sessioni.map(({ stato, conteggio }) => [stato, conteggio.attese]);
    expect(await seen(chi.segretaria)).toEqual([
      ['APERTA', 4],
      ['PROGRAMMATA', 0],
    ]);
    expect(await seen(chi.territorio)).toEqual([
      ['APERTA', 3],
      ['PROGRAMMATA', 0],
    ]);
    expect(await seen(chi.dipendente)).toEqual([
      ['APERTA', 0],
      ['PROGRAMMATA', 0],
    ]);
    expect(await getPaginaMonitoraggio(chi.segretaria, ANNO + 5)).toBeNull();
  });

  test('shows by CDR how many reports are in and how things stand in what was sent', async () => {
    await startSessione(plan);
    await record(chi.edilizia, '0401', completeReport(plan));
    const before = await getPaginaSessione(chi.segretaria, luogo);
    expect(before?.cdr.find(({ codice }) => codice === '0401')?.stati).toEqual({
      inLinea: 0,
      daPresidiare: 0,
      inRitardo: 0,
      nonRilevati: 4,
    });
    await send(chi.edilizia, '0401');
    const pagina = await getPaginaSessione(chi.segretaria, luogo);
    const edilizia = pagina?.cdr.find(({ codice }) => codice === '0401');
    expect(edilizia?.conteggio).toEqual({ attese: 2, daCompilare: 0, inviate: 2, verificate: 0, rinviate: 0 });
    expect(edilizia?.stati).toEqual({ inLinea: 3, daPresidiare: 0, inRitardo: 0, nonRilevati: 1 });
    expect(pagina?.cdr.map(({ codice }) => codice)).toEqual(['04', '0401', '10']);
  });

  test('once closed holds what was prepared and takes no values', async () => {
    await startSessione(plan);
    await closeSessione(may(), luogo);
    await expect(closeSessione(may(), luogo)).rejects.toThrow(Denied);
    const { id: enteId } = plan.ente;
    await write(chi.segretaria, { comando: 'test' }, async (tx) => {
      const key = { enteId, progettoId: plan.schede.scuole, codice: '112/9', tipo: 'ORDINARIO' as const };
      const { id } = await tx.obiettivo.create({ data: { ...key, titolo: 'Arrivato dopo', ordine: 9 } });
      await tx.assegnazione.create({ data: { enteId, obiettivoId: id, cdrId: plan.cdr.edilizia, ordine: 1 } });
    });
    const pagina = await openPage(chi.edilizia, '0401');
    expect(pagina.rendiconti.map(({ nome, blocco }) => [nome, blocco])).toEqual([
      ['Ridurre i consumi', 'SESSIONE_CHIUSA'],
      ['Fasi della scheda 112', 'SESSIONE_CHIUSA'],
    ]);
    await expect(record(chi.edilizia, '0401', completeReport(plan))).rejects.toThrow(Denied);
    await expect(send(chi.edilizia, '0401')).rejects.toThrow(Denied);
    expect(await listRows()).toHaveLength(4);
  });
});
