import { join } from 'node:path';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { TEST_DIST_FOLDER } from '@/scripts/build/build';
import { createTemporaryFolder } from '@/scripts/installation/temporary-folder';
import { findBrowser } from '@/scripts/test/browser';

/**
 * Where the end-to-end tests find their server and their browser. Playwright reads its configuration once in each of its processes: the first one
 * chooses, the others find the choice in the environment. Specs that need the command line find `TRAGUARDO_DATA_DIR` there too.
 */
export async function prepareRun(): Promise<{
  baseURL: string;
  env: Record<string, string>;
  executablePath: string | undefined;
}> {
  process.env.TRAGUARDO_E2E_PORT ??= String(await findFreePort());
  process.env.TRAGUARDO_E2E_DATA ??= await createTemporaryFolder('traguardo-e2e-');
  process.env.TRAGUARDO_DATA_DIR = process.env.TRAGUARDO_E2E_DATA;
  process.env.TRAGUARDO_LOG_FILE = join(process.env.TRAGUARDO_E2E_DATA, 'log.jsonl');
  const port = process.env.TRAGUARDO_E2E_PORT;
  return {
    baseURL: `http://localhost:${port}`,
    executablePath: process.env.TRAGUARDO_BROWSER ?? findBrowser() ?? undefined,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      TRAGUARDO_URL: '',
      TRAGUARDO_DEMO: '1',
      TRAGUARDO_DATA_DIR: process.env.TRAGUARDO_E2E_DATA,
      TRAGUARDO_DIST_DIR: TEST_DIST_FOLDER,
      TRAGUARDO_LOG_FILE: process.env.TRAGUARDO_LOG_FILE,
    },
  };
}
