import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Pack, pack } from 'tar-stream';
import { describeError, OperatorFailure } from '../operator-failure';
import { withClient } from '../ruolo';
import { listTabelle, quote, type TabellaDelCatalogo } from './catalog';
import { entryOf, MANIFESTO, type Manifesto } from './manifest';

/** What is told while a copy is made. */
export type OnTabella = (fatte: number, tutte: number, nome: string) => void;

/**
 * Copies a whole installation, every ente of it, into one file: the data of one instant, while people work. The file appears when it
 * is complete. Passwords of mail servers are in it only sealed with a key that stays in the data folder.
 * @param ownerUrl the owner of the tables, who sees one ente at a time like everybody
 * @returns what the copy says of itself
 * @throws OperatorFailure when the file cannot be written
 */
export async function writeBackup(ownerUrl: string, path: string, onTabella: OnTabella = () => {}): Promise<Manifesto> {
  const folder = await mkdtemp(join(dirname(path), '.copia-')).catch(explain(path));
  try {
    const partial = join(folder, 'copia');
    const written = await withClient(ownerUrl, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const archive = pack();
      const saving = pipeline(archive, createGzip(), createWriteStream(partial, { mode: 0o600 }));
      const [manifest] = await Promise.all([writeEntries(client, archive, folder, onTabella), saving]);
      await client.query('COMMIT');
      return manifest;
    });
    await rename(partial, path);
    return written;
  } catch (error) {
    return explain(path)(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the disk refuses is the operator's to mend: no such folder, no right, no room. */
function explain(path: string): (error: unknown) => never {
  return (error) => {
    const isOfDisk =
      error instanceof Error && 'syscall' in error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
    if (!isOfDisk) throw error;
    throw new OperatorFailure(`La copia «${path}» non si può scrivere, e non ne resta nulla: ${describeError(error)}.`);
  };
}

async function writeEntries(
  client: pg.Client,
  archive: Pack,
  folder: string,
  onTabella: OnTabella,
): Promise<Manifesto> {
  try {
    const enti = await listEnti(client);
    const all = await listTabelle(client);
    const tabelle: Manifesto['tabelle'] = [];
    for (const [place, tabella] of all.entries()) {
      onTabella(place, all.length, tabella.nome);
      const spool = join(folder, tabella.nome);
      const { righe, sha256 } = await spoolTabella(client, tabella, enti, spool);
      await addFile(archive, entryOf(tabella.nome), spool);
      await rm(spool);
      tabelle.push({ nome: tabella.nome, colonne: [...tabella.colonne], righe, sha256 });
    }
    const manifest: Manifesto = {
      formato: 'traguardo/copia',
      versione: 1,
      fattaAt: new Date().toISOString(),
      migrazioni: await listMigrazioni(client),
      enti: enti.map(({ codice, denominazione }) => ({ codice, denominazione })),
      tabelle,
    };
    archive.entry({ name: MANIFESTO }, `${JSON.stringify(manifest, null, 2)}\n`);
    archive.finalize();
    return manifest;
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

interface Ente {
  readonly id: string;
  readonly codice: string;
  readonly denominazione: string;
}

async function listEnti(client: pg.Client): Promise<Ente[]> {
  const { rows } = await client.query<Ente>('SELECT id, codice, denominazione FROM "Ente" ORDER BY codice');
  return rows;
}

async function listMigrazioni(client: pg.Client): Promise<Manifesto['migrazioni']> {
  const { rows } = await client.query<Manifesto['migrazioni'][number]>(
    `SELECT migration_name AS nome, checksum AS impronta FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** Rows in the text of COPY, ente by ente where only one can be seen at a time. */
async function spoolTabella(
  client: pg.Client,
  { nome, colonne, chiave, isDiEnte }: TabellaDelCatalogo,
  enti: readonly Ente[],
  path: string,
): Promise<{ righe: number; sha256: string }> {
  const hash = createHash('sha256');
  const columns = colonne.map(quote).join(', ');
  const select = `COPY (SELECT ${columns} FROM ${quote(nome)} ORDER BY ${chiave.map(quote).join(', ')}) TO STDOUT`;
  let righe = 0;
  for (const ente of isDiEnte ? enti : [null]) {
    await client.query(`SELECT set_config('app.ente_id', $1, true)`, [ente?.id ?? '']);
    const rows = client.query(copyTo(select));
    const digest = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(rows, digest, createWriteStream(path, { flags: 'a', mode: 0o600 }));
    righe += rows.rowCount;
  }
  return { righe, sha256: hash.digest('hex') };
}

async function addFile(archive: Pack, name: string, path: string): Promise<void> {
  const { size } = await stat(path);
  await pipeline(createReadStream(path), archive.entry({ name, size }));
}
