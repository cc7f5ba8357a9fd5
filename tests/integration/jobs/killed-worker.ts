import { openDatabase } from '@/lib/db/client';
import { startWorker } from '@/lib/jobs/worker';
import { provaLavoro } from './prova-lavoro';

/** A worker in a process of its own, which takes work up and never ends it: the test kills it. */
const url = process.argv[2] ?? '';
openDatabase(url);
startWorker(
  [
    provaLavoro(async ({ reportProgress }) => {
      await reportProgress(40, 'A metà');
      process.stdout.write('preso\n');
      await new Promise(() => {});
      return null;
    }),
  ],
  { url },
);
