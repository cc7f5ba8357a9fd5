import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The alias of the application, and the marker package that throws outside React's server bundler (see scripts/bootstrap/marker-packages.mjs). */
const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
  ],
};

export default defineConfig({
  test: {
    // Integration tests wait for the database more than they work: one worker per core, not one less.
    maxWorkers: availableParallelism(),
    projects: [
      { resolve, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      // Properties try hundreds of cases: on a busy machine five seconds are not enough.
      { resolve, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/cluster.ts',
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
