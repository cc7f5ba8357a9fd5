import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { read, write } from '@/lib/db/transaction';
import { Denied, Invalid, NotFound } from '@/lib/errors';
import { closeScheda, reopenScheda } from '@/lib/features/progetto/commands/close-scheda';
import { createScheda } from '@/lib/features/progetto/commands/create-scheda';
import { deleteScheda } from '@/lib/features/progetto/commands/delete-scheda';
import { duplicateScheda } from '@/lib/features/progetto/commands/duplicate-scheda';
import { moveScheda } from '@/lib/features/progetto/commands/move-scheda';
import { proposeCodice } from '@/lib/features/progetto/commands/next-codice';
import { orderScheda } from '@/lib/features/progetto/commands/order-scheda';
import { restoreScheda } from '@/lib/features/progetto/commands/restore-scheda';
import { requireDestinazione } from '@/lib/features/progetto/queries/get-destinazione';
import { getPaginaScheda } from '@/lib/features/progetto/queries/get-pagina-scheda';
import { requireSchedaProtetta } from '@/lib/features/progetto/queries/get-scheda';
import { getStoriaScheda } from '@/lib/features/progetto/queries/get-storia-scheda';
import { listSchedeEliminate, requireSchedaEliminata } from '@/lib/features/progetto/queries/list-schede-eliminate';
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

const may = async (scope: Scope, codice = '04/112') =>
  authorize(scope, 'scheda.modificare', await requireSchedaProtetta(scope, { anno: ANNO, codice }));
const into = async (scope: Scope, cdr: string | null, codice: string, id: string = randomUUID()) =>
  authorize(scope, 'scheda.modificare', await requireDestinazione(scope, { anno: ANNO, cdr, id, codice }));
const page = async (codice: string, scope = capo) => {
  const pagina = await getPaginaScheda(scope, ANNO, codice);
  if (!pagina) throw new Error(`No card ${codice}`);
  return pagina;
};
const nuova = (titolo = 'Nuovo asilo') => ({ comandoId: randomUUID(), tipo: 'PROGETTO' as const, titolo });

describe('a new card', () => {
  test('takes the free code after the last of its CDR, comes last, and may be written at once', async () => {
    const codice = await read(capo, (tx) => proposeCodice(tx, ANNO, '0401'));
    expect(codice).toBe('04/113');
    expect(await read(capo, (tx) => proposeCodice(tx, ANNO, '10'))).toBe('10/1');
    const luogo = await into(capo, '0401', codice);
    const comando = nuova();
    const first = await createScheda(luogo, comando);
    expect(await createScheda(luogo, comando)).toEqual(first);
    const { scheda, isEditable } = await page(codice);
    expect(scheda.progetto).toMatchObject({ titolo: 'Nuovo asilo', stato: 'BOZZA', cdr: '0401' });
    expect(isEditable).toBe(true);
    const storia = (await getStoriaScheda(capo, ANNO, codice))?.storia;
    expect(storia?.map(({ comando: name }) => name)).toEqual(['createScheda']);
    await expect(createScheda(await into(capo, '0401', codice), nuova())).rejects.toThrow();
  });

  test('is made by whoever may edit the cards of that CDR, in a CDR that exists', async () => {
    await expect(into(capo, '10', '10/1')).rejects.toThrow(Denied);
    await expect(into(capo, null, 'E1')).rejects.toThrow(Denied);
    await expect(into(scopeOf(card, ruolo('NUCLEO')), '04', '04/1')).rejects.toThrow(Denied);
    await expect(into(capo, '99', '99/1')).rejects.toThrow(NotFound);
    await createScheda(await into(scopeOf(card, ruolo('SEGRETARIO')), null, 'E1'), nuova());
  });
});

/** An amount of the fund set aside for the card. */
const givePremio = () =>
  write(capo, { comando: 'createFixture' }, (tx) =>
    tx.premio.create({ data: { enteId: capo.enteId, progettoId: card.progettoId, importo: '2222.22' } }),
  );

test('a copy has everything but the reports and the premio; budget and people only when asked', async () => {
  await givePremio();
  const original = authorize(
    capo,
    'scheda.leggere',
    await requireSchedaProtetta(capo, { anno: ANNO, codice: '04/112' }),
  );
  const copy = async (codice: string, isWhole: boolean) =>
    duplicateScheda(await into(capo, '0401', codice), original, {
      ...{ comandoId: randomUUID(), titolo: 'Come l’altra' },
      ...{ conBudget: isWhole, conPersonale: isWhole },
    });
  await copy('04/200', true);
  await copy('04/201', false);
  const { scheda } = await page('04/200');
  const source = (await page('04/112')).scheda;
  expect(scheda.progetto).toMatchObject({ titolo: 'Come l’altra', stato: 'BOZZA', codiciAlternativi: [] });
  expect(scheda.obiettivi[0]).toMatchObject({
    codice: '04/200/1',
    tags: ['PNRR'],
    assegnazioni: [{ cdr: '04', peso: '40' }],
  });
  expect(
    scheda.obiettivi[0]?.indicatori.map(({ testo, target }) => [testo, target.map(({ valore }) => valore)]),
  ).toEqual(source.obiettivi[0]?.indicatori.map(({ testo, target }) => [testo, target.map(({ valore }) => valore)]));
  expect(scheda.fasi[0]).toMatchObject({ obiettivoId: scheda.obiettivi[0]?.id, periodi: [{ peso: '100' }] });
  expect([scheda.budget.length, scheda.personale.length, scheda.collegamenti.length]).toEqual([1, 2, 1]);
  const bare = (await page('04/201')).scheda;
  expect([bare.budget.length, bare.personale.length]).toEqual([0, 0]);
  const premiati = await read(capo, (tx) => tx.premio.findMany({ select: { progettoId: true } }));
  expect(premiati).toEqual([{ progettoId: card.progettoId }]);
});

test('a card given to another CDR takes its holders along, and comes back with the undo', async () => {
  const segretario = scopeOf(card, ruolo('SEGRETARIO'));
  const before = await dumpCard(segretario, card.progettoId);
  await write(segretario, { comando: 'createFixture' }, async (tx) => {
    const { cdrId } = await tx.progetto.findFirstOrThrow({ where: { id: card.progettoId } });
    await tx.assegnazione.updateMany({ where: { id: card.assegnazioneId }, data: { cdrId: cdrId ?? '' } });
  });
  await expect(into(capo, '10', '10/7', card.progettoId)).rejects.toThrow(Denied);
  const { operazioneId } = await moveScheda(
    await may(segretario),
    await into(segretario, '10', '10/7', card.progettoId),
  );
  const { scheda } = await page('10/7', segretario);
  expect(scheda.progetto.cdr).toBe('10');
  expect(scheda.obiettivi[0]?.assegnazioni).toMatchObject([{ cdr: '10', peso: '40' }]);
  await undo(segretario, operazioneId, '10/7');
  expect((await page('04/112', segretario)).scheda.progetto.cdr).toBe('0401');
  expect((await dumpCard(segretario, card.progettoId)).length).toBe(before.length);
});

test('a card closed with a reason is read and not written; reopened, only what had closed with it is open', async () => {
  const extra = randomUUID();
  const campi = { titolo: 'Chiuso prima' };
  await change(capo, { gesto: 'aggiungi', tabella: 'Obiettivo', rigaId: extra, padreId: card.progettoId, campi });
  const earlier = { dataChiusura: new Date('2026-03-01'), motivoChiusura: 'Concluso' };
  await write(capo, { comando: 'createFixture' }, (tx) =>
    tx.obiettivo.updateMany({ where: { id: extra }, data: earlier }),
  );
  const before = await dumpCard(capo, card.progettoId);
  await closeScheda(await may(capo), { motivo: 'Finanziamento revocato' });
  const { scheda, isEditable } = await page('04/112');
  expect(isEditable).toBe(false);
  expect(scheda.progetto.motivoChiusura).toBe('Finanziamento revocato');
  expect(scheda.obiettivi.map(({ motivoChiusura }) => motivoChiusura)).toEqual(['Finanziamento revocato', 'Concluso']);
  await expect(closeScheda(await may(capo), { motivo: 'Ancora' })).rejects.toThrow(Denied);
  await reopenScheda(await may(capo));
  expect(await dumpCard(capo, card.progettoId)).toEqual(before);
  await expect(reopenScheda(await may(capo))).rejects.toThrow(Invalid);
});

describe('a deleted card', () => {
  test('is listed for who may bring it back, and comes back whole, premio included', async () => {
    await givePremio();
    const before = await dumpCard(capo, card.progettoId);
    await deleteScheda(await may(capo));
    expect(await getPaginaScheda(capo, ANNO, '04/112')).toBeNull();
    const [deleted, ...others] = await listSchedeEliminate(capo, ANNO);
    expect(deleted).toMatchObject({
      codice: '04/112',
      titolo: 'Riqualificazione energetica delle scuole',
      cdr: '0401',
    });
    expect(others).toEqual([]);
    const operazioneId = deleted?.operazioneId ?? '';
    const foreign = scopeOf(await createCard(`lontano-${count}`), ruolo('SEGRETARIO'));
    for (const stranger of [scopeOf(card, dirigente('10')), scopeOf(card, ruolo('NUCLEO')), foreign]) {
      expect(await listSchedeEliminate(stranger, ANNO)).toEqual([]);
      await expect(requireSchedaEliminata(stranger, ANNO, operazioneId)).rejects.toThrow(NotFound);
    }
    const risorsa = authorize(capo, 'scheda.modificare', await requireSchedaEliminata(capo, ANNO, operazioneId));
    await createScheda(await into(capo, '04', '04/112'), nuova());
    await expect(restoreScheda(risorsa, operazioneId)).rejects.toThrow(/è ora di un’altra scheda/);
    await deleteScheda(await may(capo));
    await restoreScheda(risorsa, operazioneId);
    expect(await dumpCard(capo, card.progettoId)).toEqual(before);
    await expect(restoreScheda(risorsa, operazioneId)).rejects.toThrow(/già stata ripristinata/);
  });

  test('was never one reported on, nor one an act approved', async () => {
    await write(capo, { comando: 'approvePiano' }, (tx) =>
      tx.progetto.updateMany({ where: { codice: '04/101' }, data: { stato: 'IN_VARIAZIONE' } }),
    );
    await expect(deleteScheda(await may(capo, '04/101'))).rejects.toThrow(/è stata approvata/);
    await write(capo, { comando: 'createFixture' }, async (tx) => {
      const { enteId, pianoId, cdrId } = await tx.progetto.findFirstOrThrow({ where: { id: card.progettoId } });
      const dataRiferimento = new Date('2026-06-30');
      const about = { enteId, cdrId: cdrId ?? '', progettoId: card.progettoId };
      const sessione = { enteId, pianoId, titolo: 'Giugno', dataRiferimento, scadenza: dataRiferimento };
      const { id } = await tx.sessioneMonitoraggio.create({ data: sessione });
      await tx.rilevazione.create({ data: { ...about, sessioneId: id } });
    });
    await expect(deleteScheda(await may(capo))).rejects.toThrow(/già stato rendicontato/);
  });

  test('while somebody was writing on it: either the writing or the deletion is refused, never half a card', async () => {
    const outcomes = await Promise.allSettled([
      may(capo).then(deleteScheda),
      change(capo, { gesto: 'aggiungi', tabella: 'Fase', rigaId: randomUUID(), padreId: card.progettoId, campi: {} }),
      may(capo).then(deleteScheda),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await getPaginaScheda(capo, ANNO, '04/112')).toBeNull();
    expect(await read(capo, (tx) => tx.fase.count({ where: { progettoId: card.progettoId } }))).toBe(0);
  });
});

test('a card changes places with its neighbour of the same CDR, and of no other', async () => {
  await createScheda(await into(capo, '0401', '04/113'), nuova());
  const codes = () =>
    read(capo, async (tx) =>
      (await tx.progetto.findMany({ where: { enteId: card.ente.id }, orderBy: { ordine: 'asc' } })).map(
        ({ codice }) => codice,
      ),
    );
  expect(await codes()).toEqual(['04/112', '04/101', '04/113']);
  expect(await orderScheda(await may(capo), 'dopo')).toMatchObject({ scambiataCon: '04/113' });
  expect(await codes()).toEqual(['04/113', '04/101', '04/112']);
  await expect(orderScheda(await may(capo), 'dopo')).rejects.toThrow(/già l’ultima/);
});
