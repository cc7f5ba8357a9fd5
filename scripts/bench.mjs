import { run } from './bootstrap/run.mjs';

await run('../tests/bench/run.ts', { withDev: true });
