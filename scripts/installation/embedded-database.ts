import type { EmbeddedServer } from '@/lib/db/embedded/embedded-server';
import { type AppLogin, ensureAppRoles, ensureRole, OWNER_ROLE, withClient } from '@/lib/db/ruolo';

const DATABASE = 'traguardo';

/** A connection string to the same server for somebody else. */
function urlFor(superuserUrl: string, name: string, password: string, database: string): string {
  const url = new URL(superuserUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * Makes the roles and an empty database in a server that is ours. It may have been cut at any point before, so each step looks first.
 * @param database name, created when missing
 */
export async function prepareEmbeddedDatabase(
  { superuserUrl }: Pick<EmbeddedServer, 'superuserUrl'>,
  login: AppLogin,
  ownerPassword: string,
  database: string = DATABASE,
): Promise<{ ownerUrl: string; appUrl: string }> {
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, OWNER_ROLE, 'LOGIN');
    await client.query(`ALTER ROLE ${OWNER_ROLE} PASSWORD ${client.escapeLiteral(ownerPassword)}`);
    await ensureAppRoles(client, login);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) {
      const name = client.escapeIdentifier(database);
      await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
      await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    }
    await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${login.name}`);
  });
  const ownerUrl = urlFor(superuserUrl, OWNER_ROLE, ownerPassword, database);
  return { ownerUrl, appUrl: urlFor(superuserUrl, login.name, login.password, database) };
}
