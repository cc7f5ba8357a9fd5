import { beforeAll, describe, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { write } from '@/lib/db/transaction';
import { Denied, NotFound } from '@/lib/errors';
import { requireSchedaProtetta } from '@/lib/features/progetto/queries/get-scheda';
import { searchCapitoli } from '@/lib/features/progetto/queries/search-capitoli';
import { searchObiettiviOperativi } from '@/lib/features/progetto/queries/search-obiettivi-operativi';
import { searchPersone } from '@/lib/features/progetto/queries/search-persone';
import { searchSchede } from '@/lib/features/progetto/queries/search-schede';
import { openTestDatabase } from '@/tests/support/database';
import { ANNO, type CardFixture, createCard, dirigente, ruolo, scopeOf } from './card-fixture';

openTestDatabase();

let card: CardFixture;
let vicino: CardFixture;
let capo: Scope;

beforeAll(async () => {
  card = await createCard();
  vicino = await createCard('ente-vicino');
  capo = scopeOf(card, dirigente('04'));
  await furnish(card, 'Manutenzione');
  await furnish(vicino, 'Segreto');
});

/** Thirty capitoli and people, an alias, one who has left, and a capitolo shared with the other card. */
async function furnish({ ente }: CardFixture, parola: string): Promise<void> {
  const enteId = ente.id;
  await write({ enteId, utenteId: null }, { comando: 'createFixture' }, async (tx) => {
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    await tx.capitolo.createMany({
      data: numbers.map((n) => ({
        enteId,
        codice: `10${300 + n}`,
        entrata: n === 7,
        descrizione: `${parola} strade ${n}`,
      })),
    });
    await tx.persona.createMany({
      data: numbers.map((n) => ({
        enteId,
        nominativo: `${parola} Nicolò ${String(n).padStart(2, '0')}`,
        attiva: n !== 3,
      })),
    });
    const elena = await tx.persona.findFirstOrThrow({ where: { enteId, nominativo: 'Marchesini Elena' } });
    await tx.aliasPersona.create({ data: { enteId, personaId: elena.id, nominativo: 'MARCHESINI E.' } });
    const capitolo = await tx.capitolo.findFirstOrThrow({ where: { enteId, codice: '20412' } });
    const altra = await tx.progetto.findFirstOrThrow({ where: { enteId, codice: '04/101' } });
    const voce = { enteId, progettoId: altra.id, capitoloId: capitolo.id, descrizione: 'Quota', ordine: 1 };
    await tx.voceBudget.createMany({
      data: [
        { ...voce, titoloBilancio: 'SPESA_CORRENTE', anno: ANNO, previsto: '30000' },
        { ...voce, titoloBilancio: 'SPESA_CORRENTE', anno: ANNO + 1, previsto: '99000' },
      ],
    });
  });
}

async function asking(scope: Scope) {
  const scheda = await requireSchedaProtetta(scope, { anno: ANNO, codice: '04/112' });
  return authorize(scope, 'scheda.modificare', scheda);
}

describe('capitoli', () => {
  const search = async (q: string) => searchCapitoli(await asking(capo), q);

  test('are found by number, those that begin with it first, and by words without accents or case', async () => {
    expect((await search('1030')).map(({ codice }) => codice).slice(0, 3)).toEqual(['10300', '10301', '10302']);
    expect((await search('STRADE manutenzióne 7'))[0]).toMatchObject({ codice: '10307', entrata: true });
    expect(await search('inesistente')).toEqual([]);
  });

  test('say what they bear on the other cards, in the year of the plan', async () => {
    expect(await search('20412')).toMatchObject([{ codice: '20412', articolo: null, schede: 1, previsto: '30000.00' }]);
  });

  test('are twenty at most', async () => {
    expect(await search('')).toHaveLength(20);
  });
});

describe('people', () => {
  const search = async (q: string) => searchPersone(await asking(capo), q);

  test('are found by any spelling, once, with the time taken elsewhere', async () => {
    expect(await search('marchesini e')).toMatchObject([
      { nominativo: 'Marchesini Elena', altrove: '80.5', schede: 1, isPresente: true },
    ]);
    expect(await search('E.')).toMatchObject([{ nominativo: 'Marchesini Elena', alias: 'MARCHESINI E.' }]);
  });

  test('are no more offered once they have left, and are twenty at most', async () => {
    expect(await search('nicolo 03')).toEqual([]);
    expect(await search('nicolo')).toHaveLength(20);
  });
});

test('places of the strategic tree are found by the words of their whole path', async () => {
  const found = await searchObiettiviOperativi(await asking(capo), 'ecologica patrimonio');
  expect(found).toMatchObject([
    {
      indirizzo: '2 Transizione ecologica',
      obiettivoStrategico: '2.1 Ridurre consumi ed emissioni',
      obiettivoOperativo: 'Patrimonio edilizio efficiente',
      isCollegato: true,
    },
  ]);
});

describe('cards a row can be taken to', () => {
  const search = async (q: string) => searchSchede(await asking(capo), q);

  test('are those this person may correct, its own first, with their open objectives', async () => {
    const all = await search('');
    expect(all.map(({ codice }) => codice)).toEqual(['04/112', '04/101']);
    expect(all[1]?.obiettivi).toMatchObject([{ codice: '04/101/1', titolo: 'Tempi certi' }]);
  });

  test('are found by the words of their objectives, without case', async () => {
    expect((await search('TEMPI certi')).map(({ codice }) => codice)).toEqual(['04/101']);
  });

  test('leave out a card of somebody else’s CDR, whatever is asked', async () => {
    await write({ enteId: card.ente.id, utenteId: null }, { comando: 'createFixture' }, async (tx) => {
      const cdr = await tx.cdr.findFirstOrThrow({ where: { enteId: card.ente.id, codice: '10' } });
      const { enteId, pianoId, id: cdrId } = cdr;
      const scheda = {
        enteId,
        pianoId,
        cdrId,
        codice: '10/1',
        tipo: 'PROGETTO',
        titolo: 'Non sua',
        ordine: 9,
      } as const;
      await tx.progetto.create({ data: scheda });
    });
    expect(await search('non sua')).toEqual([]);
  });
});

describe('an attacker', () => {
  test('finds nothing of another ente, not even through the identity of its card', async () => {
    expect(await searchCapitoli(await asking(capo), 'segreto')).toEqual([]);
    expect(await searchPersone(await asking(capo), 'segreto')).toEqual([]);
    const own = await asking(capo);
    const theirs = await asking(scopeOf(vicino, dirigente('04')));
    const forged = { ...own, risorsa: theirs.risorsa };
    expect(await searchObiettiviOperativi(forged, '')).toEqual([]);
    expect(await searchCapitoli(forged, '20412')).toMatchObject([{ schede: 0, previsto: '0' }]);
  });

  test('who may not correct the card may not look anything up for it', async () => {
    await expect(asking(scopeOf(card, ruolo('NUCLEO')))).rejects.toThrow(Denied);
    await expect(asking(scopeOf(card, dirigente('10')))).rejects.toThrow(NotFound);
  });
});
