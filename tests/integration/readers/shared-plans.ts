import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/** The real plans hold real names, so they stay outside the repository; without them these tests are skipped. */
export const hasSharedPlans = existsSync(`${shared}plans`) && existsSync(`${shared}golden`);

if (!hasSharedPlans) process.stdout.write('Skipped: ../shared/plans is not here, the real plans cannot be read.\n');

export function sharedPlan(name: string): string {
  return hasSharedPlans ? readFileSync(`${shared}plans/${name}.txt`, 'utf8') : '';
}

export function sharedGolden(name: string): unknown {
  return hasSharedPlans ? JSON.parse(readFileSync(`${shared}golden/${name}.json`, 'utf8')) : null;
}
