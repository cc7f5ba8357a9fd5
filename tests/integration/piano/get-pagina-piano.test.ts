import { beforeAll, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import type { Ruolo } from '@/lib/domain/permissions/ruoli';
import type { ObiettivoFormato } from '@/lib/exchange/formato';
import { getPaginaCdr } from '@/lib/features/cdr/queries/get-pagina-cdr';
import { getPaginaPiano } from '@/lib/features/piano/queries/get-pagina-piano';
import { filtriPiano } from '@/lib/features/piano/schema';
import { openTestDatabase } from '@/tests/support/database';
import { pianoPiccolo } from '@/tests/support/piano-piccolo/piano';
import { importPiano, newEnte } from '../importazione/enti';

openTestDatabase();

let scope: Scope;

beforeAll(async () => {
  scope = await newEnte('valdarra', 'Comune di Valdarra');
  await importPiano(pianoPiccolo(2026), scope);
});

const as = (ruolo: Ruolo, cdrCodice: string | null = null) =>
  systemScope({ id: scope.enteId, codice: scope.enteCodice, denominazione: scope.enteDenominazione }, [
    { ruolo, cdrCodice, personaId: null },
  ]);

async function codici(who: Scope, query: Record<string, string | string[]>): Promise<string[]> {
  const pagina = await getPaginaPiano(who, 2026, filtriPiano.parse(query));
  return pagina?.schede.map(({ codice }) => codice) ?? [];
}

test('the plan is listed in document order, with budgets that tell blank from zero', async () => {
  const pagina = await getPaginaPiano(scope, 2026, filtriPiano.parse({}));
  expect(pagina?.schede.map(({ codice, budget }) => [codice, budget])).toEqual([
    ['02_103', '42000.00'],
    ['02_110', '58000.00'],
    ['04_112', '1336500.00'],
    ['04_101', '0.00'],
    ['04_108', '2480000.00'],
    ['04_119', null],
    ['07_105', '310000.00'],
    ['07_112', null],
  ]);
  expect(pagina?.schede[2]).toMatchObject({ numeroObiettivi: 2, numeroIndicatori: 5, tags: ['PNRR'] });
});

test('a word is found wherever it stands, without minding case and accents', async () => {
  expect(await codici(scope, { q: 'GRADUATORIA' })).toEqual(['07_105']);
  expect(await codici(scope, { q: 'lista attesa' })).toEqual(['07_105']);
  expect(await codici(scope, { q: 'dell’evasione' })).toEqual(['02_110']);
  expect(await codici(scope, { q: 'priorita inesistente' })).toEqual([]);
});

test('a code is found by any part of it, and its signs are not wildcards', async () => {
  expect(await codici(scope, { q: '04_101_1_3' })).toEqual(['04_101']);
  expect(await codici(scope, { q: '20412' })).toEqual(['04_112']);
  expect(await codici(scope, { q: '04%1' })).toEqual([]);
});

test('values of one filter add up, filters narrow, unknown values are left aside', async () => {
  expect(await codici(scope, { cdr: ['02', '07'], priorita: 'ALTA' })).toEqual(['02_103', '07_105']);
  expect(await codici(scope, { tag: 'anticorruzione' })).toEqual(['04_119']);
  expect(await codici(scope, { tipo: ['PRODOTTO', 'INVENTATO'] })).toEqual(['02_103', '04_101', '04_108', '04_119']);
});

test('the table of the CDR never loses a card to a filter', async () => {
  expect(await codici(scope, { vista: 'tabella', cdr: '04', q: 'strade', tipo: 'PROGETTO' })).toHaveLength(4);
});

test('while the plan is drafted a dirigente sees her own cards, the Nucleo all of them, the Giunta none', async () => {
  expect(await codici(as('DIRIGENTE', '07'), {})).toEqual(['07_105', '07_112']);
  expect(await codici(as('NUCLEO'), {})).toHaveLength(8);
  expect(await codici(as('GIUNTA'), {})).toEqual([]);
});

test('another ente has no such plan', async () => {
  const other = await newEnte('montalto');
  expect(await getPaginaPiano(other, 2026, filtriPiano.parse({}))).toBeNull();
  expect(await getPaginaCdr(other, 2026, '04', false)).toBeNull();
});

test('the people of a CDR carry what they do here and in the whole plan', async () => {
  const pagina = await getPaginaCdr(scope, 2026, '04', true);
  const tornaghi = pagina?.persone?.find(({ nominativo }) => nominativo === 'Tornaghi Davide');
  expect(tornaghi).toMatchObject({ nelCdr: '110', nellEnte: '110', relazioni: ['Elevata qualificazione'] });
  expect(tornaghi?.impegni.map(({ codice }) => codice)).toEqual(['04_112', '04_101']);
  expect(pagina?.persone?.map(({ nominativo }) => nominativo)).not.toContain(
    'Tutti gli operatori del servizio manutenzioni',
  );
  expect(await getPaginaCdr(scope, 2026, '4', true)).toBeNull();
  const senzaNomi = await getPaginaCdr(scope, 2026, '04', false);
  expect(senzaNomi).toMatchObject({ numeroPersone: pagina?.persone?.length, persone: null });
});

test('a CDR shows the cards of others of which it holds an objective, apart from its own figures', async () => {
  const condiviso = await newEnte('condiviso');
  const piano = pianoPiccolo(2026);
  const progetti = piano.progetti.map((progetto) =>
    progetto.codice === '02_103' || progetto.codice === '04_119'
      ? { ...progetto, obiettivi: progetto.obiettivi.map((one) => withTitolari(one, '02', '04')) }
      : progetto,
  );
  await importPiano({ ...piano, progetti }, condiviso);
  const prima = await getPaginaCdr(scope, 2026, '04', true);
  const pagina = await getPaginaCdr(condiviso, 2026, '04', true);
  expect(pagina?.partecipate.map(({ codice, cdr }) => [codice, cdr])).toEqual([['02_103', '02']]);
  expect(pagina?.schede.map(({ codice }) => codice)).toEqual(prima?.schede.map(({ codice }) => codice));
  expect(pagina?.persone).toEqual(prima?.persone);
  expect(prima?.partecipate).toEqual([]);
});

function withTitolari(obiettivo: ObiettivoFormato, ...codici: string[]): ObiettivoFormato {
  return { ...obiettivo, assegnazioni: codici.map((cdr) => ({ cdr, ruolo: 'CONCORRENTE' })) };
}
