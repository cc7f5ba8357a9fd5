import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import { globalRead, read } from '@/lib/db/transaction';
import { Conflict, Denied, NotFound } from '@/lib/errors';
import { addNodo, correctNodo, deleteNodo } from '@/lib/features/albero/commands/lay-nodo';
import { moveNodo } from '@/lib/features/albero/commands/move-nodo';
import { revertAlbero } from '@/lib/features/albero/commands/revert-albero';
import { getPaginaAlbero } from '@/lib/features/albero/queries/get-pagina-albero';
import { importCapitoli } from '@/lib/features/capitolo/commands/import-capitoli';
import { addCapitolo, correctCapitolo, deleteCapitolo } from '@/lib/features/capitolo/commands/keep-capitolo';
import { revertCapitoli } from '@/lib/features/capitolo/commands/revert-capitoli';
import { getPaginaCapitoli } from '@/lib/features/capitolo/queries/get-pagina-capitoli';
import { vistaCapitoli } from '@/lib/features/capitolo/schema';
import { getPaginaStruttura } from '@/lib/features/cdr/queries/get-pagina-struttura';
import { correctEtichette } from '@/lib/features/ente/commands';
import { getPaginaPersone } from '@/lib/features/persona/queries/get-pagina-persone';
import { vistaPersone } from '@/lib/features/persona/schema';
import { openTestDatabase } from '@/tests/support/database';
import { statementsOf } from '@/tests/support/statements';
import { ANNO, ruolo, scopeOf } from '../progetto/card-fixture';
import { openUfficio, prepare, type Ufficio } from './struttura-fixture';

openTestDatabase();

let ufficio: Ufficio;
let altrui: Ufficio;
let count = 0;
const anno = ANNO;

beforeAll(async () => {
  altrui = await openUfficio('altrove');
});
beforeEach(async () => {
  count += 1;
  ufficio = await openUfficio(`anagrafi-${count}`);
});

describe('the strategic tree', () => {
  const page = (nodo: string | null = null, q = '') => getPaginaAlbero(ufficio.scope, anno, { q, nodo });
  const titles = async () => (await page())?.nodi.map(({ titolo }) => titolo);
  const nodo = async (titolo: string) => {
    const found = (await page())?.nodi.find((one) => one.titolo === titolo);
    if (!found) throw new Error(`No node ${titolo}`);
    return found;
  };
  const add = (titolo: string, padreId: string | null, livello: 'Indirizzo' | 'ObiettivoStrategico' = 'Indirizzo') =>
    addNodo(ufficio.mayAlbero, { anno, livello, padreId, codice: null, titolo });

  test('grows, moves a branch with its cards, and goes back', async () => {
    await add('Una città che cresce', null);
    const nuovo = await nodo('Una città che cresce');
    const ramo = await nodo('Ridurre consumi ed emissioni');
    const posto = { anno, livello: ramo.livello, id: ramo.id, daPadreId: ramo.padreId, primaDi: null };
    const gesto = await moveNodo(ufficio.mayAlbero, { ...posto, padreId: nuovo.id });
    expect(await nodo('Una città che cresce')).toMatchObject({ numeroSchede: 1 });
    expect((await page(nuovo.id))?.scelto?.schede).toMatchObject([{ codice: '04/112' }]);
    await add('Un’altra ancora', null);
    const stale = { ...posto, padreId: (await nodo('Un’altra ancora')).id };
    await expect(moveNodo(ufficio.mayAlbero, stale)).rejects.toThrow(Conflict);
    await revertAlbero(ufficio.mayAlbero, gesto.operazioneId);
    expect(await nodo('Una città che cresce')).toMatchObject({ numeroSchede: 0 });
    expect((await page(null, 'EFFICIENTE'))?.mostrati.map(({ livello }) => livello)).toEqual([
      'Indirizzo',
      'ObiettivoStrategico',
      'ObiettivoOperativo',
    ]);
  });

  test('is reordered among siblings, and a wrong parent is refused', async () => {
    await add('Prima', null);
    const prima = await nodo('Prima');
    const altro = await nodo('Transizione ecologica');
    const move = { anno, livello: 'Indirizzo' as const, id: prima.id, daPadreId: null, padreId: null };
    await moveNodo(ufficio.mayAlbero, { ...move, primaDi: altro.id });
    expect((await titles())?.slice(0, 2)).toEqual(['Prima', 'Transizione ecologica']);
    await expect(
      add('Sotto il livello sbagliato', (await nodo('Patrimonio edilizio efficiente')).id, 'ObiettivoStrategico'),
    ).rejects.toThrow(NotFound);
  });

  test('says what hangs on a node instead of deleting it; two writers meet', async () => {
    const foglia = await nodo('Patrimonio edilizio efficiente');
    const ramo = await nodo('Ridurre consumi ed emissioni');
    const remove = ({ id, livello }: typeof foglia) => deleteNodo(ufficio.mayAlbero, { anno, livello, id });
    await expect(remove(foglia)).rejects.toThrow('è collegata la scheda 04/112');
    await expect(remove(ramo)).rejects.toThrow('1 voce');
    const write = (dopo: string) =>
      correctNodo(ufficio.mayAlbero, {
        anno,
        livello: ramo.livello,
        id: ramo.id,
        patch: { titolo: { prima: ramo.titolo, dopo } },
      });
    await write('Meno consumi');
    await expect(write('Meno emissioni')).rejects.toMatchObject({ conflitti: [{ attuale: 'Meno consumi' }] });
    await prepare(ufficio, (tx) => tx.collegamento.deleteMany());
    const gesto = await remove(foglia);
    expect(await titles()).not.toContain(foglia.titolo);
    await revertAlbero(ufficio.mayAlbero, gesto.operazioneId);
    expect(await titles()).toContain(foglia.titolo);
  });

  test('of another ente is not there', async () => {
    const { id, livello } = await nodo('Patrimonio edilizio efficiente');
    await expect(deleteNodo(altrui.mayAlbero, { anno, livello, id })).rejects.toThrow(NotFound);
    expect(await getPaginaAlbero(altrui.scope, anno, { q: '', nodo: id })).toMatchObject({ scelto: null });
  });
});

describe('capitoli', () => {
  const page = (vista: Record<string, unknown> = {}) =>
    getPaginaCapitoli(ufficio.scope, anno, vistaCapitoli.parse(vista));

  test('pasted from a sheet are added or corrected in one operation, taken back whole', async () => {
    const testo = '00100\tTrasferimenti\tE\t02\n20412\tScuole riqualificate\tS\t\t0401\nsenza\t\tS';
    const gesto = await importCapitoli(ufficio.may, testo);
    expect(gesto).toMatchObject({ nuovi: 1, aggiornati: 1, invariati: 0 });
    expect((await page())?.capitoli).toMatchObject([
      { codice: '00100', entrata: true, missione: '02', numeroSchede: 0, numeroVoci: 0, previsto: null },
      {
        codice: '20412',
        descrizione: 'Scuole riqualificate',
        programma: '0401',
        numeroSchede: 1,
        previsto: '1250000.00',
      },
    ]);
    expect((await page({ lato: 'entrata', q: 'TRASF' }))?.totale).toBe(1);
    await expect(importCapitoli(ufficio.may, testo)).rejects.toThrow('già tutti');
    await expect(importCapitoli(ufficio.may, 'boh')).rejects.toThrow('Nessuna riga');
    await revertCapitoli(ufficio.may, gesto.operazioneId);
    expect((await page())?.capitoli).toMatchObject([
      { codice: '20412', descrizione: 'Riqualificazione scuole', programma: null },
    ]);
  });

  test('in use are not deleted, and the cards are named; the same field of two writers is a conflict', async () => {
    const [usato] = (await page())?.capitoli ?? [];
    const id = usato?.id ?? '';
    await expect(deleteCapitolo(ufficio.may, id)).rejects.toThrow('usato nella scheda 04/112 (2026)');
    const write = (dopo: string) =>
      correctCapitolo(ufficio.may, { id, patch: { descrizione: { prima: 'Riqualificazione scuole', dopo } } });
    await write('Scuole');
    await expect(write('Istituti')).rejects.toThrow(Conflict);
    const nuovo = { codice: '7', articolo: '', entrata: true, descrizione: 'Diritti', missione: null, programma: null };
    await addCapitolo(ufficio.may, nuovo);
    await expect(addCapitolo(ufficio.may, nuovo)).rejects.toMatchObject({ code: 'P2002' });
    const sette = (await page({ q: 'diritti' }))?.capitoli[0]?.id ?? '';
    await expect(deleteCapitolo(altrui.may, sette)).rejects.toThrow(NotFound);
    await deleteCapitolo(ufficio.may, sette);
    expect((await page())?.totale).toBe(1);
  });
});

describe('the labels of the ente', () => {
  const admin = () => {
    const scope = scopeOf(ufficio.card, ruolo('AMMINISTRATORE'));
    return authorize(scope, 'ente.configurare', { enteId: scope.enteId });
  };

  test('change with a trace in the register; the same label of two people is a conflict', async () => {
    const rename = (dopo: string) =>
      correctEtichette(admin(), { etichettaNucleo: { prima: 'Nucleo di valutazione', dopo } });
    await rename('OIV');
    await expect(rename('Collegio')).rejects.toThrow(Conflict);
    const ente = await globalRead((tx) => tx.ente.findUnique({ where: { id: ufficio.card.ente.id } }));
    expect(ente?.etichettaNucleo).toBe('OIV');
    const trace = await read(ufficio.scope, (tx) =>
      tx.operazione.findFirst({ where: { comando: 'correctEtichette' } }),
    );
    expect(trace?.motivo).toBe('nome di chi valuta: da «Nucleo di valutazione» a «OIV»');
  });
});

test('who may: structure and tree are of Programmazione and Segretario, labels of the administrator', () => {
  const risorsa = { enteId: ufficio.card.ente.id };
  for (const nome of ['AMMINISTRATORE', 'RPCT', 'NUCLEO', 'GIUNTA', 'DIPENDENTE'] as const) {
    const scope = scopeOf(ufficio.card, ruolo(nome));
    expect(() => authorize(scope, 'struttura.modificare', risorsa)).toThrow(Denied);
    expect(() => authorize(scope, 'alberoStrategico.modificare', risorsa)).toThrow(Denied);
  }
  expect(() => authorize(ufficio.scope, 'ente.configurare', risorsa)).toThrow(Denied);
  expect(() => authorize(ufficio.scope, 'struttura.modificare', { enteId: altrui.card.ente.id })).toThrow(NotFound);
});

test('a page costs the same few statements whatever the size of the ente', async () => {
  const pages = {
    struttura: () => getPaginaStruttura(ufficio.scope, anno, { q: 'a', cdr: '04' }),
    albero: async () => {
      const nodo = (await getPaginaAlbero(ufficio.scope, anno, { q: '', nodo: null }))?.nodi[0]?.id ?? null;
      return getPaginaAlbero(ufficio.scope, anno, { q: 'a', nodo });
    },
    persone: () =>
      getPaginaPersone(ufficio.scope, anno, vistaPersone.parse({ q: 'a', persona: ufficio.card.progettoId })),
    somiglianti: () => getPaginaPersone(ufficio.scope, anno, vistaPersone.parse({ vista: 'somiglianti' })),
    capitoli: () => getPaginaCapitoli(ufficio.scope, anno, vistaCapitoli.parse({})),
  };
  const counts = async () => {
    const found: Record<string, number> = {};
    for (const [nome, page] of Object.entries(pages)) found[nome] = (await statementsOf(page)).length;
    return found;
  };
  const small = await counts();
  expect(small).toEqual({ struttura: 2, albero: 5, persone: 3, somiglianti: 3, capitoli: 2 });
  const { id: enteId } = ufficio.card.ente;
  await prepare(ufficio, async (tx) => {
    const many = Array.from({ length: 2000 }, (_, n) => n);
    await tx.persona.createMany({ data: many.map((n) => ({ enteId, nominativo: `Persona${n} Ada${n % 100}` })) });
    await tx.capitolo.createMany({
      data: many.map((n) => ({ enteId, codice: `C${n}`, entrata: false, descrizione: `Capitolo ${n}` })),
    });
  });
  expect(await counts()).toEqual(small);
  const pagina = await getPaginaPersone(ufficio.scope, anno, vistaPersone.parse({ pagina: '41' }));
  expect(pagina).toMatchObject({ totale: 2001, numeroPagine: 41, persone: [{}] });
});
