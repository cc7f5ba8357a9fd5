import { parseArgs } from 'node:util';
import { openEngine } from './prisma/engine';
import { generateClient } from './prisma/generate';
import { readSchema } from './prisma/schema-files';

const SCHEMA = 'prisma/schema';
const NO_FILTERS = { externalTables: [], externalEnums: [] };

async function diff(args: string[]): Promise<number> {
  parseArgs({ args, options: { 'from-empty': { type: 'boolean' }, 'to-schema': { type: 'boolean' } } });
  const engine = await openEngine();
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', ...(await readSchema(SCHEMA)) },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  process.stdout.write(stdout ?? '');
  return 0;
}

const [command, ...args] = process.argv.slice(2);
if (command === 'generate') generateClient();
else if (command === 'diff') process.exitCode = await diff(args);
