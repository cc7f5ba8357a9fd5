import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { Denied, Invalid } from '@/lib/errors';
import { pianoFormato } from '@/lib/exchange/formato';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { getPaginaApprovazione } from '@/lib/features/approvazione/queries/get-pagina-approvazione';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { makeUtente } from '@/tests/integration/auth/people';
import { importPiano, newEnte } from '@/tests/integration/importazione/enti';
import { openTestDatabase } from '@/tests/support/database';
import { pianoDaApprovare } from '@/tests/support/piano-da-approvare';
import { statementsOf } from '@/tests/support/statements';
import { ANNO, approve, as, propose, sendBack, TUTTE, validate } from './approval-acts';

openTestDatabase();

let count = 0;
let ente: Scope;
let segretaria: Scope;

/** A new ente with the plan, its cards validated. */
async function prepare(options?: { senzaDescrizione: boolean }): Promise<void> {
  count += 1;
  ente = await newEnte(`ente-${count}`);
  await importPiano(pianoDaApprovare(ANNO, options), ente);
  segretaria = { ...as(ente, 'SEGRETARIO'), utenteId: (await makeUtente(`segretaria-${count}`)).id };
  await propose(as(ente, 'DIRIGENTE', '04'));
  await validate(segretaria);
}

/** Everything an approval writes. */
const written = () =>
  read(ente, async (tx) => ({
    piano: (await tx.piano.findFirstOrThrow()).stato,
    schede: (await tx.progetto.findMany({ orderBy: { codice: 'asc' } })).map(({ stato }) => stato),
    versioni: await tx.versionePiano.findMany({ orderBy: { numero: 'asc' } }),
    atti: await tx.atto.count(),
    decisioni: await tx.decisioneSegnalazione.findMany(),
    operazioni: await tx.operazione.count({ where: { comando: 'approvePiano' } }),
  }));

const NOTHING = { piano: 'PREDISPOSIZIONE', versioni: [], atti: 0, decisioni: [], operazioni: 0 };

describe('a plan with nothing in the way', () => {
  beforeEach(() => prepare());

  test('becomes official with a version that is the plan, and whose hash anybody can check', async () => {
    expect(await approve(segretaria)).toBe(1);
    const { versioni, ...rest } = await written();
    expect(rest).toEqual({
      piano: 'APPROVATO',
      schede: ['APPROVATO', 'APPROVATO'],
      atti: 1,
      decisioni: [],
      operazioni: 1,
    });
    const [versione] = versioni;
    const testo = writePianoJson(pianoFormato.parse(versione?.contenuto));
    expect(createHash('sha256').update(testo).digest('hex')).toBe(versione?.sha256);
    const { contesto, ...piano } = (await getPianoFormato(segretaria, ANNO)) ?? {};
    expect(pianoFormato.parse(piano)).toEqual(pianoFormato.parse(versione?.contenuto));
    expect(contesto?.versioni).toMatchObject([
      { numero: 1, sha256: versione?.sha256, atto: { numero: '9', data: '2026-01-29' } },
    ]);
    expect(await getPaginaApprovazione(segretaria, ANNO)).toMatchObject({
      canApprovare: false,
      versioni: [{ numero: 1, organo: 'Giunta comunale', atto: '9', data: '2026-01-29' }],
    });
  });

  test('is not written again: a version does not change, and a second act is refused', async () => {
    await approve(segretaria);
    await expect(approve(segretaria, { numero: '10' })).rejects.toThrow(Denied);
    expect(await written()).toMatchObject({ versioni: [{ numero: 1 }], atti: 1, operazioni: 1 });
  });

  test('approved twice at once is approved once', async () => {
    const both = await Promise.allSettled([approve(segretaria), approve(segretaria, { numero: '10' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await written()).toMatchObject({ piano: 'APPROVATO', versioni: [{ numero: 1 }], atti: 1 });
  });

  test('approved while a card is sent back holds no card that is not approved', async () => {
    const both = await Promise.allSettled([approve(segretaria), sendBack(segretaria, ['04_2'], 'Manca qualcosa')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { piano, schede } = await written();
    expect([piano, ...schede]).toEqual(
      piano === 'APPROVATO' ? ['APPROVATO', 'APPROVATO', 'APPROVATO'] : ['PREDISPOSIZIONE', 'VALIDATO', 'BOZZA'],
    );
  });

  test('waits for the card that is not validated, and nothing is written', async () => {
    await sendBack(segretaria, ['04_2'], 'Mancano le fasi');
    await expect(approve(segretaria)).rejects.toThrow('la scheda 04_2 non è ancora validata');
    expect(await written()).toMatchObject({ ...NOTHING, schede: ['VALIDATO', 'BOZZA'] });
  });

  test('is approved by the Segretario alone, in her own ente', async () => {
    for (const ruolo of ['PROGRAMMAZIONE', 'NUCLEO', 'AMMINISTRATORE'] as const) {
      await expect(approve(as(ente, ruolo))).rejects.toThrow('Il tuo ruolo non consente di approvare il piano');
    }
    const altrove = as(await newEnte(`altrove-${count}`), 'SEGRETARIO');
    await expect(approve(altrove)).rejects.toThrow('Il piano di quest’anno non esiste');
    expect(await written()).toMatchObject({ ...NOTHING, schede: ['VALIDATO', 'VALIDATO'] });
  });
});

test('findings that block need a reason, which stands beside each of them', async () => {
  await prepare({ senzaDescrizione: true });
  const pagina = await getPaginaApprovazione(segretaria, ANNO);
  const chiavi = pagina?.blocchi.map(({ chiave }) => chiave) ?? [];
  expect(chiavi).not.toEqual([]);
  expect(pagina?.blocchi.map(({ scheda }) => scheda)).toContain('04_2');

  await expect(approve(segretaria)).rejects.toThrow(Invalid);
  expect(await written()).toMatchObject({ ...NOTHING, schede: ['VALIDATO', 'VALIDATO'] });

  const motivo = 'La descrizione arriva con la variazione di giugno';
  expect(await approve(segretaria, { motivo })).toBe(1);
  const { decisioni } = await written();
  expect(decisioni.map(({ chiave }) => chiave).toSorted()).toEqual(chiavi.toSorted());
  const forzata = { decisione: 'FORZATA', motivo, utenteId: segretaria.utenteId };
  expect(decisioni).toEqual(decisioni.map(() => expect.objectContaining(forzata)));
});

test('the page costs at most six statements, and is of who reads drafts', async () => {
  await prepare();
  expect(await statementsOf(() => getPaginaApprovazione(segretaria, ANNO))).toHaveLength(5);
  const pagina = await getPaginaApprovazione(as(ente, 'NUCLEO'), ANNO);
  expect(pagina).toMatchObject({ canValidare: false, canApprovare: false, blocchi: [], versioni: [] });
  expect(pagina?.schede.map(({ codice }) => codice)).toEqual(TUTTE);
  expect(await getPaginaApprovazione(as(ente, 'DIRIGENTE', '04'), ANNO)).toBeNull();
  expect(await getPaginaApprovazione(segretaria, 2031)).toBeNull();
});
