import { readMigrations } from '@/lib/db/migrate/migration-files';
import { withEngine } from './engine';
import { readSchema } from './schema-files';

const ALL = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from nothing, or from what a database contains, to the schema. What Prisma does not model (checks, policies, triggers,
 * functions, grants) is not compared.
 * @param url owner connection string; without it the diff starts from nothing
 * @returns the script; empty when there is no difference
 */
export async function diffToSchema(schema: string, url?: string): Promise<string> {
  const target = await readSchema(schema);
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from: url ? { tag: 'schemaDatasource', configDir: schema, ...target } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', ...target },
      script: true,
      exitCode: null,
      filters: ALL,
    }),
  );
  return stdout?.startsWith('-- This is an empty migration') ? '' : (stdout ?? '');
}

/** What Prisma itself says of the history that our runner wrote. */
export async function diagnoseHistory(migrations: string, url: string) {
  const files = await readMigrations(migrations);
  const migrationsList = {
    baseDir: migrations,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: files.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
  return withEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: ALL }),
  );
}
