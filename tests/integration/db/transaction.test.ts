import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDatabase } from '@/lib/db/client';
import { readSqlFailure, toApplicationError } from '@/lib/db/errors';
import { globalRead, globalWrite, read, readAsUtente, type Tx, write } from '@/lib/db/transaction';
import { Invalid, NotFound, RepeatedCommand } from '@/lib/errors';
import type { TestDatabase } from '@/tests/support/database';
import { createScheda, openTestDatabase, type TestScheda } from './scheda';

let database: TestDatabase;
let scheda: TestScheda;

beforeAll(async () => {
  database = await openTestDatabase();
  scheda = await createScheda('alfa');
});

afterAll(() => database.drop());

function addPersona(tx: Tx, nominativo: string) {
  return tx.persona.create({ data: { enteId: scheda.tenant.enteId, nominativo } });
}

async function countPersone(nominativo: string): Promise<number> {
  return read(scheda.tenant, (tx) => tx.persona.count({ where: { nominativo } }));
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('reading', () => {
  test('a read sees its ente and may not write', async () => {
    expect(await read(scheda.tenant, (tx) => tx.progetto.count())).toBe(1);
    const failure = await failureOf(read(scheda.tenant, (tx) => addPersona(tx, 'Nessuno')));
    expect(readSqlFailure(failure)?.sqlState).toBe('25006');
  });

  test('a connection that goes back to the pool remembers no tenant', async () => {
    await read(scheda.tenant, (tx) => tx.progetto.count());
    const counts = await Promise.all(Array.from({ length: 30 }, () => getDatabase().progetto.count()));
    expect(new Set(counts)).toEqual(new Set([0]));
    expect(await globalRead((tx) => tx.progetto.count())).toBe(0);
  });

  test('before choosing an ente a person sees her memberships only', async () => {
    const { enteId, utenteId } = scheda.tenant;
    if (utenteId === null) throw new Error('The card has an owner');
    await write(scheda.tenant, { comando: 'grantRuolo' }, (tx) =>
      tx.appartenenza.create({ data: { enteId, utenteId, ruolo: 'DIRIGENTE', cdrCodice: '04' } }),
    );
    const [own, others] = await Promise.all(
      [utenteId, randomUUID()].map((id) => readAsUtente(id, (tx) => tx.appartenenza.count())),
    );
    expect([own, others]).toEqual([1, 0]);
    expect(await readAsUtente(utenteId, (tx) => tx.progetto.count())).toBe(0);
  });
});

describe('writing', () => {
  test('a write leaves one numbered operation with its author, its reason and the rows it changed', async () => {
    const { tenant, progettoId } = scheda;
    const operazione = { comando: 'renameProgetto', motivo: 'refuso', oggettoId: progettoId };
    const id = await write(tenant, operazione, async (tx, operazioneId) => {
      await tx.progetto.updateMany({ data: { titolo: 'Seconda', inizio: new Date('2026-01-01') } });
      return operazioneId;
    });
    const found = await read(tenant, (tx) => tx.operazione.findFirst({ where: { id }, include: { modifiche: true } }));
    expect(found).toMatchObject({ ...operazione, utenteId: tenant.utenteId, numero: expect.any(Number) });
    expect(found?.modifiche).toMatchObject([
      { tabella: 'Progetto', rigaId: progettoId, azione: 'UPDATE', prima: { titolo: 'Prima', inizio: null } },
    ]);
    expect(found?.modifiche[0]?.dopo).toEqual({ titolo: 'Seconda', inizio: '2026-01-01' });
  });

  test('a write outside an operation is refused, and so is one under an operation already closed', async () => {
    const outside = await failureOf(globalWrite((tx) => addPersona(tx, 'Fuori')));
    expect(readSqlFailure(outside)?.sqlState).toBe('42501');
    const closed = await write(scheda.tenant, { comando: 'prova' }, async (_, operazioneId) => operazioneId);
    for (const operazioneId of ['', closed, randomUUID()]) {
      const sneaking = write(scheda.tenant, { comando: 'prova' }, async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.operazione_id', ${operazioneId}, true)`;
        await addPersona(tx, 'Fuori');
      });
      expect(readSqlFailure(await failureOf(sneaking))?.sqlState).toBe('TG001');
    }
    const early = write(scheda.tenant, { comando: 'prova' }, async (tx) => {
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      await addPersona(tx, 'Fuori');
    });
    expect(readSqlFailure(await failureOf(early))?.sqlState).toBe('TG001');
    expect(await countPersone('Fuori')).toBe(0);
  });

  test('nobody writes under another name, at another time or at a place of their choice in the chain', async () => {
    const { tenant } = scheda;
    const false_ = { utenteId: randomUUID(), at: new Date('2020-01-01'), numero: 999, hash: 'f'.repeat(64) };
    const id = await write(tenant, { comando: 'prova' }, async (tx) => {
      const made = await tx.operazione.create({ data: { enteId: tenant.enteId, comando: 'prova', ...false_ } });
      return made.id;
    });
    const made = await read(tenant, (tx) => tx.operazione.findFirstOrThrow({ where: { id } }));
    expect(made.utenteId).toBe(tenant.utenteId);
    expect(made.at.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(made.numero).toBeLessThan(999);
    expect(made.hash).not.toBe(false_.hash);
  });

  test('the same command is done once, also when it arrives twice at the same moment', async () => {
    const comandoId = randomUUID();
    const send = () => write(scheda.tenant, { comando: 'addPersona', comandoId }, (tx) => addPersona(tx, 'Una volta'));
    const outcomes = await Promise.allSettled([send(), send(), send()]);
    const again = await failureOf(send());
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(again).toBeInstanceOf(RepeatedCommand);
    expect(await countPersone('Una volta')).toBe(1);
  });

  test('what fails leaves nothing behind, and the command may be tried again', async () => {
    const comandoId = randomUUID();
    const send = (isBroken: boolean) =>
      write(scheda.tenant, { comando: 'addPersona', comandoId }, async (tx) => {
        await addPersona(tx, 'Ritentata');
        if (isBroken) throw new Error('broken');
      });
    await expect(send(true)).rejects.toThrow('broken');
    expect(await countPersone('Ritentata')).toBe(0);
    await send(false);
    expect(await countPersone('Ritentata')).toBe(1);
  });

  test('two writers who wait for each other both succeed in the end', async () => {
    const [a, b] = await write(scheda.tenant, { comando: 'prova' }, (tx) =>
      Promise.all([addPersona(tx, 'Incrocio A'), addPersona(tx, 'Incrocio B')]),
    );
    const rename = (first: string, second: string) =>
      write(scheda.tenant, { comando: 'prova' }, async (tx) => {
        await tx.persona.updateMany({ where: { id: first }, data: { nominativo: `Incrocio ${randomUUID()}` } });
        await sleep(150);
        await tx.persona.updateMany({ where: { id: second }, data: { nominativo: `Incrocio ${randomUUID()}` } });
      });
    await Promise.all([rename(a.id, b.id), rename(b.id, a.id)]);
  });

  test('commits that fail give their connections back', async () => {
    const failing = () =>
      write(scheda.tenant, { comando: 'prova' }, (tx) => tx.$executeRaw`SELECT set_config('app.ente_id', '', true)`);
    const failures = await Promise.all(Array.from({ length: 30 }, () => failureOf(failing())));
    expect(failures.every((failure) => failure !== null)).toBe(true);
    expect(await read(scheda.tenant, (tx) => tx.progetto.count())).toBe(1);
  });
});

describe('what the database refuses is said in Italian', () => {
  const cases: [string, (tx: Tx) => Promise<unknown>, string][] = [
    ['same code twice', (tx) => tx.progetto.createMany({ data: [copy('X'), copy('X')] }), 'Esiste già una scheda'],
    [
      'blank title',
      (tx) => tx.progetto.createMany({ data: [{ ...copy('Y'), titolo: ' ' }] }),
      'Il valore non è ammesso',
    ],
    [
      'parent gone',
      (tx) => tx.progetto.createMany({ data: [{ ...copy('Z'), origineId: randomUUID() }] }),
      'non esiste più',
    ],
    ['NUL', (tx) => tx.progetto.createMany({ data: [copy('a\u0000')] }), 'un carattere'],
  ];

  function copy(codice: string) {
    const { tenant, pianoId } = scheda;
    return { enteId: tenant.enteId, pianoId, codice, tipo: 'SCHEDA' as const, titolo: 'Copia', ordine: 1 };
  }

  test.each(cases)('%s', async (_, work, sentence) => {
    const failure = toApplicationError(await failureOf(write(scheda.tenant, { comando: 'prova' }, work)));
    expect(failure).toBeInstanceOf(Invalid);
    expect(failure?.message).toContain(sentence);
  });

  test('a check of one column names the field', async () => {
    const failure = toApplicationError(
      await failureOf(write(scheda.tenant, { comando: 'prova' }, (tx) => addPersona(tx, ''))),
    );
    expect(failure).toMatchObject({ issues: [{ campo: 'nominativo' }] });
  });

  test('a row that is not there is not found', async () => {
    const missing = read(scheda.tenant, (tx) => tx.persona.findFirstOrThrow({ where: { id: randomUUID() } }));
    expect(toApplicationError(await failureOf(missing))).toBeInstanceOf(NotFound);
  });

  test('a defect of ours is left as it is', () => {
    expect(toApplicationError(new TypeError('x is undefined'))).toBeNull();
  });
});
