import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { read, write } from '@/lib/db/transaction';
import { Denied, Invalid, NotFound } from '@/lib/errors';
import { correctScheda } from '@/lib/features/progetto/commands/correct-scheda';
import { revertOperazione } from '@/lib/features/progetto/commands/revert-operazione';
import { requireSchedaProtetta } from '@/lib/features/progetto/queries/get-scheda';
import type { RigaDaCorreggere } from '@/lib/features/progetto/schema';
import { openTestDatabase } from '@/tests/support/database';
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

async function correct(scope: Scope, righe: RigaDaCorreggere[], comandoId: string = randomUUID()) {
  const scheda = await requireSchedaProtetta(scope, { anno: ANNO, codice: '04/112' });
  return correctScheda(authorize(scope, 'scheda.modificare', scheda), { comandoId, righe });
}

async function undo(scope: Scope, operazioneId: string | null) {
  const scheda = await requireSchedaProtetta(scope, { anno: ANNO, codice: '04/112' });
  const request = { comandoId: randomUUID(), operazioneId: operazioneId ?? '' };
  return revertOperazione([authorize(scope, 'scheda.modificare', scheda)], request);
}

const titolo = (prima: string, dopo: string): RigaDaCorreggere => ({
  tabella: 'Progetto',
  rigaId: card.progettoId,
  patch: { titolo: { prima, dopo } },
});

const peso = (prima: string | null, dopo: string | null): RigaDaCorreggere => ({
  tabella: 'Indicatore',
  rigaId: card.indicatori.edifici,
  patch: { peso: { prima, dopo } },
});

const readTitolo = () =>
  read(capo, async (tx) => (await tx.progetto.findFirst({ where: { id: card.progettoId } }))?.titolo);
const countOperazioni = () => read(capo, (tx) => tx.operazione.count());
const TITOLO = 'Riqualificazione energetica delle scuole';

describe('rights', () => {
  test.each([
    ['the dirigente of the CDR above', () => dirigente('04')],
    ['the dirigente of the owning CDR', () => dirigente('0401')],
    ['Programmazione', () => ruolo('PROGRAMMAZIONE')],
    ['the Segretario', () => ruolo('SEGRETARIO')],
  ])('%s corrects the card', async (_who, role) => {
    await correct(scopeOf(card, role()), [titolo(TITOLO, 'Scuole più calde')]);
    expect(await readTitolo()).toBe('Scuole più calde');
  });

  test.each([
    ['the Nucleo', () => ruolo('NUCLEO')],
    ['the RPCT', () => ruolo('RPCT')],
    ['the Amministratore', () => ruolo('AMMINISTRATORE')],
  ])('%s reads at most, and corrects nothing', async (_who, role) => {
    await expect(correct(scopeOf(card, role()), [titolo(TITOLO, 'X')])).rejects.toThrow(Error);
    expect(await readTitolo()).toBe(TITOLO);
  });

  test('the Nucleo is told no, the dirigente of another CDR does not even know the draft exists', async () => {
    await expect(correct(scopeOf(card, ruolo('NUCLEO')), [titolo(TITOLO, 'X')])).rejects.toThrow(Denied);
    await expect(correct(scopeOf(card, dirigente('10')), [titolo(TITOLO, 'X')])).rejects.toThrow(NotFound);
  });

  test('a card of another ente does not exist', async () => {
    const other = await createCard('altrove');
    const stolen = { ...titolo(TITOLO, 'X'), rigaId: card.progettoId };
    await expect(correct(scopeOf(other, ruolo('SEGRETARIO')), [stolen])).rejects.toThrow(NotFound);
    expect(await readTitolo()).toBe(TITOLO);
  });

  test('a row of another card is refused even to who may correct both', async () => {
    const foreign: RigaDaCorreggere = {
      tabella: 'Assegnazione',
      rigaId: card.altraAssegnazioneId,
      patch: { peso: { prima: '55', dopo: '60' } },
    };
    await expect(correct(capo, [foreign])).rejects.toThrow(NotFound);
  });

  test('an approved card refuses, also when it is approved between the check and the writing', async () => {
    const scheda = await requireSchedaProtetta(capo, { anno: ANNO, codice: '04/112' });
    const authorized = authorize(capo, 'scheda.modificare', scheda);
    await write(capo, { comando: 'approvePiano' }, (tx) =>
      tx.progetto.updateMany({ where: { id: card.progettoId }, data: { stato: 'APPROVATO' } }),
    );
    const late = correctScheda(authorized, { comandoId: randomUUID(), righe: [titolo(TITOLO, 'X')] });
    await expect(late).rejects.toThrow(Denied);
    await expect(correct(capo, [titolo(TITOLO, 'X')])).rejects.toThrow(Error);
    expect(await readTitolo()).toBe(TITOLO);
  });
});

describe('two people', () => {
  test('on different fields both succeed; on the same one the second sees both values and nothing is lost', async () => {
    await correct(capo, [titolo(TITOLO, 'Scuole calde')]);
    const esito = await correct(capo, [titolo(TITOLO, 'Scuole tiepide'), peso('60', '50')]);
    expect(esito.operazioneId).not.toBeNull();
    expect(esito.righe).toMatchObject([
      { tabella: 'Indicatore', valori: { peso: '50' }, conflitti: [] },
      {
        tabella: 'Progetto',
        valori: {},
        conflitti: [{ prima: TITOLO, tuo: 'Scuole tiepide', attuale: 'Scuole calde' }],
      },
    ]);
    expect(await readTitolo()).toBe('Scuole calde');
  });

  test('a conflict alone leaves no operation in the register', async () => {
    await correct(capo, [titolo(TITOLO, 'A')]);
    const before = await countOperazioni();
    const esito = await correct(capo, [titolo(TITOLO, 'B')]);
    expect(esito.operazioneId).toBeNull();
    expect(await countOperazioni()).toBe(before);
  });

  test('twenty writers on one field: one wins, nineteen conflict; on one field each nobody does', async () => {
    const tries = Array.from({ length: 20 }, (_, i) => correct(capo, [titolo(TITOLO, `Versione ${i}`)]));
    const outcomes = await Promise.all(tries);
    const conflicts = outcomes.flatMap((esito) => esito.righe.flatMap((riga) => riga.conflitti));
    expect(outcomes.filter((esito) => esito.operazioneId !== null)).toHaveLength(1);
    expect(conflicts).toHaveLength(19);
  });

  test('the same decimal written with other digits is no conflict', async () => {
    const esito = await correct(capo, [peso('60.0000', '55')]);
    expect(esito.righe).toMatchObject([{ valori: { peso: '55' }, conflitti: [] }]);
  });
});

describe('a lost answer', () => {
  test('the same command again is done once and answered the same', async () => {
    const comandoId = randomUUID();
    const first = await correct(capo, [titolo(TITOLO, 'Una volta')], comandoId);
    const before = await countOperazioni();
    const second = await correct(capo, [titolo(TITOLO, 'Una volta')], comandoId);
    expect(second).toEqual(first);
    expect(await countOperazioni()).toBe(before);
  });

  test('what had conflicted conflicts again', async () => {
    await correct(capo, [titolo(TITOLO, 'Loro')]);
    const comandoId = randomUUID();
    const righe = [titolo(TITOLO, 'Mia'), peso('60', '50')];
    await correct(capo, righe, comandoId);
    const again = await correct(capo, righe, comandoId);
    expect(again.righe.flatMap((riga) => riga.conflitti)).toMatchObject([{ tuo: 'Mia', attuale: 'Loro' }]);
  });
});

describe('the first target of an indicator', () => {
  const target = (dopo: string): RigaDaCorreggere => ({
    tabella: 'Target',
    rigaId: card.indicatori.senzaTarget,
    patch: { valore: { prima: null, dopo } },
  });
  const find = () => read(capo, (tx) => tx.target.findMany({ where: { indicatoreId: card.indicatori.senzaTarget } }));

  test('is born in the year of the plan, and goes away when the operation is taken back', async () => {
    const { operazioneId } = await correct(capo, [target('10')]);
    expect(await find()).toMatchObject([{ anno: ANNO, ripartizione: null }]);
    const undone = await undo(capo, operazioneId);
    expect(await find()).toEqual([]);
    await undo(capo, undone.operazioneId);
    expect(String((await find())[0]?.valore)).toBe('10');
  });

  test('written by two people at once: one value stands, the other is a conflict', async () => {
    await correct(capo, [target('10')]);
    const esito = await correct(capo, [target('12')]);
    expect(esito.righe[0]?.conflitti).toMatchObject([{ campo: 'valore', tuo: '12', attuale: '10' }]);
  });
});

describe('undo', () => {
  test('writes the old values back as an operation that names the first', async () => {
    const { operazioneId } = await correct(capo, [titolo(TITOLO, 'Sbagliato'), peso('60', null)]);
    const undone = await undo(capo, operazioneId);
    expect(await readTitolo()).toBe(TITOLO);
    expect(undone.righe).toMatchObject([{ valori: { titolo: TITOLO } }, { valori: { peso: '60' } }]);
    const compensating = await read(capo, (tx) =>
      tx.operazione.findFirst({ where: { id: undone.operazioneId ?? '' } }),
    );
    expect(compensating?.annullaId).toBe(operazioneId);
  });

  test('is refused with the reason when a field has changed since, and then changes nothing at all', async () => {
    const { operazioneId } = await correct(capo, [titolo(TITOLO, 'Primo'), peso('60', '50')]);
    await correct(capo, [titolo('Primo', 'Secondo')]);
    await expect(undo(capo, operazioneId)).rejects.toThrow('nel frattempo è cambiato ancora il titolo');
    const indicatore = await read(capo, (tx) => tx.indicatore.findFirst({ where: { id: card.indicatori.edifici } }));
    expect(String(indicatore?.peso)).toBe('50');
  });

  test('is refused the second time', async () => {
    const { operazioneId } = await correct(capo, [titolo(TITOLO, 'Sbagliato')]);
    await undo(capo, operazioneId);
    await expect(undo(capo, operazioneId)).rejects.toThrow(Invalid);
  });

  test('does not reach operations of other cards or of other kinds', async () => {
    const imported = await read(capo, (tx) => tx.operazione.findFirst({ where: { comando: 'createFixture' } }));
    await expect(undo(capo, imported?.id ?? '')).rejects.toThrow(NotFound);
    await expect(undo(capo, randomUUID())).rejects.toThrow(NotFound);
  });
});
