import { beforeEach, describe, expect, test } from 'vitest';
import { read } from '@/lib/db/transaction';
import { calendarDate } from '@/lib/domain/calendar';
import { Conflict, Denied, Invalid, NotFound } from '@/lib/errors';
import { addCdr } from '@/lib/features/cdr/commands/add-cdr';
import { correctCdr } from '@/lib/features/cdr/commands/correct-cdr';
import { correctIncarico, removeIncarico } from '@/lib/features/cdr/commands/correct-incarico';
import { deleteCdr } from '@/lib/features/cdr/commands/delete-cdr';
import { handOverCdr } from '@/lib/features/cdr/commands/hand-over-cdr';
import { moveCdr } from '@/lib/features/cdr/commands/move-cdr';
import { openIncarico } from '@/lib/features/cdr/commands/open-incarico';
import { revertStruttura } from '@/lib/features/cdr/commands/revert-struttura';
import { getPaginaStruttura } from '@/lib/features/cdr/queries/get-pagina-struttura';
import { openTestDatabase } from '@/tests/support/database';
import { giveRuolo, makeUtente } from '../auth/people';
import { ANNO, ruolo, scopeOf } from '../progetto/card-fixture';
import { cdrId, openUfficio, prepare, readCdr, readIncarichi, type Ufficio } from './struttura-fixture';

openTestDatabase();

let ufficio: Ufficio;
let settore: string;
let count = 0;

beforeEach(async () => {
  count += 1;
  ufficio = await openUfficio(`struttura-${count}`);
  settore = await cdrId(ufficio, '04');
});

const anno = ANNO;
const nuovo = { anno, codice: '0402', denominazione: 'Servizio Verde', tipo: 'SERVIZIO' as const };
const rename = (prima: string, dopo: string) =>
  correctCdr(ufficio.may, { anno, cdrId: settore, patch: { codice: { prima, dopo } } });
const undo = ({ operazioneId }: { operazioneId: string }) => revertStruttura(ufficio.may, operazioneId);

describe('the tree of CDR', () => {
  test('takes a new one last under its parent, and the others keep their order', async () => {
    const gesto = await addCdr(ufficio.may, { ...nuovo, padreId: settore });
    expect(await readCdr(ufficio)).toEqual(['04', '04/0401', '04/0402', '10']);
    await expect(addCdr(ufficio.may, { ...nuovo, padreId: null })).rejects.toMatchObject({ code: 'P2002' });
    await undo(gesto);
    expect(await readCdr(ufficio)).toEqual(['04', '04/0401', '10']);
  });

  test('moves a branch, refuses a place inside it and a move of who looked at another tree', async () => {
    const cultura = await cdrId(ufficio, '10');
    const gesto = await moveCdr(ufficio.may, { anno, id: settore, daPadreId: null, padreId: cultura, primaDi: null });
    expect(await readCdr(ufficio)).toEqual(['10', '10/04', '04/0401']);
    const inside = { anno, id: cultura, daPadreId: null, padreId: settore, primaDi: null };
    await expect(moveCdr(ufficio.may, inside)).rejects.toThrow(Invalid);
    const stale = { anno, id: settore, daPadreId: null, padreId: null, primaDi: null };
    await expect(moveCdr(ufficio.may, stale)).rejects.toThrow(Conflict);
    await undo(gesto);
    expect(await readCdr(ufficio)).toEqual(['04', '04/0401', '10']);
  });

  test('says what hangs on a CDR instead of deleting it', async () => {
    const refusal = deleteCdr(ufficio.may, { anno, id: settore });
    await expect(refusal).rejects.toThrow('1 CDR, 1 scheda, 2 obiettivi assegnati e 1 incarico');
    const cultura = await cdrId(ufficio, '10');
    const gesto = await deleteCdr(ufficio.may, { anno, id: cultura });
    expect(await readCdr(ufficio)).toEqual(['04', '04/0401']);
    await undo(gesto);
    expect(await readCdr(ufficio)).toEqual(['04', '04/0401', '10']);
  });

  test('keeps both writers: other fields merge, the same field is a conflict with both values', async () => {
    await rename('04', 'A4');
    const name = { denominazione: { prima: 'Settore Territorio', dopo: 'Area Territorio' } };
    await correctCdr(ufficio.may, { anno, cdrId: settore, patch: name });
    await expect(rename('04', 'B4')).rejects.toMatchObject({ conflitti: [{ tuo: 'B4', attuale: 'A4' }] });
    const cdr = await read(ufficio.scope, (tx) => tx.cdr.findFirst({ where: { id: settore } }));
    expect(cdr).toMatchObject({ codice: 'A4', denominazione: 'Area Territorio' });
  });

  test('is left alone once the plan is closed', async () => {
    await prepare(ufficio, (tx) => tx.piano.updateMany({ data: { stato: 'CHIUSO' } }));
    await expect(rename('04', 'A4')).rejects.toThrow(Denied);
    await expect(addCdr(ufficio.may, { ...nuovo, padreId: null })).rejects.toThrow(Denied);
  });
});

describe('a code that changes', () => {
  const memberships = async () =>
    read(ufficio.scope, async (tx) =>
      (await tx.appartenenza.findMany({ orderBy: { cdrCodice: 'asc' } })).map(({ cdrCodice }) => cdrCodice),
    );

  test('carries the memberships and the named measurer along, and undo brings them back', async () => {
    const { ente, indicatori } = ufficio.card;
    const utente = await makeUtente(`capo-${count}`);
    await giveRuolo(ente, utente.id, 'DIRIGENTE', '04');
    const misura = { where: { id: indicatori.edifici } };
    await prepare(ufficio, (tx) => tx.indicatore.updateMany({ ...misura, data: { monitoratoDa: ' 04' } }));
    const gesto = await rename('04', 'A4');
    expect(await memberships()).toEqual(['A4']);
    expect((await read(ufficio.scope, (tx) => tx.indicatore.findFirst(misura)))?.monitoratoDa).toBe('A4');
    await undo(gesto);
    expect(await memberships()).toEqual(['04']);
    expect((await read(ufficio.scope, (tx) => tx.indicatore.findFirst(misura)))?.monitoratoDa).toBe(' 04');
  });

  test('is refused when it would hand the CDR to somebody else', async () => {
    const altro = await makeUtente(`altro-${count}`);
    await giveRuolo(ufficio.card.ente, altro.id, 'DIRIGENTE', 'A4');
    await expect(rename('04', 'A4')).rejects.toThrow('1 abilitazione');
    expect((await readCdr(ufficio))[0]).toBe('04');
  });

  test('in an earlier plan leaves the memberships to the latest', async () => {
    const utente = await makeUtente(`ieri-${count}`);
    await giveRuolo(ufficio.card.ente, utente.id, 'DIRIGENTE', '04');
    const { id: enteId } = ufficio.card.ente;
    await prepare(ufficio, (tx) =>
      tx.piano.create({ data: { enteId, anno: ANNO + 1, annoFine: ANNO + 1, titolo: 'Dopo', schemaPesi: 'NESSUNO' } }),
    );
    await rename('04', 'A4');
    expect(await memberships()).toEqual(['04']);
  });
});

describe('incarichi', () => {
  const persona = { nominativo: 'Vezzali Corrado' };
  const day = calendarDate;
  const titolare = { anno, tipo: 'TITOLARE' as const, dal: null, al: null, persona };
  const marchesini = async () =>
    (await read(ufficio.scope, (tx) => tx.incarico.findFirstOrThrow({ where: { cdrId: settore } }))).id;
  const handOver = async (ultimoGiorno: string) =>
    handOverCdr(ufficio.may, {
      ...titolare,
      incaricoId: await marchesini(),
      alPrima: null,
      ultimoGiorno: day(ultimoGiorno),
    });

  test('a handover closes one and opens the other the day after, in one gesture that can be taken back', async () => {
    const gesto = await handOver('2026-06-30');
    expect(await readIncarichi(ufficio, '04')).toEqual([
      'Marchesini Elena TITOLARE –..2026-06-30',
      'Vezzali Corrado TITOLARE 2026-07-01..–',
    ]);
    await undo(gesto);
    expect(await readIncarichi(ufficio, '04')).toEqual(['Marchesini Elena TITOLARE –..–']);
    expect(await read(ufficio.scope, (tx) => tx.persona.count({ where: persona }))).toBe(0);
    await expect(undo(gesto)).rejects.toThrow('già stata annullata');
  });

  test('a handover of who was handed over meanwhile is a conflict', async () => {
    await handOver('2026-06-30');
    await expect(handOver('2026-05-31')).rejects.toThrow(Conflict);
  });

  test('two titolari on one day are refused with who and when; an interim may stand beside', async () => {
    const second = openIncarico(ufficio.may, { ...titolare, cdrId: settore, dal: day('2026-07-01') });
    await expect(second).rejects.toThrow('ha già un titolare per tutto il periodo, Marchesini Elena');
    await openIncarico(ufficio.may, { ...titolare, cdrId: settore, tipo: 'INTERIM', dal: day('2026-07-01') });
    const cultura = await cdrId(ufficio, '10');
    await openIncarico(ufficio.may, { ...titolare, cdrId: cultura });
    expect(await readIncarichi(ufficio, '10')).toEqual(['Vezzali Corrado TITOLARE –..–']);
  });

  test('dates are corrected only where nothing is contradicted, and an incarico can be removed and brought back', async () => {
    await handOver('2026-06-30');
    const incaricoId = await marchesini();
    const longer = { al: { prima: '2026-06-30', dopo: '2026-07-01' } };
    await expect(correctIncarico(ufficio.may, { anno, incaricoId, patch: longer })).rejects.toThrow(
      'già un titolare dal 01/07/2026, Vezzali Corrado',
    );
    const shorter = { al: { prima: '2026-06-30', dopo: '2026-05-31' } };
    await correctIncarico(ufficio.may, { anno, incaricoId, patch: shorter });
    const gesto = await removeIncarico(ufficio.may, { anno, id: incaricoId });
    expect(await readIncarichi(ufficio, '04')).toHaveLength(1);
    await undo(gesto);
    expect((await readIncarichi(ufficio, '04'))[0]).toBe('Marchesini Elena TITOLARE –..2026-05-31');
  });
});

describe('undo', () => {
  test('is refused when others hang on what was added, or have changed it', async () => {
    const gesto = await addCdr(ufficio.may, { ...nuovo, padreId: null });
    const verde = await cdrId(ufficio, '0402');
    const { id: enteId } = ufficio.card.ente;
    await prepare(ufficio, async (tx) => {
      const { id: personaId } = await tx.persona.findFirstOrThrow();
      await tx.incarico.create({ data: { enteId, cdrId: verde, personaId, ordine: 1 } });
    });
    await expect(undo(gesto)).rejects.toThrow('è già stato collegato altro');
    expect(await readIncarichi(ufficio, '0402')).toHaveLength(1);
    const changed = await rename('04', 'A4');
    await rename('A4', 'B4');
    await expect(undo(changed)).rejects.toThrow('cambiato ancora il codice');
  });

  test('does not reach operations of other kinds', async () => {
    const made = await read(ufficio.scope, (tx) =>
      tx.operazione.findFirstOrThrow({ where: { comando: 'createFixture' } }),
    );
    await expect(revertStruttura(ufficio.may, made.id)).rejects.toThrow(NotFound);
  });
});

test('another ente finds nothing: not to read, not to write, not to undo', async () => {
  const altrui = await openUfficio(`struttura-${count}-altrui`);
  const gesto = await addCdr(ufficio.may, { ...nuovo, padreId: null });
  await expect(deleteCdr(altrui.may, { anno, id: settore })).rejects.toThrow(NotFound);
  await expect(addCdr(altrui.may, { ...nuovo, padreId: settore })).rejects.toThrow(NotFound);
  await expect(
    openIncarico(altrui.may, {
      anno,
      cdrId: settore,
      persona: { nominativo: 'X' },
      tipo: 'TITOLARE',
      dal: null,
      al: null,
    }),
  ).rejects.toThrow(NotFound);
  await expect(revertStruttura(altrui.may, gesto.operazioneId)).rejects.toThrow(NotFound);
  const pagina = await getPaginaStruttura(altrui.scope, anno, { q: '', cdr: '0402' });
  expect(pagina).toMatchObject({ scelto: null, nodi: [{ codice: '04' }, { codice: '0401' }, { codice: '10' }] });
});

test('the page shows it to who may read the plan, and lets change it who may', async () => {
  const page = (nome: Parameters<typeof ruolo>[0]) =>
    getPaginaStruttura(scopeOf(ufficio.card, ruolo(nome)), anno, { q: 'marchesini', cdr: '04' });
  expect(await page('GIUNTA')).toBeNull();
  expect(await page('NUCLEO')).toMatchObject({ canModificare: false });
  const pagina = await page('SEGRETARIO');
  expect(pagina).toMatchObject({ canModificare: true, scelto: { numeroSchede: 1 } });
  expect(pagina?.mostrati.map(({ codice }) => codice)).toEqual(['04']);
});
