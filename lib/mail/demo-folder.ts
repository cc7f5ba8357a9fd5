import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileOf = (cartella: string, id: string) => join(cartella, `${id}.txt`);

/** Keeps a message as a text file that only its owner reads. */
export async function putInFolder(cartella: string, id: string, text: string): Promise<void> {
  await mkdir(cartella, { recursive: true, mode: 0o700 });
  await writeFile(fileOf(cartella, id), text, { mode: 0o600 });
}

/** The text of a message that was put in the folder; null when it is not there yet, or any more. */
export function readDelivered(cartella: string, id: string): Promise<string | null> {
  return readFile(fileOf(cartella, id), 'utf8').catch(() => null);
}
