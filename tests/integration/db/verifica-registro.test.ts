import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { verificaRegistro } from '@/scripts/traguardo/verifica-registro';
import type { TestDatabase } from '@/tests/support/database';
import { createScheda, openTestDatabase, type TestScheda } from './scheda';

let database: TestDatabase;
let scheda: TestScheda;

beforeAll(async () => {
  database = await openTestDatabase();
  scheda = await createScheda('alfa');
  await createScheda('beta');
});

afterAll(() => database.drop());

/** Runs the command and returns its exit code with what it printed. */
async function run(...args: string[]): Promise<{ code: number; printed: string }> {
  const lines: unknown[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line));
  try {
    const code = await verificaRegistro.run(args, { ...database, dataFolder: '', cwd: '' });
    return { code, printed: lines.join('\n') };
  } finally {
    log.mockRestore();
  }
}

test('the command names what was altered, ente by ente, and its exit code tells', async () => {
  const whole = await run();
  expect(whole.code).toBe(0);
  expect(whole.printed).toMatch(
    /^alfa .*\n {2}integro: operazioni 1, righe modificate 2; ultima n\. 1, impronta [0-9a-f]{64}\nbeta/,
  );

  const url = new URL(inject('cluster').superuserUrl);
  url.pathname = new URL(database.appUrl).pathname;
  const superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(`UPDATE "Modifica" SET dopo = dopo || '{"titolo": "Falsa"}' WHERE "rigaId" = $1`, [
    scheda.progettoId,
  ]);
  await superuser.end();

  const altered = await run();
  expect(altered.code).toBe(1);
  expect(altered.printed).toContain(`dove: operazione n. 1, Progetto ${scheda.progettoId}`);
  expect(altered.printed).toContain('titolo: nel registro «Falsa», altrove «Prima»');
  expect((await run('--ente', 'beta')).code).toBe(0);
  await expect(run('--ente', 'nessuno')).rejects.toThrow("L'ente «nessuno» non esiste.");
});
