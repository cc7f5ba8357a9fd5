import pg from 'pg';
import { describeError, OperatorFailure } from '@/lib/db/operator-failure';
import { type AppLogin, ensureAppRoles, ensureRole, OWNER_ROLE, refuseUnsafeAppUrl, withClient } from '@/lib/db/ruolo';

const OLDEST_VERSION = 150_000;
const CONNECTION_MS = 5000;

interface ServerFacts {
  readonly version: number;
  readonly isSuperuser: boolean;
  readonly database: string;
}

function parseUrl(text: string, variable: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new OperatorFailure(`${variable} non è un indirizzo PostgreSQL (postgresql://utente:password@host:5432/nome).`);
}

async function readFacts(url: URL): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: CONNECTION_MS });
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(
      `SELECT current_setting('server_version_num')::int AS "version", rolsuper AS "isSuperuser",
              current_database() AS "database"
         FROM pg_roles WHERE rolname = current_user`,
    );
    const [facts] = rows;
    if (!facts) throw new Error('ruolo sconosciuto');
    return facts;
  } catch (error) {
    throw new OperatorFailure(`Il database ${url.host}${url.pathname} non è raggiungibile: ${describeError(error)}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** With a superuser's URL the tables still go to a role that is none: the session acts as it from the start. */
async function actAsOwner(url: URL, database: string): Promise<string> {
  await withClient(url.href, async (client) => {
    await ensureRole(client, OWNER_ROLE, 'NOLOGIN');
    await client.query(
      `GRANT CREATE, CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(database)} TO ${OWNER_ROLE}`,
    );
    await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${OWNER_ROLE}`);
  });
  const owner = new URL(url);
  owner.searchParams.set('options', `-c role=${OWNER_ROLE}`);
  return owner.href;
}

async function canConnect(url: string): Promise<boolean> {
  return withClient(url, async () => true).catch(() => false);
}

/**
 * Checks a server that is not ours and makes the application's roles in it.
 * @param text `DATABASE_URL`: an existing database, as a user who owns it and may create roles
 * @param login the application's account; when it can log in already, nothing is created
 * @param appText `TRAGUARDO_APP_DATABASE_URL`, for who prefers to make the application's account by hand
 */
export async function prepareExternalDatabase(
  text: string,
  login: AppLogin,
  appText?: string,
): Promise<{ ownerUrl: string; appUrl: string; description: string }> {
  const url = parseUrl(text, 'DATABASE_URL');
  const facts = await readFacts(url);
  if (facts.version < OLDEST_VERSION) {
    const major = Math.floor(facts.version / 10_000);
    throw new OperatorFailure(`Il database ${url.host} è PostgreSQL ${major}: serve la versione 15 o successiva.`);
  }
  const ownerUrl = facts.isSuperuser ? await actAsOwner(url, facts.database) : url.href;
  const appUrl = appText ? parseUrl(appText, 'TRAGUARDO_APP_DATABASE_URL') : new URL(url);
  if (!appText) {
    appUrl.username = login.name;
    appUrl.password = login.password;
    if (!(await canConnect(appUrl.href))) await withClient(url.href, (client) => ensureAppRoles(client, login));
  }
  await refuseUnsafeAppUrl(appUrl.href).catch((error: unknown) => {
    if (error instanceof OperatorFailure) throw error;
    throw new OperatorFailure(`L'applicazione non può collegarsi a ${appUrl.host}: ${describeError(error)}.`);
  });
  return { ownerUrl, appUrl: appUrl.href, description: `PostgreSQL esterno ${url.host}${url.pathname}` };
}
