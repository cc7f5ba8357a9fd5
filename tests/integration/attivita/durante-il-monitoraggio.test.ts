import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { write } from '@/lib/db/transaction';
import { groupAttivita } from '@/lib/domain/attivita';
import { type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import { getPaginaAttivita } from '@/lib/features/attivita/queries/get-pagina-attivita';
import { openSessione } from '@/lib/features/monitoraggio/commands/open-sessione';
import {
  ANNO,
  createPlan,
  GIUGNO,
  type PlanFixture,
  people,
  SETTEMBRE,
  startSessione,
} from '@/tests/integration/monitoraggio/plan-fixture';
import { completeReport, record, send, sendBack, verify } from '@/tests/integration/monitoraggio/report-acts';
import { openTestDatabase } from '@/tests/support/database';
import { summaryOf } from './summary';

openTestDatabase();

/** The sessions of the fixture are due on 31 December. */
const OGGI = calendarDate('2026-12-28');
const DOPO = calendarDate('2027-01-04');

let plan: PlanFixture;
let who: ReturnType<typeof people>;

beforeAll(async () => {
  plan = await createPlan('valdarra');
  who = people(plan);
});

const open = (scope: Scope, oggi: CalendarDate = OGGI) => getPaginaAttivita(scope, ANNO, oggi);

/** Only the kinds a test speaks of: the cards of the fixture lack many things. */
const of = async (scope: Scope, tipi: string[], oggi = OGGI) =>
  summaryOf(await open(scope, oggi)).filter(([tipo]) => tipi.includes(tipo ?? ''));

describe('before a session', () => {
  test('it waits to be opened from a week before its reference date, for who manages sessions', async () => {
    await startSessione(plan, SETTEMBRE, { isOpen: false });
    expect(await of(who.segretaria, ['SESSIONE'], calendarDate('2026-09-22'))).toEqual([]);
    expect(await of(who.segretaria, ['SESSIONE'], calendarDate('2026-09-23'))).toEqual([
      ['SESSIONE', 'Monitoraggio al 2026-09-30', 'Da aprire: i CDR rendicontano i valori al 30/09/2026.'],
    ]);
    expect(await of(who.territorio, ['SESSIONE', 'RENDICONTARE'])).toEqual([]);
  });
});

describe('an open session', () => {
  beforeAll(() => startSessione(plan, GIUGNO));

  test('asks each CDR for what its cards still miss', async () => {
    expect(await of(who.edilizia, ['RENDICONTARE'])).toEqual([
      [
        'RENDICONTARE',
        'Scuole efficienti',
        expect.stringMatching(/^Mancano 2 valori e 2 avanzamenti di fase.* al 30\/06\/2026\.$/),
      ],
    ]);
    const [permessi] = (await of(who.territorio, ['RENDICONTARE'])).map(([, titolo]) => titolo);
    expect(permessi).toBe('Permessi');
    const pagina = await open(who.edilizia);
    expect(pagina.sessioni).toMatchObject([
      { titolo: 'Monitoraggio al 2026-06-30', conteggio: { attese: 2, inviate: 0 } },
    ]);
  });

  test('comes before what has no day, and first once its deadline has passed', async () => {
    const groups = async (oggi: CalendarDate) =>
      groupAttivita((await open(who.edilizia, oggi)).attivita, oggi).map(({ gruppo, attivita }) => [
        gruppo,
        attivita.map(({ tipo }) => tipo),
      ]);
    expect(await groups(OGGI)).toEqual([
      ['ENTRO_7_GIORNI', ['RENDICONTARE']],
      ['SENZA_SCADENZA', ['COMPLETARE', 'COMPLETARE']],
    ]);
    expect(await groups(DOPO)).toEqual([
      ['IN_RITARDO', ['RENDICONTARE']],
      ['SENZA_SCADENZA', ['COMPLETARE', 'COMPLETARE']],
    ]);
  });

  test('waits to be closed once its deadline has passed', async () => {
    expect(await of(who.programmazione, ['SESSIONE'], DOPO)).toContainEqual([
      'SESSIONE',
      'Monitoraggio al 2026-06-30',
      'La scadenza è passata: mancano 4 rilevazioni su 4.',
    ]);
    expect(await of(who.nucleo, ['SESSIONE'], DOPO)).toEqual([]);
  });
});

describe('a report', () => {
  beforeAll(async () => {
    const may = authorize(who.segretaria, 'sessione.gestire', { enteId: plan.ente.id });
    await openSessione(may, { anno: ANNO, sessione: SETTEMBRE });
    await record(who.edilizia, '0401', completeReport(plan));
    await send(who.edilizia, '0401');
  });

  test('that was sent waits for who verifies, and for the Nucleo with its doubts', async () => {
    expect(await of(who.segretaria, ['VERIFICARE'])).toEqual([
      [
        'VERIFICARE',
        'Rendicontazione del CDR 0401',
        '2 rilevazioni inviate da verificare, Monitoraggio al 2026-09-30.',
      ],
    ]);
    expect(await of(who.nucleo, ['DECIDERE'])).toEqual([
      ['DECIDERE', 'Monitoraggio al 2026-09-30', '1 risultato da decidere: prima 1 con valori mancanti.'],
    ]);
    expect((await of(who.edilizia, ['RENDICONTARE'])).map(([, , manca]) => manca)).toEqual([
      expect.stringContaining('30/06/2026'),
    ]);
  });

  test('is told among the last movements of its CDR, and not of another', async () => {
    const [last] = (await open(who.edilizia)).movimenti ?? [];
    expect(last).toMatchObject({ chi: null, comando: 'sendRilevazioni', cdr: '0401', volte: 1 });
    expect((await open(who.cultura)).movimenti).toEqual([]);
    const all = (await open(who.segretaria)).movimenti?.map(({ comando, volte }) => [comando, volte]);
    expect(all).toEqual([
      ['sendRilevazioni', 1],
      ['openSessione', 2],
      ['createSessione', 2],
    ]);
  });

  test('that came back waits for who made it, with the reason, before anything else of that day', async () => {
    await sendBack(who.segretaria, '0401', 'Manca il verbale', [plan.obiettivi.consumi]);
    const [first] = (await open(who.edilizia)).attivita;
    expect(first).toMatchObject({
      tipo: 'RINVIATA',
      titolo: 'Scuole efficienti',
      manca: 'Rendicontazione al 30/09/2026 rinviata: «Manca il verbale».',
      scadenza: '2026-12-31',
      destinazione: { pagina: 'rendicontazione', sessione: SETTEMBRE, cdr: '0401', schedaId: plan.schede.scuole },
    });
    expect(await of(who.nucleo, ['DECIDERE'])).toEqual([]);
  });

  test('that was verified waits for the Nucleo alone, until it decides', async () => {
    await send(who.edilizia, '0401');
    await verify(who.segretaria, '0401');
    expect(await of(who.segretaria, ['VERIFICARE'])).toEqual([]);
    expect(await of(who.nucleo, ['DECIDERE'])).toHaveLength(1);
    await decide();
    expect(await of(who.nucleo, ['DECIDERE'])).toEqual([]);
  });
});

/** The Nucleo accepts the one result that was reported. */
async function decide(): Promise<void> {
  const { id: enteId } = plan.ente;
  await write({ enteId, utenteId: null }, { comando: 'test' }, async (tx) => {
    const sessione = await tx.sessioneMonitoraggio.findFirstOrThrow({
      where: { dataRiferimento: new Date(SETTEMBRE) },
    });
    const { smvpId } = await tx.piano.findFirstOrThrow({ select: { smvpId: true } });
    const key = { enteId, sessioneId: sessione.id, obiettivoId: plan.obiettivi.consumi, assegnazioneId: null };
    const data = { stato: 'VALIDATO' as const, gradoMisurato: '80', gradoValidato: '80', decisoAt: new Date() };
    await tx.risultato.deleteMany({ where: key });
    await tx.risultato.create({
      data: { ...key, ...data, id: randomUUID(), smvpId: smvpId ?? '', copertura: '1', spiegazione: {} },
    });
  });
}

describe('an import', () => {
  test('read and never confirmed waits for who may confirm it', async () => {
    const { id: enteId } = plan.ente;
    const importazione = { nomeFile: 'PEG 2027.txt', profilo: 'prova', sha256: 'a'.repeat(64), testo: '', letto: {} };
    const segnalazioni = [{ gravita: 'AVVISO' }, { gravita: 'INFO' }];
    const creataAt = new Date('2026-12-23T23:30:00Z');
    await write({ enteId, utenteId: null }, { comando: 'test' }, (tx) =>
      tx.importazione.create({ data: { ...importazione, enteId, anno: 2027, segnalazioni, creataAt } }),
    );
    expect(await of(who.programmazione, ['IMPORTARE'])).toEqual([
      [
        'IMPORTARE',
        'PEG 2027.txt',
        'Caricato il 24/12/2026 per il piano 2027, con 1 segnalazione da leggere: da confermare o scartare.',
      ],
    ]);
    expect(await of(who.territorio, ['IMPORTARE'])).toEqual([]);
  });
});

describe('cost', () => {
  test.each([
    ['territorio', 7],
    ['segretaria', 6],
    ['nucleo', 5],
  ] as const)('the home of %s takes %i statements with two sessions at work', async (nome, atMost) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await open(who[nome]);
    const texts = query.mock.calls.map(([first]) => String((first as { text?: string }).text ?? first));
    query.mockRestore();
    const reads = texts.filter((text) => /^\s*(SELECT|WITH)\b/i.test(text) && !/set_config/.test(text));
    expect(reads.length).toBeGreaterThan(2);
    expect(reads.length).toBeLessThanOrEqual(atMost);
  });
});
