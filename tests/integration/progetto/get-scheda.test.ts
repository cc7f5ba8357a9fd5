import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { read } from '@/lib/db/transaction';
import { getScheda } from '@/lib/features/progetto/queries/get-scheda';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { ANNO, type CardFixture, createCard } from './card-fixture';

let database: TestDatabase;
let card: CardFixture;
let altroEnte: CardFixture;

beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
  card = await createCard();
  altroEnte = await createCard('bassolago');
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const find = (codice: string, anno = ANNO, enteId = card.ente.id) =>
  read({ enteId, utenteId: null }, (tx) => getScheda(tx, { enteId, anno, codice }));

describe('the whole card', () => {
  test('holds every part, with decimals as text and dates as calendar dates', async () => {
    const scheda = await find('04/112');
    expect(scheda).toMatchObject({
      ente: { codice: 'valdarra', etichettaOperativo: 'Azione' },
      progetto: { codice: '04/112', cdr: '0401', inizio: '2026-02-01', fine: null },
      collegamenti: [{ principale: true, indirizzo: { codice: '2' }, obiettivoOperativo: { codice: null } }],
      budget: [{ capitolo: '20412', articolo: null, previsto: '1250000.00', assestato: null }],
      fasi: [{ avanzamento: null, periodi: [{ inizio: '2026-03-01', fine: '2026-10-15', peso: '100' }] }],
      pesiAltrove: [{ cdr: '04', somma: '55', quanti: 1 }],
      rilevazione: null,
    });
    expect(scheda?.obiettivi[0]).toMatchObject({
      tags: ['PNRR'],
      assegnazioni: [{ id: card.assegnazioneId, cdr: '04', peso: '40' }],
      indicatori: [
        { id: card.indicatori.edifici, peso: '60', target: [{ valore: '6', anno: ANNO }] },
        { versoPresunto: true, target: [{ valore: '15.5' }] },
        { peso: null, target: [] },
      ],
    });
  });

  test('sums the time of a person on the other cards, and leaves groups alone', async () => {
    const scheda = await find('04/112');
    expect(scheda?.personale).toMatchObject([
      { percentuale: '30', altrove: { percentuale: '80.5', schede: ['04/101'] } },
      { collettivo: true, altrove: null },
    ]);
  });

  test('is found by an alternative code as well', async () => {
    expect((await find('DG.00003'))?.progetto.codice).toBe('04/112');
  });

  test('is not there for an unknown code, another year, another ente', async () => {
    expect(await find('04/999')).toBeNull();
    expect(await find('04/112', ANNO - 1)).toBeNull();
    const seen = await read({ enteId: altroEnte.ente.id, utenteId: null }, (tx) =>
      getScheda(tx, { enteId: card.ente.id, anno: ANNO, codice: '04/112' }),
    );
    expect(seen).toBeNull();
  });
});
