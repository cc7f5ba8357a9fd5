import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { write } from '@/lib/db/transaction';
import { getPaginaPesi } from '@/lib/features/progetto/queries/get-pagina-pesi';
import { getPaginaScheda } from '@/lib/features/progetto/queries/get-pagina-scheda';
import { getStoriaScheda } from '@/lib/features/progetto/queries/get-storia-scheda';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { statementsOf } from '@/tests/support/statements';
import { ANNO, type CardFixture, createCard, dirigente, ruolo, scopeOf } from './card-fixture';

let database: TestDatabase;
let card: CardFixture;

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
  card = await createCard();
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe('the page of a card', () => {
  const page = () => getPaginaScheda(scopeOf(card, dirigente('04')), ANNO, '04/112');

  test('costs one statement, whatever is on it', async () => {
    expect(await statementsOf(page)).toHaveLength(1);
  });

  test('gives each finding the row it stands beside', async () => {
    const pagina = await page();
    const found = pagina?.segnalazioni.map(({ codice, rigaId }) => [codice, rigaId]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['direzione-da-confermare', card.indicatori.consumi],
        ['indicatore-senza-target', card.indicatori.senzaTarget],
        ['pesi-indicatori-incompleti', card.obiettivoId],
      ]),
    );
    const overworked = pagina?.segnalazioni.find(({ codice }) => codice === 'persona-oltre-100');
    expect(overworked?.messaggio).toContain('110,50');
  });

  test('may be corrected by who has the right, and by nobody once approved', async () => {
    expect((await page())?.isEditable).toBe(true);
    expect((await getPaginaScheda(scopeOf(card, ruolo('NUCLEO')), ANNO, '04/112'))?.isEditable).toBe(false);
  });

  test('is not there for who may not read it', async () => {
    expect(await getPaginaScheda(scopeOf(card, dirigente('10')), ANNO, '04/112')).toBeNull();
    expect(await getPaginaScheda(scopeOf(card, ruolo('GIUNTA')), ANNO, '04/112')).toBeNull();
  });

  test('tells its history apart, newest first, to who may read it', async () => {
    const storia = () => getStoriaScheda(scopeOf(card, dirigente('04')), ANNO, '04/112');
    expect(await statementsOf(storia)).toHaveLength(2);
    expect(await getStoriaScheda(scopeOf(card, dirigente('10')), ANNO, '04/112')).toBeNull();
    expect((await page())?.hasStoria).toBe(true);
    await write({ enteId: card.ente.id, utenteId: null }, { comando: 'correctScheda' }, (tx) =>
      tx.target.updateMany({ where: { id: card.target.consumi }, data: { valore: '16' } }),
    );
    const [last] = (await storia())?.storia ?? [];
    expect(last?.cambiamenti).toMatchObject([
      { tabella: 'Target', campo: 'valore', prima: '15.5000', dopo: '16.0000' },
    ]);
  });
});

describe('the weights of a CDR', () => {
  beforeEach(async () => {
    await write({ enteId: card.ente.id, utenteId: null }, { comando: 'test' }, (tx) =>
      tx.progetto.updateMany({ where: { codice: '04/112' }, data: { stato: 'BOZZA' } }),
    );
  });

  test('cost one statement and hold the cards of the CDR, in order', async () => {
    const scope = scopeOf(card, dirigente('04'));
    expect(await statementsOf(() => getPaginaPesi(scope, ANNO, '04'))).toHaveLength(1);
    const pagina = await getPaginaPesi(scope, ANNO, '04');
    expect(pagina?.righe).toMatchObject([
      { scheda: '04/112', peso: '40', isEditable: true },
      { scheda: '04/101', peso: '55', isEditable: true },
    ]);
    expect(pagina?.nascosti).toEqual([]);
  });

  test('count what the person may not read, so that the hundred is the same for everybody', async () => {
    const pagina = await getPaginaPesi(scopeOf(card, dirigente('10')), ANNO, '04');
    expect(pagina).toMatchObject({ righe: [], nascosti: ['40', '55'] });
    expect(await getPaginaPesi(scopeOf(card, dirigente('04')), ANNO, 'zz')).toBeNull();
  });
});
