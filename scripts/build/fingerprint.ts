import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return null;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * One number for the content of some files and folders: it changes when, and only when, a name or a byte does.
 * @param paths relative to the checkout; those that do not exist count as empty
 * @param isIgnored what to leave out
 */
export async function computeFingerprint(paths: string[], isIgnored: (path: string) => boolean): Promise<string> {
  const files = (await Promise.all(paths.map(listFiles))).flat().filter((path) => !isIgnored(path));
  const contents = await Promise.all(files.sort().map(async (path) => ({ path, bytes: await readFile(path) })));
  const hash = createHash('sha256');
  for (const { path, bytes } of contents) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
