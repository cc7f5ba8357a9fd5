import { run } from './bootstrap/run.mjs';

await run('traguardo.ts', { withDev: false });
