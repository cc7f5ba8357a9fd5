import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { read, write } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import { getPaginaScheda } from '@/lib/features/progetto/queries/get-pagina-scheda';
import { getStoriaScheda } from '@/lib/features/progetto/queries/get-storia-scheda';
import { listCdrSceglibili } from '@/lib/features/progetto/queries/list-cdr';
import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import { openTestDatabase } from '@/tests/support/database';
import { change, dumpCard, undo } from './card-commands';
import { ANNO, type CardFixture, createCard, dirigente, scopeOf } from './card-fixture';

openTestDatabase();

let card: CardFixture;
let capo: Scope;
let count = 0;

beforeEach(async () => {
  count += 1;
  card = await createCard(`ente-${count}`);
  capo = scopeOf(card, dirigente('04'));
});

const dump = () => dumpCard(capo, card.progettoId);
const page = async () => {
  const pagina = await getPaginaScheda(capo, ANNO, '04/112');
  if (!pagina) throw new Error('The card is gone');
  return pagina.scheda;
};

const obiettivo = (rigaId: string = randomUUID(), campi = {}): GestoStrutturale => ({
  gesto: 'aggiungi',
  tabella: 'Obiettivo',
  rigaId,
  padreId: card.progettoId,
  campi,
});
const indicatore = (padreId: string, rigaId: string = randomUUID(), dopoId?: string | null): GestoStrutturale => ({
  gesto: 'aggiungi',
  tabella: 'Indicatore',
  rigaId,
  padreId,
  dopoId,
  campi: { testo: 'Ore di formazione', peso: '10' },
});
const togli = (tabella: GestoStrutturale['tabella'], rigaId: string, motivo?: string): GestoStrutturale => ({
  gesto: 'togli',
  tabella,
  rigaId,
  motivo,
});

/** One of every gesture on every kind of row; what it needs is found on the card. */
async function everyGesture(): Promise<[string, GestoStrutturale][]> {
  const { obiettivi, fasi, budget, personale, collegamenti } = await page();
  const [, , altro] = await listCdrSceglibili(capo, ANNO);
  const [primo] = obiettivi;
  const [fase, voce, impegno, legame] = [fasi[0], budget[0], personale[0], collegamenti[0]];
  if (!primo || !fase || !voce || !impegno || !legame || !altro) throw new Error('The fixture lacks a row');
  const add = (tabella: string, padreId: string, campi: object = {}) =>
    ({ gesto: 'aggiungi', tabella, rigaId: randomUUID(), padreId, campi }) as GestoStrutturale;
  const copy = (tabella: string, rigaId: string) =>
    ({ gesto: 'duplica', tabella, rigaId, nuovoId: randomUUID() }) as GestoStrutturale;
  return [
    ['adds an objective', obiettivo()],
    ['adds an indicator before all', indicatore(primo.id, randomUUID(), null)],
    [
      'adds a target',
      add('Target', card.indicatori.edifici, { anno: 2027, ripartizione: 'Valdarra Alta', min: '1', max: '2.5' }),
    ],
    ['adds a holder', add('Assegnazione', primo.id, { cdrId: altro.id, peso: '12.5' })],
    ['adds a phase', add('Fase', primo.id)],
    ['adds a phase of no objective', add('Fase', card.progettoId, { ordine: 0 })],
    ['adds a period', add('PeriodoFase', fase.id, { anno: 2027, inizio: '2027-01-01', precisione: 'MESE' })],
    ['adds a budget row', add('VoceBudget', card.progettoId, { previsto: '1250.75' })],
    ['adds a person', add('ImpegnoPersonale', card.progettoId, { nominativo: 'Marchesini Elena', percentuale: '5' })],
    ['adds a CDR that takes part', add('ProgettoCdr', card.progettoId, { cdrId: altro.id })],
    ['removes an objective with all that is under it', togli('Obiettivo', primo.id)],
    ['removes an indicator', togli('Indicatore', card.indicatori.edifici)],
    ['removes a target', togli('Target', card.target.consumi)],
    ['removes a phase', togli('Fase', fase.id)],
    ['removes a holder', togli('Assegnazione', card.assegnazioneId)],
    ['removes a budget row', togli('VoceBudget', voce.id)],
    ['removes a person', togli('ImpegnoPersonale', impegno.id)],
    ['removes the principal link', togli('Collegamento', legame.id)],
    [
      'orders an indicator',
      { gesto: 'sposta', tabella: 'Indicatore', rigaId: card.indicatori.senzaTarget, dopoId: null },
    ],
    ['copies an objective', copy('Obiettivo', primo.id)],
    ['copies an indicator', copy('Indicatore', card.indicatori.consumi)],
    ['copies a target to the next year', copy('Target', card.target.consumi)],
    ['copies a phase', copy('Fase', fase.id)],
    ['copies a budget row', copy('VoceBudget', voce.id)],
    [
      'carries a phase out of its objective',
      { gesto: 'porta', tabella: 'Fase', rigaId: fase.id, padreId: card.progettoId },
    ],
  ];
}

test('every gesture changes the card, its undo brings it back to the last digit, and the redo does it again', async () => {
  for (const [what, gesto] of await everyGesture()) {
    const before = await dump();
    const { operazioneId } = await change(capo, gesto);
    const after = await dump();
    expect(after, what).not.toEqual(before);
    const undone = await undo(capo, operazioneId);
    expect(await dump(), `undo: ${what}`).toEqual(before);
    const redone = await undo(capo, undone.operazioneId);
    expect(await dump(), `redo: ${what}`).toEqual(after);
    await expect(undo(capo, undone.operazioneId), 'an undo that was undone').rejects.toThrow(/già stata annullata/);
    await undo(capo, redone.operazioneId);
  }
  // The register holds through all of it, and the page says it in one go.
  expect((await getStoriaScheda(capo, ANNO, '04/112'))?.storia?.length).toBeGreaterThan(40);
});

describe('what a new row says of itself', () => {
  test('an objective takes the next code and the CDR of the card; an indicator the presumed direction', async () => {
    const [objective, indicator] = [randomUUID(), randomUUID()];
    await change(capo, obiettivo(objective, { titolo: 'Formare il personale' }));
    await change(capo, indicatore(objective, indicator));
    const { obiettivi } = await page();
    expect(obiettivi.at(-1)).toMatchObject({
      id: objective,
      codice: '04/112/2',
      tipo: 'MIGLIORAMENTO',
      titolo: 'Formare il personale',
      assegnazioni: [{ cdr: '0401', peso: null }],
      indicatori: [{ id: indicator, testo: 'Ore di formazione', verso: 'CRESCENTE', versoPresunto: true, peso: '10' }],
    });
  });

  test('a person whose name is known is that person; phases take the next number', async () => {
    const [impegno, fase] = [randomUUID(), randomUUID()];
    const campi = { nominativo: 'Marchesini Elena' };
    await change(capo, {
      gesto: 'aggiungi',
      tabella: 'ImpegnoPersonale',
      rigaId: impegno,
      padreId: card.progettoId,
      campi,
    });
    await change(capo, { gesto: 'aggiungi', tabella: 'Fase', rigaId: fase, padreId: card.obiettivoId, campi: {} });
    const { personale, fasi } = await page();
    expect(personale.find(({ id }) => id === impegno)?.altrove).toEqual({ percentuale: '80.5', schede: ['04/101'] });
    expect(fasi.at(-1)).toMatchObject({ id: fase, ordine: 2, obiettivoId: card.obiettivoId });
  });

  test('what the database refuses is told in Italian, and nothing is written', async () => {
    const before = await dump();
    const target = {
      gesto: 'aggiungi',
      tabella: 'Target',
      rigaId: randomUUID(),
      padreId: card.indicatori.edifici,
    } as const;
    await expect(change(capo, { ...target, campi: { anno: ANNO } })).rejects.toThrow();
    await expect(change(capo, { ...target, campi: { anno: 2028, min: '3', max: '1' } })).rejects.toThrow();
    expect(await dump()).toEqual(before);
  });
});

describe('order', () => {
  test('one row is written to go last; phases keep their printed numbers in the new order', async () => {
    const { operazioneId } = await change(capo, {
      gesto: 'sposta',
      tabella: 'Indicatore',
      rigaId: card.indicatori.edifici,
      dopoId: card.indicatori.senzaTarget,
    });
    const changed = await read(capo, (tx) => tx.modifica.count({ where: { operazioneId: operazioneId ?? '' } }));
    expect(changed).toBe(1);
    const { obiettivi, fasi } = await page();
    expect(obiettivi[0]?.indicatori.map(({ id }) => id)).toEqual([
      card.indicatori.consumi,
      card.indicatori.senzaTarget,
      card.indicatori.edifici,
    ]);
    const second = randomUUID();
    const padreId = card.obiettivoId;
    await change(capo, { gesto: 'aggiungi', tabella: 'Fase', rigaId: second, padreId, campi: { ordine: 5 } });
    await change(capo, { gesto: 'sposta', tabella: 'Fase', rigaId: second, dopoId: null });
    const after = (await page()).fasi.map(({ id, ordine }) => [id, ordine]);
    expect(after).toEqual([
      [second, 1],
      [fasi[0]?.id, 5],
    ]);
  });

  test('a gesture that changes nothing leaves nothing in the register', async () => {
    const gesto: GestoStrutturale = {
      gesto: 'sposta',
      tabella: 'Indicatore',
      rigaId: card.indicatori.edifici,
      dopoId: null,
    };
    expect((await change(capo, gesto)).operazioneId).toBeNull();
  });
});

test('one strategic link is the principal: a new one may take its place, one that goes leaves it to the next', async () => {
  const before = await dump();
  const obiettivoOperativoId = randomUUID();
  await write(capo, { comando: 'createFixture' }, async (tx) => {
    const { enteId, obiettivoStrategicoId } = await tx.obiettivoOperativo.findFirstOrThrow({
      where: { enteId: capo.enteId },
    });
    const data = { enteId, id: obiettivoOperativoId, obiettivoStrategicoId, titolo: 'Scuole sicure', ordine: 2 };
    await tx.obiettivoOperativo.create({ data });
  });
  const campi = { obiettivoOperativoId, principale: true };
  const rigaId = randomUUID();
  const added = await change(capo, {
    gesto: 'aggiungi',
    tabella: 'Collegamento',
    rigaId,
    padreId: card.progettoId,
    campi,
  });
  const principals = async () => (await page()).collegamenti.map(({ id, principale }) => [id === rigaId, principale]);
  expect(await principals()).toEqual([
    [true, true],
    [false, false],
  ]);
  const removed = await change(capo, togli('Collegamento', rigaId));
  expect(await principals()).toEqual([[false, true]]);
  await undo(capo, removed.operazioneId);
  await undo(capo, added.operazioneId);
  expect(await dump()).toEqual(before);
});

describe('what was reported on', () => {
  beforeEach(async () => {
    await write(capo, { comando: 'createFixture' }, async (tx) => {
      const { enteId, pianoId } = await tx.progetto.findFirstOrThrow({ where: { id: card.progettoId } });
      const { cdrId } = await tx.assegnazione.findFirstOrThrow({ where: { id: card.assegnazioneId } });
      const dataRiferimento = new Date('2026-06-30');
      const sessione = await tx.sessioneMonitoraggio.create({
        data: { enteId, pianoId, titolo: 'Giugno', dataRiferimento, scadenza: dataRiferimento, stato: 'APERTA' },
      });
      const about = {
        enteId,
        sessioneId: sessione.id,
        cdrId,
        progettoId: card.progettoId,
        obiettivoId: card.obiettivoId,
      };
      const rilevazione = await tx.rilevazione.create({ data: about });
      const indicatoreId = card.indicatori.edifici;
      await tx.rilevazioneIndicatore.create({
        data: { enteId, rilevazioneId: rilevazione.id, indicatoreId, valore: '3' },
      });
    });
  });

  test('is closed with a reason, never deleted; the reason stands in the history and the undo opens it again', async () => {
    const before = await dump();
    await expect(change(capo, togli('Indicatore', card.indicatori.edifici))).rejects.toThrow(
      /si chiude scrivendo un motivo/,
    );
    const { operazioneId } = await change(capo, togli('Indicatore', card.indicatori.edifici, 'Lavori sospesi'));
    const [closed] = (await page()).obiettivi[0]?.indicatori ?? [];
    expect(closed).toMatchObject({ motivoChiusura: 'Lavori sospesi', rendicontato: true });
    const [voce] = (await getStoriaScheda(capo, ANNO, '04/112'))?.storia ?? [];
    expect(voce).toMatchObject({ comando: 'removeRiga', motivo: 'Lavori sospesi' });
    await expect(change(capo, indicatore(card.indicatori.edifici))).rejects.toThrow(NotFound);
    await undo(capo, operazioneId);
    expect(await dump()).toEqual(before);
  });

  test('stays where it is: it is not carried elsewhere, nor is a holder that reported removed', async () => {
    const padreId = randomUUID();
    await change(capo, obiettivo(padreId));
    const gesto = { gesto: 'porta', tabella: 'Indicatore', rigaId: card.indicatori.edifici, padreId } as const;
    await expect(change(capo, gesto)).rejects.toThrow(/già stato rendicontato/);
  });

  test('nor is an operation taken back that would take a report with it', async () => {
    const rigaId = randomUUID();
    const { operazioneId } = await change(capo, indicatore(card.obiettivoId, rigaId));
    await write(capo, { comando: 'createFixture' }, async (tx) => {
      const { enteId, id } = await tx.rilevazione.findFirstOrThrow();
      await tx.rilevazioneIndicatore.create({ data: { enteId, rilevazioneId: id, indicatoreId: rigaId, valore: '1' } });
    });
    await expect(undo(capo, operazioneId)).rejects.toThrow(/vi è stato rendicontato/);
  });
});
