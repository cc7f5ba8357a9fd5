import { expect, test } from 'vitest';
import { read } from '@/lib/db/transaction';
import { stageImportazione } from '@/lib/features/importazione/commands/stage-importazione';
import { openTestDatabase } from '@/tests/support/database';
import { pianoPiccolo } from '@/tests/support/piano-piccolo/piano';
import { documentOf, mayImport, newEnte, readFile } from './enti';

openTestDatabase();

test('the same document sent many times at once waits once', async () => {
  const scope = await newEnte('valdarra');
  const documento = documentOf(pianoPiccolo(2026), scope);
  const atOnce = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 6 }, work));
  // Connections that are open already, or the first would be done before the last has one.
  await atOnce(() => read(scope, (tx) => tx.importazione.count()));
  const ids = await atOnce(() => stageImportazione(mayImport(scope), documento));
  expect(new Set(ids).size).toBe(1);
  expect(await read(scope, (tx) => tx.importazione.count())).toBe(1);
});

test('the name of a file is kept as one short line, without where it was', async () => {
  const scope = await newEnte('montalto');
  const bytes = Buffer.from(JSON.stringify(pianoPiccolo(2026)));
  const nameOf = (nome: string) => readFile(bytes, nome, scope).nomeFile;
  expect(nameOf(' ../../peg\0\r\n2026.txt ')).toBe('peg 2026.txt');
  expect(nameOf('C:\\Documenti\\peg.txt')).toBe('peg.txt');
  expect(nameOf('a'.repeat(5000))).toHaveLength(200);
  expect(nameOf(' \t ')).toBe('documento');
});
