import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { log } from '@/lib/log';

/** Long enough, and nobody's. */
const SECRET = 'segreto-di-prova-lungo-abbastanza-per-tutti';

/**
 * The environment a test reads through `lib/env`, which remembers what it found first: to be called before anything asks. The log is silent.
 * @param overrides variables that matter to the test
 */
export function setEnvironment(overrides: Readonly<Record<string, string>> = {}): void {
  log.level = 'silent';
  Object.assign(process.env, {
    TRAGUARDO_APP_DATABASE_URL: 'postgresql://prova@localhost/prova',
    NEXTAUTH_SECRET: SECRET,
    NEXTAUTH_URL: 'https://traguardo.example',
    TRAGUARDO_DATA_DIR: join(tmpdir(), 'traguardo-nessuna-cartella'),
    TRAGUARDO_DEMO: '0',
    ...overrides,
  });
}
