import { openEmbeddedServer } from '@/lib/db/embedded/embedded-server';
import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { prepareEmbeddedDatabase } from '@/scripts/installation/embedded-database';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';

const PASSWORD = 'throw-away-password-of-a-replay-only';

/**
 * Applies all migrations to a database that lives as long as the work, exactly as an installation would: what Prisma calls a shadow database.
 * @param work gets the connection string of the owner
 */
export async function withReplayedMigrations<T>(
  migrations: string,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const folder = await createTemporaryFolder('traguardo-replay-');
  try {
    const server = await openEmbeddedServer(folder, { password: PASSWORD, isThrowAway: true });
    try {
      const login = { name: 'traguardo_app_replay', password: PASSWORD };
      const { ownerUrl } = await prepareEmbeddedDatabase(server, login, PASSWORD);
      await migrateDatabase(ownerUrl, migrations);
      return await work(ownerUrl);
    } finally {
      await server.release();
    }
  } finally {
    await removeFolder(folder);
  }
}
