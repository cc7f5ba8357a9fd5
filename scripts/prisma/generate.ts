import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { OperatorFailure } from '@/lib/db/operator-failure';

/**
 * Writes the Prisma client. The CLI insists on a schema engine although `generate` never runs it, and would download one: any existing file
 * satisfies it. The variable is set for this one child only, because with a dummy engine `migrate deploy` applies nothing and reports success.
 */
export function generateClient(): void {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (status !== 0) throw new OperatorFailure('Il client del database non si genera.', `${stdout}${stderr}`);
}
