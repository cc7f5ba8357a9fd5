import { openEmbeddedServer } from '@/lib/db/embedded/embedded-server';
import type { AppLogin } from '@/lib/db/ruolo';
import { APP_ROLE } from '@/lib/db/ruolo';
import type { Secrets } from './data-folder';
import { prepareEmbeddedDatabase } from './embedded-database';
import { prepareExternalDatabase } from './external-database';

/** The database of an installation, reachable, with its roles; its tables are the migrations' business. */
export interface Database {
  /** Owner of the tables: migrations only. */
  readonly ownerUrl: string;
  /** The application's role, under row-level security. */
  readonly appUrl: string;
  /** For the log: where it is, without passwords. */
  readonly description: string;
  /** Restarts the embedded server when it has died; returns whether it had. */
  revive(): Promise<boolean>;
  /** Stops the embedded server, unless somebody else uses it. */
  release(): Promise<void>;
}

/**
 * Opens the external server named by `DATABASE_URL`, else the embedded one of the data folder.
 * @throws OperatorFailure when it cannot be reached, is too old, or refuses what we need
 */
export async function openDatabase(dataFolder: string, secrets: Secrets): Promise<Database> {
  const login: AppLogin = { name: `${APP_ROLE}_${secrets.installation}`, password: secrets.appPassword };
  const externalUrl = process.env.DATABASE_URL;
  if (externalUrl) {
    const urls = await prepareExternalDatabase(externalUrl, login, process.env.TRAGUARDO_APP_DATABASE_URL);
    return { ...urls, revive: async () => false, release: async () => {} };
  }
  const server = await openEmbeddedServer(dataFolder, { password: secrets.superuserPassword });
  try {
    const urls = await prepareEmbeddedDatabase(server, login, secrets.ownerPassword);
    return {
      ...urls,
      description: `PostgreSQL incorporato, porta ${server.port}`,
      revive: server.revive,
      release: server.release,
    };
  } catch (error) {
    await server.release();
    throw error;
  }
}
