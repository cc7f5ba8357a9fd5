import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { buildIfChanged, generateIfChanged } from '@/scripts/build/build';
import type { Database } from '@/scripts/installation/database';
import { step } from '@/scripts/installation/report';

/** What a start may be told to read from elsewhere; tests use both. */
export interface Sources {
  readonly migrations: string;
  readonly distFolder: string;
}

async function loadDemo({ appUrl }: Database): Promise<string[]> {
  if (process.env.TRAGUARDO_DEMO === '0') return [];
  const demo = await import('@/prisma/seed/demo');
  await step('Ente dimostrativo', () => demo.seedDemo({ appUrl }));
  return demo.demoUsers.map(
    ({ email, password, descrizione }) => `  ${email.padEnd(36)} ${password.padEnd(20)} ${descrizione}`,
  );
}

/**
 * Brings database and build up to date; each part does nothing when it already is. The demo and the build do not need each other: side by side.
 * @returns one line per demo user
 */
export async function prepare(database: Database, { migrations, distFolder }: Sources): Promise<string[]> {
  await step(
    'Migrazioni',
    () => migrateDatabase(database.ownerUrl, migrations),
    (names) => (names.length === 0 ? 'nessuna da applicare' : `${names.length} applicate`),
  );
  await step('Client del database', generateIfChanged, (change) => (change === 'made' ? 'generato' : 'invariato'));
  const describe = (change: string) => (change === 'made' ? 'compilata' : 'invariata');
  const [users] = await Promise.all([
    loadDemo(database),
    step('Applicazione', () => buildIfChanged(distFolder), describe),
  ]);
  return users;
}
