import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildIfChanged, generateIfChanged, TEST_DIST_FOLDER } from '@/scripts/build/build';
import { printFailure } from '@/scripts/installation/report';
import { ensureBrowser } from './browser';
import { countPlaywright, countTool, countVitest, type Tally } from './tally';

/** What one run of the tests shares: a folder for reports and data, and the words that choose among the tests. */
export interface Run {
  readonly folder: string;
  readonly filters: readonly string[];
}

type Suite = (run: Run) => Promise<Tally>;

const { resolve } = createRequire(import.meta.url);

/** The tests never see the database or the data folder of who runs them. */
function cleanEnv(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, TRAGUARDO_DATA_DIR: _data, TRAGUARDO_APP_DATABASE_URL: _app, ...env } = process.env;
  return { ...env, NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', ...extra };
}

function runNode(args: string[], extra: Record<string, string> = {}): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, args, { env: cleanEnv(extra), stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => settle(false));
    child.on('close', (code) => settle(code === 0));
  });
}

async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    printFailure(error);
    return false;
  }
}

/** The compiler over everything, after Next has written the types of the routes. */
const types: Suite = async () => {
  const isReady = await runNode([resolve('next/dist/bin/next'), 'typegen'], { NODE_ENV: 'production' });
  return countTool(isReady && (await runNode([resolve('typescript/bin/tsc'), '--noEmit'])));
};

const lint: Suite = async () => countTool(await runNode([resolve('@biomejs/biome/bin/biome'), 'check', '.']));

/** One vitest project in one time zone: no result may depend on where the server stands. */
function vitest(project: string, timeZone: string): Suite {
  return async ({ folder, filters }) => {
    const report = join(folder, `${project}-${timeZone.replace('/', '-')}.json`);
    const args = ['run', '--project', project, '--passWithNoTests', ...filters];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const entry = join(resolve('vitest/package.json'), '..', 'vitest.mjs');
    return countVitest(report, await runNode([entry, ...args, ...reporters], { TZ: timeZone }));
  };
}

const build: Suite = async () => countTool(await attempt(() => buildIfChanged(TEST_DIST_FOLDER)));

/** A real browser against the built application; without a browser this fails, it is never left out. */
const e2e: Suite = async ({ folder, filters }) => {
  const browser = ensureBrowser();
  if (!browser) {
    console.error('Nessun browser: installare Chromium, Chrome o Edge e ripetere.');
    return countTool(false);
  }
  const report = join(folder, 'e2e.json');
  const args = ['test', '--reporter=list,json', '--pass-with-no-tests', ...filters];
  const isPassed = await runNode([resolve('@playwright/test/cli'), ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    TRAGUARDO_BROWSER: browser,
    TRAGUARDO_E2E_DATA: join(folder, 'data'),
  });
  return countPlaywright(report, isPassed);
};

const client: Suite = async () => countTool(await attempt(generateIfChanged));

/** Every suite by name, in the order in which they run: what fails fast comes first. */
export const SUITES: readonly (readonly [name: string, suite: Suite])[] = [
  ['client', client],
  ['types', types],
  ['lint', lint],
  ['architecture', vitest('architecture', 'UTC')],
  ['unit', vitest('unit', 'Pacific/Chatham')],
  ['unit', vitest('unit', 'America/Los_Angeles')],
  ['integration', vitest('integration', 'Pacific/Chatham')],
  ['build', build],
  ['e2e', e2e],
];
