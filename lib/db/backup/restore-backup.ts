import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyWithin, createHistory, lockMigrations } from '../migrate/migrate-database';
import { type MigrationFile, readMigrations } from '../migrate/migration-files';
import { OperatorFailure } from '../operator-failure';
import { withClient } from '../ruolo';
import { quote } from './catalog';
import type { Manifesto } from './manifest';
import { readRows } from './read-backup';
import type { OnTabella } from './write-backup';

/** How long a running application may keep a table from us. */
const LOCK_TIMEOUT = '30s';
const LOCK_NOT_AVAILABLE = '55P03';

/** Everything of ours, whatever version made it; what extensions brought stays. */
const DROP_ALL = `
DO $$ DECLARE riga record; BEGIN
  DROP SCHEMA IF EXISTS pgboss CASCADE;
  FOR riga IN SELECT oid::regclass AS nome FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LOOP
    EXECUTE format('DROP TABLE %s CASCADE', riga.nome);
  END LOOP;
  FOR riga IN SELECT p.oid::regprocedure AS nome FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', riga.nome);
  END LOOP;
  FOR riga IN SELECT t.oid::regtype AS nome FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e') LOOP
    EXECUTE format('DROP TYPE %s CASCADE', riga.nome);
  END LOOP;
END $$`;

/**
 * Puts a verified copy in the place of everything the database holds, in one transaction: tables are made as they were when the
 * copy was taken, filled, and brought to this version. When anything fails, what was there before is there still.
 * @param migrations the migrations folder of this version
 * @throws OperatorFailure when the copy comes from a later version, or the application is holding the tables
 */
export async function restoreBackup(
  ownerUrl: string,
  path: string,
  manifest: Manifesto,
  migrations: string,
  onTabella: OnTabella = () => {},
): Promise<void> {
  const files = await readMigrations(migrations);
  refuseLaterVersion(manifest, files);
  const known = new Set(manifest.migrazioni.map(({ nome }) => nome));
  await withClient(ownerUrl, async (client) => {
    await lockMigrations(client);
    await client.query('BEGIN');
    try {
      await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
      await client.query('SET LOCAL client_min_messages = warning');
      await client.query(DROP_ALL);
      await createHistory(client);
      for (const file of files.filter(({ name }) => known.has(name))) await applyWithin(client, file);
      await loadRows(client, path, manifest, onTabella);
      for (const file of files.filter(({ name }) => !known.has(name))) await applyWithin(client, file);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw explain(error);
    }
  });
}

function refuseLaterVersion({ migrazioni }: Manifesto, files: readonly MigrationFile[]): void {
  const checksums = new Map(files.map(({ name, checksum }) => [name, checksum]));
  const unknown = migrazioni.find(({ nome, impronta }) => checksums.get(nome) !== impronta);
  if (!unknown) return;
  throw new OperatorFailure(
    `La copia è di una versione di Traguardo più recente di questa, o diversa (migrazione «${unknown.nome}»). Non è stato cambiato nulla: ripristinarla con quella versione o con una successiva.`,
  );
}

function explain(error: unknown): unknown {
  const isBusy = error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
  if (!isBusy) return error;
  return new OperatorFailure(
    'L’applicazione sta lavorando su questi dati: non è stato cambiato nulla. Fermarla e ripetere il comando.',
  );
}

async function loadRows(client: pg.Client, path: string, manifest: Manifesto, onTabella: OnTabella): Promise<void> {
  const byName = new Map(manifest.tabelle.map((tabella, place) => [tabella.nome, { ...tabella, place }]));
  await readRows(path, manifest, async (nome, rows) => {
    const tabella = byName.get(nome);
    if (!tabella) return;
    onTabella(tabella.place, manifest.tabelle.length, nome);
    const table = quote(nome);
    const isForced = await isRowSecurityForced(client, nome);
    // The rows are those of every ente, already recorded and chained: nothing looks at them again but keys and constraints.
    await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
    const copy = client.query(copyFrom(`COPY ${table} (${tabella.colonne.map(quote).join(', ')}) FROM STDIN`));
    await pipeline(rows, copy);
    if (copy.rowCount !== tabella.righe) throw new Error(`${nome}: ${copy.rowCount} rows of ${tabella.righe}`);
    await resumeSequences(client, nome);
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    if (isForced) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  });
}

async function isRowSecurityForced(client: pg.Client, nome: string): Promise<boolean> {
  const { rows } = await client.query<{ forced: boolean }>(
    'SELECT relforcerowsecurity AS forced FROM pg_class WHERE oid = $1::regclass',
    [quote(nome)],
  );
  return rows[0]?.forced ?? false;
}

/** Numbers given by the database go on after the last one of the copy. */
async function resumeSequences(client: pg.Client, nome: string): Promise<void> {
  const { rows } = await client.query<{ colonna: string; sequenza: string }>(
    `SELECT attname AS colonna, pg_get_serial_sequence($1, attname) AS sequenza FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND pg_get_serial_sequence($1, attname) IS NOT NULL`,
    [quote(nome)],
  );
  for (const { colonna, sequenza } of rows) {
    await client.query(
      `SELECT setval($1, max(${quote(colonna)})) FROM ${quote(nome)} HAVING max(${quote(colonna)}) IS NOT NULL`,
      [sequenza],
    );
  }
}
