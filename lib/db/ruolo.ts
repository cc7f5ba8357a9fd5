import pg from 'pg';
import { OperatorFailure } from './operator-failure';

/** Holds the rights of the application; migrations name it in GRANT and REVOKE. Nobody logs in as it. */
export const APP_ROLE = 'traguardo_app';
/** Owns database and tables, and is no superuser, or FORCE ROW LEVEL SECURITY would mean nothing. */
export const OWNER_ROLE = 'traguardo_owner';

/** The account one installation logs in with. Roles belong to a whole server: two installations on one server must not share a password. */
export interface AppLogin {
  readonly name: string;
  readonly password: string;
}

const INSUFFICIENT_PRIVILEGE = '42501';
const ALREADY_EXISTS = new Set(['42710', '23505']);

/** Runs one piece of work on one connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function hasRole(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  return rowCount === 1;
}

/** Creates a role unless it exists; two starts at the same moment are no error. */
export async function ensureRole(client: pg.Client, name: string, attributes: string): Promise<void> {
  if (await hasRole(client, name)) return;
  await client.query(`CREATE ROLE ${client.escapeIdentifier(name)} ${attributes}`).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && ALREADY_EXISTS.has(error.code ?? ''))) throw error;
  });
}

/** What a database administrator runs when we may not create roles. */
export function describeAppRoles({ name, password }: AppLogin): string {
  return [
    `CREATE ROLE ${APP_ROLE} NOLOGIN;  -- se non esiste già`,
    `CREATE ROLE ${name} LOGIN PASSWORD '${password}' NOSUPERUSER NOBYPASSRLS;`,
    `GRANT ${APP_ROLE} TO ${name};`,
  ].join('\n');
}

/**
 * Creates the application's roles, and sets the password of this installation's login.
 * @throws OperatorFailure with the SQL to run when the server refuses us the right to create roles
 */
export async function ensureAppRoles(client: pg.Client, login: AppLogin): Promise<void> {
  try {
    await ensureRole(client, APP_ROLE, 'NOLOGIN');
    await ensureRole(client, login.name, 'LOGIN');
    const name = client.escapeIdentifier(login.name);
    await client.query(`ALTER ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(login.password)}`);
    await client.query(`GRANT ${APP_ROLE} TO ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
    throw new OperatorFailure(
      "L'utente di DATABASE_URL non può creare ruoli: eseguire come amministratore l'SQL che segue e riavviare.",
      describeAppRoles(login),
    );
  }
}

/**
 * Refuses a connection string for the application that would see past row-level security: a superuser, a role with BYPASSRLS, or one that can
 * act as the owner of the tables.
 * @throws OperatorFailure
 */
export async function refuseUnsafeAppUrl(appUrl: string): Promise<void> {
  const sql = `
    SELECT session_user AS "name",
      EXISTS (SELECT FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls)
              AND pg_has_role(session_user, r.oid, 'MEMBER')) AS "isAbove",
      EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
              AND pg_has_role(session_user, c.relowner, 'MEMBER')) AS "isOwner"`;
  const role = await withClient(appUrl, async (client) => {
    const { rows } = await client.query<{ name: string; isAbove: boolean; isOwner: boolean }>(sql);
    return rows[0];
  });
  if (role && !role.isAbove && !role.isOwner) return;
  throw new OperatorFailure(
    `L'applicazione non può collegarsi come «${role?.name}»: è un ruolo che aggira la protezione dei dati fra enti (superutente, BYPASSRLS o proprietario delle tabelle).`,
  );
}
