import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { OperatorFailure } from '../operator-failure';
import { entryOf, MANIFESTO, type Manifesto, manifesto } from './manifest';

const LARGEST_MANIFEST = 10_000_000;

/** What a reader does with the rows of a table; it takes all of them. */
export type OnRows = (tabella: string, rows: Readable) => Promise<void>;

/** Goes through the entries of a copy, one at a time. */
async function readEntries(
  path: string,
  onEntry: (name: string, entry: Readable, size: number) => Promise<void>,
): Promise<void> {
  const archive = extract();
  const reading = pipeline(createReadStream(path), createGunzip(), archive);
  // What goes wrong while reading is told by the loop below.
  reading.catch(() => {});
  for await (const entry of archive) {
    await onEntry(entry.header.name, Readable.from(entry), entry.header.size);
  }
  await reading;
}

/**
 * Reads a copy from end to end and compares every table with its hash: what passes can be written.
 * @throws OperatorFailure when the file is not a copy, or is cut or changed
 */
export async function verifyBackup(path: string): Promise<Manifesto> {
  await access(path).catch(() => {
    throw new OperatorFailure(`Il file «${path}» non c’è o non si può leggere.`);
  });
  const found = new Map<string, string>();
  let description: unknown;
  try {
    await readEntries(path, async (name, entry, size) => {
      if (name === MANIFESTO && size <= LARGEST_MANIFEST) {
        description = JSON.parse((await buffer(entry)).toString('utf8'));
        return;
      }
      const hash = createHash('sha256');
      for await (const chunk of entry) hash.update(chunk);
      found.set(name, hash.digest('hex'));
    });
  } catch {
    throw damaged(path);
  }
  const parsed = manifesto.safeParse(description);
  if (!parsed.success) throw damaged(path);
  for (const { nome, sha256 } of parsed.data.tabelle) {
    if (found.get(entryOf(nome)) !== sha256)
      throw damaged(path, ` La tabella ${nome} non corrisponde alla sua impronta.`);
  }
  return parsed.data;
}

function damaged(path: string, detail = ''): OperatorFailure {
  return new OperatorFailure(
    `Il file «${path}» non è una copia di Traguardo, oppure è incompleto o alterato.${detail} Non è stato cambiato nulla: usare un’altra copia.`,
  );
}

/** The rows of every table of a copy already verified, in the order of the file: parents first. */
export async function readRows(path: string, { tabelle }: Manifesto, onRows: OnRows): Promise<void> {
  const byEntry = new Map(tabelle.map(({ nome }) => [entryOf(nome), nome]));
  await readEntries(path, async (name, entry) => {
    const tabella = byEntry.get(name);
    if (tabella) await onRows(tabella, entry);
    else entry.resume();
  });
}
