import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '@/lib/db/transaction';
import { Conflict, Invalid, NotFound } from '@/lib/errors';
import { distinguishPersone, mergePersone } from '@/lib/features/persona/commands/merge-persone';
import { addAlias, addPersona, correctPersona } from '@/lib/features/persona/commands/name-persona';
import { revertPersone } from '@/lib/features/persona/commands/revert-persone';
import { getPaginaPersone } from '@/lib/features/persona/queries/get-pagina-persone';
import { searchPersone } from '@/lib/features/persona/queries/search-persone';
import { vistaPersone } from '@/lib/features/persona/schema';
import { openTestDatabase } from '@/tests/support/database';
import { ANNO } from '../progetto/card-fixture';
import { openUfficio, readIncarichi, type Ufficio } from './struttura-fixture';

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
  ufficio = await openUfficio(`persone-${count}`);
});

describe('people', () => {
  const page = (vista: Record<string, unknown> = {}) =>
    getPaginaPersone(ufficio.scope, anno, vistaPersone.parse(vista));
  const idOf = (nominativo: string) =>
    read(ufficio.scope, async (tx) => (await tx.persona.findFirstOrThrow({ where: { nominativo } })).id);
  const joinSpellings = async () => {
    await addPersona(ufficio.may, 'Marchesini E.');
    const [restaId, altraId] = [await idOf('Marchesini E.'), await idOf('Marchesini Elena')];
    return { restaId, altraId, gesto: await mergePersone(ufficio.may, { restaId, altraId }) };
  };

  test('that are one are joined, with all that was of the other, and parted again by undo', async () => {
    const { restaId, gesto } = await joinSpellings();
    const pagina = await page({ persona: restaId });
    expect(pagina?.persone).toMatchObject([
      { nominativo: 'Marchesini E.', alias: ['Marchesini Elena'], cdr: ['04'], numeroSchede: 2, percentuale: '110.5' },
    ]);
    expect(pagina?.scelta).toMatchObject({
      incarichi: [{ cdr: '04' }],
      impegni: [{ scheda: '04/112' }, { scheda: '04/101' }],
    });
    await revertPersone(ufficio.may, gesto.operazioneId);
    const after = await page({ q: 'marchesini elena' });
    expect(after?.persone).toMatchObject([{ nominativo: 'Marchesini Elena', alias: [], numeroSchede: 2 }]);
    expect((await readIncarichi(ufficio, '04'))[0]).toContain('Marchesini Elena');
  });

  test('joined twice at once are joined once', async () => {
    await addPersona(ufficio.may, 'Marchesini E.');
    const [una, altra] = [await idOf('Marchesini E.'), await idOf('Marchesini Elena')];
    const both = await Promise.allSettled([
      mergePersone(ufficio.may, { restaId: una, altraId: altra }),
      mergePersone(ufficio.may, { restaId: altra, altraId: una }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await page())?.totale).toBe(1);
  });

  test('that look alike are proposed until somebody says they are two', async () => {
    await addPersona(ufficio.may, 'ELENA MARCHESINI');
    const [restaId, altraId] = [await idOf('ELENA MARCHESINI'), await idOf('Marchesini Elena')];
    expect((await page({ vista: 'somiglianti' }))?.somiglianze).toMatchObject([{ somiglianza: 'STESSE_PAROLE' }]);
    const gesto = await distinguishPersone(ufficio.may, { restaId, altraId });
    expect((await page({ vista: 'somiglianti' }))?.somiglianze).toEqual([]);
    await revertPersone(ufficio.may, gesto.operazioneId);
    expect((await page({ vista: 'somiglianti' }))?.somiglianze).toHaveLength(1);
  });

  test('keep their old spelling when the name is corrected; a name is of one person', async () => {
    const personaId = await idOf('Marchesini Elena');
    const rename = (prima: string, dopo: string) =>
      correctPersona(ufficio.may, { personaId, patch: { nominativo: { prima, dopo } } });
    await rename('Marchesini Elena', 'Marchesini Elena Rita');
    expect((await page({ q: 'elena marchesini' }))?.persone).toMatchObject([{ alias: ['Marchesini Elena'] }]);
    await expect(rename('Marchesini Elena', 'Altra')).rejects.toThrow(Conflict);
    await expect(addPersona(ufficio.may, 'Marchesini Elena')).rejects.toThrow('un altro modo di scrivere');
    await addPersona(ufficio.may, 'Vezzali Corrado');
    await expect(addAlias(ufficio.may, { personaId, nominativo: 'Vezzali Corrado' })).rejects.toThrow('Unisci');
    await expect(rename('Marchesini Elena Rita', 'Vezzali Corrado')).rejects.toThrow(Invalid);
  });

  test('who have left are offered no more', async () => {
    const personaId = await idOf('Marchesini Elena');
    expect(await searchPersone(ufficio.may, 'MARCHESINI')).toHaveLength(1);
    await correctPersona(ufficio.may, { personaId, patch: { attiva: { prima: true, dopo: false } } });
    expect(await searchPersone(ufficio.may, 'marchesini')).toEqual([]);
    expect((await page())?.persone).toEqual([]);
    expect((await page({ vista: 'cessate' }))?.totale).toBe(1);
  });

  test('of another ente do not exist', async () => {
    const personaId = await idOf('Marchesini Elena');
    const theirs = await read(altrui.scope, (tx) => tx.persona.findFirstOrThrow());
    await expect(mergePersone(altrui.may, { restaId: theirs.id, altraId: personaId })).rejects.toThrow(NotFound);
    await expect(distinguishPersone(altrui.may, { restaId: theirs.id, altraId: personaId })).rejects.toThrow(NotFound);
    const patch = { attiva: { prima: true, dopo: false } };
    await expect(correctPersona(altrui.may, { personaId, patch })).rejects.toThrow(NotFound);
    expect(await getPaginaPersone(altrui.scope, anno, vistaPersone.parse({ persona: personaId }))).toMatchObject({
      scelta: null,
    });
  });
});
