import { globalRead } from './transaction';

/** The migrations the database has, whoever applied them. */
export async function listAppliedMigrations(): Promise<string[]> {
  const rows = await globalRead(
    (tx) => tx.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return rows.map(({ name }) => name);
}
