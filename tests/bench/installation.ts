import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openEmbeddedServer } from '@/lib/db/embedded/embedded-server';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { APP_ROLE } from '@/lib/db/ruolo';
import { TEST_DIST_FOLDER } from '@/scripts/build/build';
import { readSecrets } from '@/scripts/installation/data-folder';
import { prepareEmbeddedDatabase } from '@/scripts/installation/embedded-database';
import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';

/** An installation of the built application, on data of its own, that is thrown away. */
export interface BenchInstallation {
  readonly url: string;
  /** Connection string of the application role. */
  readonly appUrl: string;
  readonly superuserUrl: string;
  readonly distFolder: string;
  /** Signs session tokens. */
  readonly authSecret: string;
  /** Process of the launcher; the application's server is its child. */
  readonly pid: number;
  stop(): Promise<void>;
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Traguardo è pronto')) resolve();
    });
    child.once('exit', () => reject(new Error(`The application did not start:\n${output}`)));
  });
}

/** Builds when the sources have changed, starts with the command of README, and waits until it answers. */
export async function startInstallation(): Promise<BenchInstallation> {
  const dataFolder = await createTemporaryFolder('traguardo-bench-');
  const port = await findFreePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      TRAGUARDO_URL: '',
      TRAGUARDO_DEMO: '0',
      TRAGUARDO_BENCH: '1',
      TRAGUARDO_DATA_DIR: dataFolder,
      TRAGUARDO_DIST_DIR: TEST_DIST_FOLDER,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilReady(child);
  const secrets = await readSecrets(dataFolder);
  const server = await openEmbeddedServer(dataFolder, { password: secrets.superuserPassword });
  const login = { name: `${APP_ROLE}_${secrets.installation}`, password: secrets.appPassword };
  const { appUrl } = await prepareEmbeddedDatabase(server, login, secrets.ownerPassword);
  return {
    url: `http://localhost:${port}`,
    appUrl,
    superuserUrl: server.superuserUrl,
    distFolder: TEST_DIST_FOLDER,
    authSecret: secrets.authSecret,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await server.release();
      await removeFolder(dataFolder);
    },
  };
}
