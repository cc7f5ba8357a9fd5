import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/lib/db/ruolo';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';

let first: TestDatabase;
let second: TestDatabase;
beforeAll(async () => {
  [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(async () => {
  await Promise.all([first.drop(), second.drop()]);
});

test('two databases of the tests do not see each other', async () => {
  await withClient(first.ownerUrl, (client) => client.query('CREATE TABLE prova (n int)'));
  const found = await withClient(second.ownerUrl, (client) => client.query("SELECT to_regclass('prova') AS prova"));
  expect(found.rows).toEqual([{ prova: null }]);
});

test('the application may use the tables and not change them', async () => {
  const asApp = (sql: string) => withClient(first.appUrl, (client) => client.query(sql));
  await expect(asApp('SELECT * FROM "Ente"')).resolves.toMatchObject({ rowCount: 0 });
  await expect(asApp('ALTER TABLE "Ente" DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/owner/);
  await expect(asApp('CREATE TABLE altra (n int)')).rejects.toThrow(/permission denied/);
});
