import { beforeEach, describe, expect, test } from 'vitest';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { NotFound } from '@/lib/errors';
import { closeScheda } from '@/lib/features/progetto/commands/close-scheda';
import { getPaginaScheda } from '@/lib/features/progetto/queries/get-pagina-scheda';
import { requireSchedeProtette } from '@/lib/features/progetto/queries/get-scheda';
import { getStoriaScheda } from '@/lib/features/progetto/queries/get-storia-scheda';
import { importPiano, newEnte } from '@/tests/integration/importazione/enti';
import { openTestDatabase } from '@/tests/support/database';
import { pianoDaApprovare } from '@/tests/support/piano-da-approvare';
import { statementsOf } from '@/tests/support/statements';
import { ANNO, as, propose, sendBack, TUTTE, validate } from './approval-acts';

openTestDatabase();

let count = 0;
let ente: Scope;
let dirigente: Scope;
let segretaria: Scope;

beforeEach(async () => {
  count += 1;
  ente = await newEnte(`ente-${count}`);
  await importPiano(pianoDaApprovare(ANNO), ente);
  [dirigente, segretaria] = [as(ente, 'DIRIGENTE', '04'), as(ente, 'SEGRETARIO')];
});

const stati = () =>
  read(ente, async (tx) => (await tx.progetto.findMany({ orderBy: { codice: 'asc' } })).map(({ stato }) => stato));
const passi = async (scope: Scope) => (await getPaginaScheda(scope, ANNO, '04_1'))?.passi;

describe('the steps of a card', () => {
  test('are proposed by her dirigente, validated by another, and offered only to them', async () => {
    expect([await passi(dirigente), await passi(segretaria)]).toEqual([['propose'], []]);
    await propose(dirigente);
    expect([await passi(dirigente), await passi(segretaria)]).toEqual([[], ['validate', 'sendBack']]);
    expect((await getPaginaScheda(dirigente, ANNO, '04_1'))?.isEditable).toBe(false);
    await validate(as(ente, 'PROGRAMMAZIONE'));
    expect([await passi(dirigente), await passi(segretaria)]).toEqual([[], ['sendBack']]);
    expect(await stati()).toEqual(['VALIDATO', 'VALIDATO']);
    const storia = (await getStoriaScheda(segretaria, ANNO, '04_2'))?.storia ?? [];
    expect(storia.slice(0, 2).map(({ comando }) => comando)).toEqual(['validateSchede', 'proposeSchede']);
  });

  test('go back with the reason, which stays until the card is proposed again', async () => {
    await propose(dirigente);
    await sendBack(segretaria, ['04_1'], 'Mancano le fasi');
    const pagina = await getPaginaScheda(dirigente, ANNO, '04_1');
    expect(pagina?.scheda.progetto).toMatchObject({ stato: 'BOZZA', motivoRinvio: 'Mancano le fasi' });
    expect(pagina?.isEditable).toBe(true);
    const [voce] = (await getStoriaScheda(dirigente, ANNO, '04_1'))?.storia ?? [];
    expect(voce).toMatchObject({ comando: 'returnSchede', motivo: 'Mancano le fasi' });
    await propose(dirigente, ['04_1']);
    expect((await getPaginaScheda(dirigente, ANNO, '04_1'))?.scheda.progetto.motivoRinvio).toBeNull();
  });

  test('are taken by all the cards or by none', async () => {
    await propose(dirigente, ['04_1']);
    await expect(propose(dirigente)).rejects.toThrow('La scheda 04_1 è già proposta: nessuna scheda è stata cambiata');
    await expect(validate(segretaria)).rejects.toThrow('La scheda 04_2 è in bozza');
    await expect(sendBack(segretaria, TUTTE, 'No')).rejects.toThrow('La scheda 04_2 è in bozza');
    expect(await stati()).toEqual(['PROPOSTO', 'BOZZA']);
  });

  test('are not taken by a closed card', async () => {
    const [scheda] = await requireSchedeProtette(dirigente, ANNO, ['04_1']);
    if (!scheda) throw new Error('no card');
    await closeScheda(authorize(dirigente, 'scheda.modificare', scheda), { motivo: 'Rinunciato' });
    expect(await passi(dirigente)).toEqual([]);
    await expect(propose(dirigente, ['04_1'])).rejects.toThrow('La scheda 04_1 è chiusa');
  });

  test('are of who has the right, in the ente of the card', async () => {
    await expect(propose(segretaria)).rejects.toThrow('Il tuo ruolo non consente di proporre');
    await expect(propose(as(ente, 'REFERENTE', '04'))).rejects.toThrow('Il tuo ruolo non consente di proporre');
    await expect(propose(as(ente, 'DIRIGENTE', '07'))).rejects.toThrow(NotFound);
    await propose(dirigente);
    await expect(validate(dirigente)).rejects.toThrow('Il tuo ruolo non consente di validare');
    await expect(sendBack(dirigente, TUTTE, 'No')).rejects.toThrow('Il tuo ruolo non consente di rinviare');
    const altrove = as(await newEnte(`altrove-${count}`), 'SEGRETARIO');
    await expect(validate(altrove)).rejects.toThrow(NotFound);
    expect(await stati()).toEqual(['PROPOSTO', 'PROPOSTO']);
  });

  test('cost the same statements for one card and for more', async () => {
    const one = (await statementsOf(() => propose(dirigente, ['04_1']))).length;
    expect((await statementsOf(() => propose(dirigente, ['04_2']))).length).toBe(one);
    expect((await statementsOf(() => validate(segretaria))).length).toBe(one);
  });
});
