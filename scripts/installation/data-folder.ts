import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { describeError, OperatorFailure } from '@/lib/db/operator-failure';

const SECRETS_FILE = 'secrets.json';

const secretsSchema = z.object({
  /** Names this installation where several share a server. */
  installation: z.string().regex(/^[0-9a-f]{8}$/),
  superuserPassword: z.string().min(32),
  ownerPassword: z.string().min(32),
  appPassword: z.string().min(32),
  authSecret: z.string().min(32),
});

export type Secrets = Readonly<z.infer<typeof secretsSchema>>;

/** The data folder of this run: absolute, from `TRAGUARDO_DATA_DIR`, else `.data` in the checkout. */
export function locateDataFolder(): string {
  return resolve(process.env.TRAGUARDO_DATA_DIR || '.data');
}

/**
 * Makes sure that the folder exists and that we can write in it.
 * Root leaves it open to be entered, because PostgreSQL runs there as another account; what is secret in it has its own mode.
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new OperatorFailure(`La cartella dei dati ${folder} non è scrivibile: ${describeError(error)}.`);
  }
}

/** The passwords of this installation, invented at the first start and kept in a file that only its owner reads. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const path = join(folder, SECRETS_FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new OperatorFailure(`Il file ${path} non è leggibile: ${describeError(error)}.`);
  });
  if (text !== null) {
    try {
      return secretsSchema.parse(JSON.parse(text));
    } catch {
      throw new OperatorFailure(`Il file ${path} è danneggiato: ripristinarlo da una copia.`);
    }
  }
  const password = () => randomBytes(24).toString('hex');
  const secrets: Secrets = {
    installation: randomBytes(4).toString('hex'),
    superuserPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    authSecret: password(),
  };
  await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}
