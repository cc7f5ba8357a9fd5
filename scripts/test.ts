import { createTemporaryFolder, removeFolder } from '@/scripts/installation/temporary-folder';
import { SUITES } from './test/suites';
import type { Tally } from './test/tally';

/** Everything compiles against the generated client. */
const PREREQUISITE = 'client';

/**
 * `npm test` runs every suite; `npm test -- unit integration` some; words that name no suite choose among the tests of those that run.
 */
async function test(words: readonly string[]): Promise<Tally> {
  const names = new Set(SUITES.map(([name]) => name));
  const wanted = words.filter((word) => names.has(word));
  const filters = words.filter((word) => !names.has(word));
  const folder = await createTemporaryFolder('traguardo-run-');
  let total: Tally = { passed: 0, failed: 0 };
  try {
    for (const [name, suite] of SUITES) {
      const isWanted = wanted.length === 0 || wanted.includes(name) || name === PREREQUISITE;
      if (!isWanted) continue;
      const startedAt = performance.now();
      console.log(`\n── ${name}`);
      const tally = await suite({ folder, filters });
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(
        `── ${name}: ${tally.failed === 0 ? 'ok' : 'FAILED'} (${tally.passed} passed, ${tally.failed} failed, ${seconds} s)`,
      );
      total = { passed: total.passed + tally.passed, failed: total.failed + tally.failed };
    }
  } finally {
    await removeFolder(folder);
  }
  return total;
}

const { passed, failed } = await test(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
