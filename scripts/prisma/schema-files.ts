import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The schema files as the engine wants them, in a stable order. */
export async function readSchema(folder: string): Promise<{ files: { path: string; content: string }[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => ({
    path: join(folder, name),
    content: await readFile(join(folder, name), 'utf8'),
  }));
  return { files: await Promise.all(files) };
}
