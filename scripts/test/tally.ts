import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How many checks passed and failed; a check is a test, or a tool that found nothing to say. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** One check per tool. */
export function countTool(isPassed: boolean): Tally {
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Adds up a run from the report it wrote. A run that says it failed has failed, also when its report does not show where (a file that does not
 * load, a crash before the first test).
 */
function withExitCode({ passed, failed }: Tally, isPassed: boolean): Tally {
  return { passed, failed: isPassed ? failed : Math.max(failed, 1) };
}

async function readReport(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8').catch(() => 'null'));
}

/** The tests of a vitest run. */
export async function countVitest(path: string, isPassed: boolean): Promise<Tally> {
  const report = vitestReport.safeParse(await readReport(path)).data;
  return withExitCode({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, isPassed);
}

/** The tests of a Playwright run; one that passed only at the second attempt counts as failed. */
export async function countPlaywright(path: string, isPassed: boolean): Promise<Tally> {
  const stats = playwrightReport.safeParse(await readReport(path)).data?.stats;
  return withExitCode(
    { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) },
    isPassed,
  );
}
