import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrateDatabase } from '@/lib/db/migrate/migrate-database';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { locateDataFolder, prepareDataFolder, readSecrets } from './installation/data-folder';
import { openDatabase } from './installation/database';
import { printFailure } from './installation/report';
import { diagnoseHistory, diffToSchema } from './prisma/compare';
import { generateClient } from './prisma/generate';
import { withReplayedMigrations } from './prisma/replay';

const SCHEMA = 'prisma/schema';
const MIGRATIONS = 'prisma/migrations';

const HELP = `Schema and migrations without Prisma's native engine (npm run prisma -- <command>)

  generate                 write the client
  diff --from-empty        SQL from nothing to the schema
  diff --from-migrations   SQL from the migrations to the schema; exit code 2 when there is any
  migrate dev --name x     write that SQL as a new migration; add by hand what Prisma does not model
  migrate deploy           apply the missing migrations to this installation's database
  migrate status           what Prisma says of this installation's database
`;

async function withInstallation<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const folder = locateDataFolder();
  await prepareDataFolder(folder);
  const database = await openDatabase(folder, await readSecrets(folder));
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.release();
  }
}

const diffFromMigrations = () => withReplayedMigrations(MIGRATIONS, (url) => diffToSchema(SCHEMA, url));

async function diff(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      'from-empty': { type: 'boolean' },
      'from-migrations': { type: 'boolean' },
      'to-schema': { type: 'boolean' },
    },
  });
  const sql = values['from-migrations'] ? await diffFromMigrations() : await diffToSchema(SCHEMA);
  process.stdout.write(sql);
  return values['from-migrations'] && sql ? 2 : 0;
}

async function writeMigration(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { name: { type: 'string' } } });
  if (!values.name || !/^[a-z0-9_]+$/.test(values.name)) {
    throw new OperatorFailure('--name is required: lower case letters, digits and underscores.');
  }
  const sql = await diffFromMigrations();
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${values.name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`${join(folder, 'migration.sql')}${sql ? '' : ' (empty: the schema has not changed)'}`);
  return 0;
}

async function migrate([command, ...args]: string[]): Promise<number> {
  if (command === 'dev') return writeMigration(args);
  if (command === 'deploy') {
    const applied = await withInstallation((url) => migrateDatabase(url, MIGRATIONS));
    console.log(applied.join('\n') || 'Nothing to apply');
    return 0;
  }
  if (command === 'status') {
    const diagnosis = await withInstallation((url) => diagnoseHistory(MIGRATIONS, url));
    console.log(JSON.stringify(diagnosis, null, 2));
    return diagnosis.history || diagnosis.editedMigrationNames.length > 0 ? 1 : 0;
  }
  return help();
}

function help(): number {
  process.stderr.write(HELP);
  return 1;
}

async function run([command, ...args]: string[]): Promise<number> {
  if (command === 'generate') generateClient();
  else if (command === 'diff') return diff(args);
  else if (command === 'migrate') return migrate(args);
  else return help();
  return 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
