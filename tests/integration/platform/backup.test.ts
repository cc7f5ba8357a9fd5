import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyRegistro } from '@/lib/audit/verify-registro';
import { findSystemScope } from '@/lib/auth/system-scope';
import { verifyBackup } from '@/lib/db/backup/read-backup';
import { restoreBackup } from '@/lib/db/backup/restore-backup';
import { writeBackup } from '@/lib/db/backup/write-backup';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { withClient } from '@/lib/db/ruolo';
import { globalRead, read, write } from '@/lib/db/transaction';
import { writePianoJson } from '@/lib/exchange/writers/json';
import { getPianoFormato } from '@/lib/features/esportazione/queries/get-piano-formato';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';
import { pianoPiccolo } from '@/tests/support/piano-piccolo/piano';
import { importPiano, newEnte } from '../importazione/enti';

const MIGRATIONS = 'prisma/migrations';
let from: TestDatabase;
let into: TestDatabase;
let folder: string;
let copy: string;

beforeEach(async () => {
  [from, into] = await Promise.all([freshDatabase(), freshDatabase()]);
  folder = await createTemporaryFolder('traguardo-backup-');
  copy = join(folder, 'copia.traguardo');
  openDatabase(from.appUrl);
  for (const codice of ['montalto', 'valdarra']) await importPiano(pianoPiccolo(2026), await newEnte(codice));
});
afterEach(async () => {
  await closeDatabase();
  await Promise.all([from.drop(), into.drop()]);
  await removeFolder(folder);
});

const moveTo = async ({ appUrl }: TestDatabase) => {
  await closeDatabase();
  openDatabase(appUrl);
};
const scopeOf = async (codice: string) => {
  const scope = await findSystemScope(codice);
  if (!scope) throw new Error(`${codice} is not there`);
  return scope;
};
const exportOf = async (codice: string) => {
  const piano = await getPianoFormato(await scopeOf(codice), 2026);
  return piano && writePianoJson(piano);
};
const restore = async (migrations = MIGRATIONS) =>
  restoreBackup(into.ownerUrl, copy, await verifyBackup(copy), migrations);

test('a copy brings every ente back as it was: same export, chain intact, work goes on under the same protections', async () => {
  const before = [await exportOf('montalto'), await exportOf('valdarra')];
  await writeBackup(from.ownerUrl, copy);
  expect((await stat(copy)).mode & 0o077).toBe(0);
  await restore();
  await moveTo(into);
  expect([await exportOf('montalto'), await exportOf('valdarra')]).toEqual(before);

  const scope = await scopeOf('valdarra');
  await write(scope, { comando: 'dopoIlRipristino' }, (tx) =>
    tx.progetto.updateMany({ data: { titolo: 'Nuovo titolo' } }),
  );
  expect((await verifyRegistro(scope.enteId)).alterazione).toBeNull();
  expect(await globalRead((tx) => tx.progetto.count())).toBe(0);
  const other = await scopeOf('montalto');
  expect(await read(other, (tx) => tx.progetto.count({ where: { titolo: 'Nuovo titolo' } }))).toBe(0);
});

test('a copy taken while people write holds one instant, and its chain is intact', async () => {
  const scope = await scopeOf('valdarra');
  const [card] = await read(scope, (tx) => tx.progetto.findMany({ take: 1 }));
  let isCopying = true;
  let written = 0;
  const writing = (async () => {
    while (isCopying) {
      await write(scope, { comando: 'scrive' }, (tx) =>
        tx.progetto.updateMany({ where: { id: card?.id }, data: { titolo: `Titolo ${++written}` } }),
      );
    }
  })();
  await writeBackup(from.ownerUrl, copy);
  isCopying = false;
  await writing;
  expect(written).toBeGreaterThan(1);
  await restore();
  await moveTo(into);
  expect((await verifyRegistro(scope.enteId)).alterazione).toBeNull();
});

test('a copy goes into a later version, and one from a later version is refused', async () => {
  await writeBackup(from.ownerUrl, copy);
  const later = join(folder, 'migrations');
  await cp(MIGRATIONS, later, { recursive: true });
  await mkdir(join(later, '29990101000000_nuova'));
  await writeFile(
    join(later, '29990101000000_nuova', 'migration.sql'),
    'ALTER TABLE "Ente" ADD COLUMN nuova int DEFAULT 7',
  );
  await restore(later);
  const { rows } = await withClient(into.ownerUrl, (client) =>
    client.query('SELECT codice, nuova FROM "Ente" ORDER BY codice'),
  );
  expect(rows).toEqual([
    { codice: 'montalto', nuova: 7 },
    { codice: 'valdarra', nuova: 7 },
  ]);

  await writeBackup(into.ownerUrl, copy);
  await expect(restore(MIGRATIONS)).rejects.toThrow(/versione di Traguardo più recente/);
});

test('a copy that is cut, changed or something else is refused, and what was there stays', async () => {
  await writeBackup(from.ownerUrl, copy);
  const whole = await readFile(copy);
  const middle = Math.floor(whole.length / 2);
  const changed = Buffer.from(whole);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  for (const bytes of [whole.subarray(0, middle), changed, Buffer.from('un testo qualunque')]) {
    await writeFile(copy, bytes);
    await expect(restore()).rejects.toThrow(/incompleto o alterato/);
  }
  await expect(verifyBackup(join(folder, 'assente'))).rejects.toThrow(/non c’è/);
});

test('a copy that cannot be written says so, and leaves nothing behind', async () => {
  await expect(writeBackup(from.ownerUrl, join(folder, 'manca', 'copia'))).rejects.toThrow(/non si può scrivere/);
  await mkdir(copy);
  await expect(writeBackup(from.ownerUrl, copy)).rejects.toThrow(/non si può scrivere/);
  expect(await readdir(folder)).toEqual(['copia.traguardo']);
});

test('a restoration that fails half-way leaves everything as it was', async () => {
  await moveTo(into);
  await importPiano(pianoPiccolo(2026), await newEnte('presente'));
  await writeBackup(from.ownerUrl, copy);
  const broken = join(folder, 'migrations');
  await cp(MIGRATIONS, broken, { recursive: true });
  await mkdir(join(broken, '29990101000000_rotta'));
  await writeFile(join(broken, '29990101000000_rotta', 'migration.sql'), 'SELECT 1 / 0');
  await expect(restore(broken)).rejects.toThrow();
  expect(await globalRead((tx) => tx.ente.findMany({ select: { codice: true } }))).toEqual([{ codice: 'presente' }]);
  expect(await exportOf('presente')).not.toBeNull();
});
