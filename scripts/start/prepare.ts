import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { withClient } from '@/lib/db/ruolo';
import { buildIfChanged, generateIfChanged } from '@/scripts/build/build';
import type { Database } from '@/scripts/installation/database';
import { step } from '@/scripts/installation/report';

/** What a start may be told to read from elsewhere; tests use both. */
export interface Sources {
  readonly migrations: string;
  readonly distFolder: string;
}

/** Who can enter, as the start command prints it. */
export interface Accessi {
  /** One line per demo user. */
  readonly demo: readonly string[];
  /** There is nobody: the first one needs the code of the first access. */
  readonly isEmpty: boolean;
}

async function findAccessi(database: Database): Promise<Accessi> {
  if (process.env.TRAGUARDO_DEMO !== '0') return { demo: await loadDemo(database), isEmpty: false };
  const isEmpty = await withClient(database.appUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM "Utente" LIMIT 1');
    return rowCount === 0;
  });
  return { demo: [], isEmpty };
}

async function loadDemo({ appUrl }: Database): Promise<string[]> {
  const demo = await import('@/prisma/seed/demo');
  await step('Ente dimostrativo', () => demo.seedDemo({ appUrl }));
  return demo.demoUsers.map(
    ({ email, password, descrizione }) => `  ${email.padEnd(36)} ${password.padEnd(20)} ${descrizione}`,
  );
}

/**
 * Brings database and build up to date; each part does nothing when it already is. The demo and the build do not need each other: side by side.
 * @returns who can enter
 */
export async function prepare(database: Database, { migrations, distFolder }: Sources): Promise<Accessi> {
  await step(
    'Migrazioni',
    () => migrateDatabase(database.ownerUrl, migrations),
    (names) => (names.length === 0 ? 'nessuna da applicare' : `${names.length} applicate`),
  );
  await step('Client del database', generateIfChanged, (change) => (change === 'made' ? 'generato' : 'invariato'));
  const describe = (change: string) => (change === 'made' ? 'compilata' : 'invariata');
  const [accessi] = await Promise.all([
    findAccessi(database),
    step('Applicazione', () => buildIfChanged(distFolder), describe),
  ]);
  return accessi;
}
