import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { withClient } from '@/lib/db/ruolo';
import { prepareExternalDatabase } from '@/scripts/installation/external-database';

/** The cluster of the tests stands for somebody else's server: it has only a superuser, and we know it. */
const { superuserUrl } = inject('cluster');
const asSuperuser = (sql: string, url = superuserUrl) => withClient(url, (client) => client.query(sql));

let name: string;
let logins: string[];

function urlOf(user: string, password: string): string {
  const url = new URL(superuserUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}
const superuserHere = () => urlOf('postgres', new URL(superuserUrl).password);
const newLogin = () => {
  const login = { name: `traguardo_app_${randomUUID().slice(0, 8)}`, password: 'parola-segreta' };
  logins.push(login.name);
  return login;
};

/** A database with an owner of its own, as an administrator would hand it over. */
async function createDatabase(ownerAttributes: string): Promise<string> {
  await asSuperuser(`CREATE ROLE ${name} LOGIN PASSWORD 'x' ${ownerAttributes}`);
  await asSuperuser(`CREATE DATABASE ${name} OWNER ${name}`);
  return urlOf(name, 'x');
}

async function failureOf(work: Promise<unknown>): Promise<OperatorFailure> {
  const error = await work.then(() => null).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OperatorFailure);
  return error as OperatorFailure;
}

beforeEach(() => {
  name = `esterno_${randomUUID().slice(0, 8)}`;
  logins = [];
});
afterEach(async () => {
  await asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  for (const role of [...logins, name]) await asSuperuser(`DROP ROLE IF EXISTS ${role}`);
});

test('an owner who cannot create roles is told the SQL, which is enough', async () => {
  const ownerUrl = await createDatabase('');
  const login = newLogin();
  const failure = await failureOf(prepareExternalDatabase(ownerUrl, login));
  expect(failure.message).toMatch(/^L'utente di DATABASE_URL non può creare ruoli/);
  expect(failure.message).not.toContain('\n');
  await asSuperuser(failure.detail.replace('CREATE ROLE traguardo_app NOLOGIN;', ''));

  const urls = await prepareExternalDatabase(ownerUrl, login);
  await migrateDatabase(urls.ownerUrl, 'prisma/migrations');
  await expect(asSuperuser('SELECT * FROM "Ente"', urls.appUrl)).resolves.toMatchObject({ rowCount: 0 });
});

test('two installations on one server have a login each', async () => {
  const url = await createDatabase('');
  await asSuperuser(`ALTER ROLE ${name} CREATEROLE; GRANT traguardo_app TO ${name} WITH ADMIN OPTION`);
  const [first, second] = [
    await prepareExternalDatabase(url, newLogin()),
    await prepareExternalDatabase(url, newLogin()),
  ];
  expect(first.appUrl).not.toBe(second.appUrl);
  for (const { appUrl } of [first, second]) await expect(asSuperuser('SELECT 1', appUrl)).resolves.toBeDefined();
});

test('with the URL of a superuser the tables belong to a role that is none', async () => {
  await createDatabase('');
  const { ownerUrl, appUrl } = await prepareExternalDatabase(superuserHere(), newLogin());
  await migrateDatabase(ownerUrl, 'prisma/migrations');
  const sql = `SELECT DISTINCT rolname, rolsuper FROM pg_tables JOIN pg_roles ON rolname = tableowner WHERE schemaname = 'public'`;
  const { rows } = await asSuperuser(sql, superuserHere());
  expect(rows).toEqual([{ rolname: 'traguardo_owner', rolsuper: false }]);
  await expect(asSuperuser('ALTER TABLE "Ente" DISABLE ROW LEVEL SECURITY', appUrl)).rejects.toThrow(/owner/);
});

test.each([
  ['a superuser', 'SUPERUSER'],
  ['a role with BYPASSRLS', 'BYPASSRLS'],
])('the application refuses to connect as %s', async (_, attribute) => {
  const url = await createDatabase('');
  const login = newLogin();
  await asSuperuser(`CREATE ROLE ${login.name} LOGIN PASSWORD 'x' ${attribute}`);
  const failure = await failureOf(prepareExternalDatabase(url, login, urlOf(login.name, 'x')));
  expect(failure.message).toMatch(/^L'applicazione non può collegarsi come «traguardo_app_.*aggira la protezione/);
});

test('the application refuses to connect as the owner of the tables', async () => {
  const url = await createDatabase('');
  await migrateDatabase(url, 'prisma/migrations');
  const failure = await failureOf(prepareExternalDatabase(url, newLogin(), url));
  expect(failure.message).toMatch(/aggira la protezione/);
});

test('a server that does not answer, and an address that is none, are named in one line', async () => {
  const unreachable = await failureOf(prepareExternalDatabase('postgresql://a:b@127.0.0.1:1/x', newLogin()));
  expect(unreachable.message).toBe('Il database 127.0.0.1:1/x non è raggiungibile: connect ECONNREFUSED 127.0.0.1:1.');
  const malformed = await failureOf(prepareExternalDatabase('mysql://a', newLogin()));
  expect(malformed.message).toMatch(/^DATABASE_URL non è un indirizzo PostgreSQL/);
});
