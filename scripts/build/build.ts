import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withLock } from '@/lib/db/embedded/in-use';
import { describeError, OperatorFailure } from '@/lib/db/operator-failure';
import { generateClient } from '@/scripts/prisma/generate';
import { computeFingerprint } from './fingerprint';

const GENERATED = join('lib', 'db', 'generated');
const CACHE = join('node_modules', '.cache', 'traguardo');
const STAMP = 'fingerprint';
/** Preloaded, so that a stopped start leaves no build running behind it. */
const FOLLOW_PARENT = new URL('../start/follow-parent.mjs', import.meta.url).href;
const INPUTS = [
  ...['app', 'components', 'lib', 'public', join('prisma', 'schema')],
  ...['proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
  ...['next.config.ts', 'postcss.config.mjs', 'package-lock.json'],
];

/** Where the tests build: never where a running server reads. */
export const TEST_DIST_FOLDER = '.next-test';

type Change = 'unchanged' | 'made';

/** Two starts from one checkout must not build at the same time. */
async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  try {
    await mkdir(CACHE, { recursive: true });
  } catch (error) {
    throw new OperatorFailure(`La cartella ${CACHE} non è scrivibile: ${describeError(error)}.`);
  }
  return withLock(CACHE, work);
}

async function makeUnlessStamped(folder: string, fingerprint: string, make: () => Promise<void>): Promise<Change> {
  return exclusively(async () => {
    const stamp = join(folder, STAMP);
    if ((await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) return 'unchanged';
    await make();
    await writeFile(stamp, fingerprint);
    return 'made';
  });
}

/** Writes the Prisma client, when the schema has changed since the last time. */
export async function generateIfChanged(): Promise<Change> {
  const inputs = [join('prisma', 'schema'), join('node_modules', 'prisma', 'package.json')];
  const fingerprint = await computeFingerprint(inputs, () => false);
  return makeUnlessStamped(GENERATED, fingerprint, async () => generateClient());
}

function runNextBuild(distFolder: string): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TRAGUARDO_DIST_DIR: distFolder,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', FOLLOW_PARENT, next, 'build'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new OperatorFailure('La compilazione dell’applicazione non è riuscita.', output));
    });
  });
}

/**
 * Builds the application, when its sources have changed since the last time.
 * @param distFolder where the result goes: tests have their own and never touch what a running server reads
 */
export async function buildIfChanged(distFolder: string): Promise<Change> {
  const fingerprint = await computeFingerprint(INPUTS, (path) => path.startsWith(GENERATED));
  return makeUnlessStamped(distFolder, fingerprint, () => runNextBuild(distFolder));
}
