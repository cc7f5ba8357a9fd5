import { setupCode } from '@/lib/auth/setup-code';
import { OperatorFailure } from '@/lib/db/operator-failure';
import { describeEnv, type Installation } from './installation/application-env';
import { locateDataFolder, prepareDataFolder, readSecrets, type Secrets } from './installation/data-folder';
import { type Database, openDatabase } from './installation/database';
import { printFailure, step } from './installation/report';
import { type Accessi, prepare } from './start/prepare';
import { type Address, readAddress, refuseTakenPort, serve } from './start/serve';
import { untilStopped } from './start/stop-signal';

const DATABASE_CHECK_MS = 1000;
const startedAt = performance.now();

const sources = {
  migrations: process.env.TRAGUARDO_MIGRATIONS_DIR || 'prisma/migrations',
  distFolder: process.env.TRAGUARDO_DIST_DIR || '.next',
};

function readPublicUrl({ host, port }: Address): string {
  const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  const url = process.env.TRAGUARDO_URL || `http://${isLocal ? 'localhost' : host}:${port}`;
  if (URL.canParse(url)) return url;
  throw new OperatorFailure(`TRAGUARDO_URL=${url} non è un indirizzo web.`);
}

function describeServerEnv(installation: Installation): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, ...rest } = process.env;
  const fixed = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    TRAGUARDO_DIST_DIR: sources.distFolder,
  } as const;
  // Who looks at a terminal reads the address and what goes wrong; a line per request is for a log that is kept.
  const logLevel = { TRAGUARDO_LOG_LEVEL: process.stdout.isTTY ? 'warn' : 'info' };
  return { ...logLevel, ...rest, ...fixed, ...describeEnv(installation) };
}

/** Who can enter, or how the first one does. */
function describeAccessi({ demo, isEmpty }: Accessi, url: string, { authSecret }: Secrets): string[] {
  if (demo.length > 0) return ['Utenti dimostrativi:', ...demo];
  if (!isEmpty) return [];
  return [
    `Nessuno può ancora entrare. Per cominciare: ${url}/benvenuto`,
    `Codice di primo accesso: ${setupCode(authSecret)}`,
  ];
}

/** Restarts the database if it dies under the running application; rejects only when it cannot be started again. */
function watchDatabase(database: Database): Promise<never> {
  return new Promise((_, reject) => {
    const check = async () => {
      try {
        if (await database.revive()) console.error('Il database si era fermato: riavviato.');
        setTimeout(check, DATABASE_CHECK_MS).unref();
      } catch (error) {
        reject(error);
      }
    };
    setTimeout(check, DATABASE_CHECK_MS).unref();
  });
}

async function runServer(database: Database, address: Address, env: NodeJS.ProcessEnv, announce: () => void) {
  const server = await step('Server', () => serve(address, env));
  announce();
  const crash = server.ended.then(() => {
    throw new OperatorFailure('Il server dell’applicazione si è fermato da solo.');
  });
  try {
    await Promise.race([stopped, crash, watchDatabase(database)]);
  } finally {
    crash.catch(() => {});
    await server.stop();
  }
}

async function start(): Promise<void> {
  const address = readAddress();
  const url = readPublicUrl(address);
  await refuseTakenPort(address);
  const dataFolder = locateDataFolder();
  await prepareDataFolder(dataFolder);
  const secrets = await readSecrets(dataFolder);
  const database = await step(
    'Database',
    () => openDatabase(dataFolder, secrets),
    ({ description }) => description,
  );
  try {
    const accessi = await Promise.race([prepare(database, sources), stopped]);
    if (!accessi) return;
    const env = describeServerEnv({ appUrl: database.appUrl, dataFolder, authSecret: secrets.authSecret, url });
    await runServer(database, address, env, () => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',');
      const ready = `\nTraguardo è pronto in ${seconds} s: ${url} (Ctrl-C per fermarlo)`;
      console.log([ready, ...describeAccessi(accessi, url, secrets)].join('\n'));
    });
  } finally {
    await database.release();
  }
}

const stopped = untilStopped();
try {
  await start();
  process.exit(0);
} catch (error) {
  printFailure(error);
  process.exit(1);
}
