import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { read, write } from '@/lib/db/transaction';
import { Denied, Invalid, NotFound } from '@/lib/errors';
import { getPaginaScheda } from '@/lib/features/progetto/queries/get-pagina-scheda';
import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import { openTestDatabase } from '@/tests/support/database';
import { change, dumpCard, undo } from './card-commands';
import { ANNO, type CardFixture, createCard, dirigente, ruolo, scopeOf } from './card-fixture';

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
const listObiettivi = async () => (await getPaginaScheda(capo, ANNO, '04/112'))?.scheda.obiettivi;

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

describe('to another card', () => {
  const altraScheda = () => read(capo, (tx) => tx.progetto.findFirstOrThrow({ where: { codice: '04/101' } }));

  test('an objective goes with its phases, takes a free code, and comes back with the undo asked from either card', async () => {
    const { id } = await altraScheda();
    const both = async () => [await dump(), await dumpCard(capo, id)];
    const before = await both();
    const gesto = { gesto: 'porta', tabella: 'Obiettivo', rigaId: card.obiettivoId, padreId: id } as const;
    const { operazioneId } = await change(capo, gesto);
    expect(await read(capo, (tx) => tx.fase.count({ where: { progettoId: id } }))).toBe(1);
    expect(await listObiettivi()).toEqual([]);
    await undo(capo, operazioneId, '04/101');
    expect(await both()).toEqual(before);
  });

  test('an indicator goes to an objective of the other card, without its ties to phases', async () => {
    const { id } = await altraScheda();
    const other = await read(capo, (tx) => tx.obiettivo.findFirstOrThrow({ where: { progettoId: id } }));
    await write(capo, { comando: 'createFixture' }, async (tx) => {
      const { enteId, id: faseId } = await tx.fase.findFirstOrThrow();
      await tx.indicatoreFase.create({ data: { enteId, indicatoreId: card.indicatori.edifici, faseId } });
    });
    const before = await dump();
    const gesto = {
      gesto: 'porta',
      tabella: 'Indicatore',
      rigaId: card.indicatori.edifici,
      padreId: other.id,
    } as const;
    const { operazioneId } = await change(capo, gesto);
    expect(await read(capo, (tx) => tx.indicatoreFase.count())).toBe(0);
    await undo(capo, operazioneId);
    expect(await dump()).toEqual(before);
  });

  test('only of somebody who may edit that card too, and only one of the same ente', async () => {
    const { id } = await altraScheda();
    const edilizia = scopeOf(card, dirigente('0401'));
    const gesto = (padreId: string) =>
      ({ gesto: 'porta', tabella: 'Obiettivo', rigaId: card.obiettivoId, padreId }) as const;
    await expect(change(edilizia, gesto(id))).rejects.toThrow(NotFound);
    const foreign = await createCard(`straniero-${count}`);
    await expect(change(capo, gesto(foreign.progettoId))).rejects.toThrow(NotFound);
    await write(capo, { comando: 'createFixture' }, (tx) =>
      tx.progetto.updateMany({ where: { id }, data: { stato: 'APPROVATO' } }),
    );
    await expect(change(capo, gesto(id))).rejects.toThrow(Denied);
  });
});

describe('rights', () => {
  test('who may not correct the card does not change its shape', async () => {
    await expect(change(scopeOf(card, ruolo('NUCLEO')), obiettivo())).rejects.toThrow(Denied);
    await expect(change(scopeOf(card, dirigente('10')), obiettivo())).rejects.toThrow(NotFound);
  });

  test('rows and parents of another card or ente are refused, and stay', async () => {
    const foreign = await createCard(`estraneo-${count}`);
    const foreignScope = scopeOf(foreign, ruolo('SEGRETARIO'));
    const before = await dumpCard(foreignScope, foreign.progettoId);
    const attacks: GestoStrutturale[] = [
      togli('Obiettivo', foreign.obiettivoId),
      togli('Assegnazione', card.altraAssegnazioneId),
      indicatore(foreign.obiettivoId),
      { gesto: 'sposta', tabella: 'Indicatore', rigaId: foreign.indicatori.edifici, dopoId: null },
      { gesto: 'duplica', tabella: 'Indicatore', rigaId: foreign.indicatori.edifici, nuovoId: randomUUID() },
      { gesto: 'porta', tabella: 'Indicatore', rigaId: foreign.indicatori.edifici, padreId: card.obiettivoId },
      togli('Fase', card.indicatori.edifici),
    ];
    for (const attack of attacks) await expect(change(capo, attack), attack.gesto).rejects.toThrow(NotFound);
    const cdrId = foreign.assegnazioneId;
    const stolen = {
      gesto: 'aggiungi',
      tabella: 'Assegnazione',
      rigaId: randomUUID(),
      padreId: card.obiettivoId,
    } as const;
    await expect(change(capo, { ...stolen, campi: { cdrId } })).rejects.toThrow();
    expect(await dumpCard(foreignScope, foreign.progettoId)).toEqual(before);
  });
});

describe('two at once', () => {
  test('a lost answer: the same gesture again is done once', async () => {
    const comandoId = randomUUID();
    const gesto = obiettivo();
    const first = await change(capo, gesto, comandoId);
    const again = await change(capo, gesto, comandoId);
    expect(again.operazioneId).toBe(first.operazioneId);
    expect(await listObiettivi()).toHaveLength(2);
  });

  test('one adds to what the other removes: whoever comes second is told, and nothing is orphaned', async () => {
    const outcomes = await Promise.allSettled([
      change(capo, togli('Obiettivo', card.obiettivoId)),
      change(capo, indicatore(card.obiettivoId)),
      change(capo, togli('Obiettivo', card.obiettivoId)),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused.length).toBeGreaterThan(0);
    for (const reason of refused) expect(reason).toBeInstanceOf(NotFound);
    expect(await listObiettivi()).toEqual([]);
  });

  test('many order and carry between two cards at once: no deadlock, every place is one', async () => {
    const { id } = await read(capo, (tx) => tx.progetto.findFirstOrThrow({ where: { codice: '04/101' } }));
    const ids = Array.from({ length: 6 }, () => randomUUID());
    for (const rigaId of ids) await change(capo, obiettivo(rigaId));
    const away = ids.map((rigaId) => change(capo, { gesto: 'porta', tabella: 'Obiettivo', rigaId, padreId: id }));
    const about = ids.map((rigaId) => change(capo, { gesto: 'sposta', tabella: 'Obiettivo', rigaId, dopoId: null }));
    const outcomes = await Promise.allSettled([...away, ...about]);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    for (const reason of reasons) expect(reason).toBeInstanceOf(NotFound);
    const places = await read(capo, (tx) =>
      tx.obiettivo.findMany({ where: { progettoId: id }, select: { ordine: true } }),
    );
    expect(new Set(places.map(({ ordine }) => ordine)).size).toBe(7);
  });

  test('what somebody has worked on since is not taken back, and the reason says so', async () => {
    const rigaId = randomUUID();
    const { operazioneId } = await change(capo, obiettivo(rigaId));
    await change(capo, indicatore(rigaId));
    await expect(undo(capo, operazioneId)).rejects.toThrow(/vi è stato aggiunto altro/);
    const removed = await change(capo, togli('Indicatore', card.indicatori.edifici));
    await change(capo, togli('Obiettivo', card.obiettivoId));
    await expect(undo(capo, removed.operazioneId)).rejects.toThrow(Invalid);
  });
});
