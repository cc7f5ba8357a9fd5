import { expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/system-scope';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { globalRead, read } from '@/lib/db/transaction';
import { ANNO_DEMO, demoUsers, seedDemo } from '@/prisma/seed/demo';
import { freshDatabase } from '@/tests/support/database';

/** What the demo holds, counted. */
async function countDemo(appUrl: string) {
  openDatabase(appUrl);
  try {
    const ente = await globalRead((tx) => tx.ente.findUniqueOrThrow({ where: { codice: 'valdarra' } }));
    return await read(systemScope(ente), async (tx) => ({
      schede: await tx.progetto.count({ where: { piano: { anno: ANNO_DEMO } } }),
      inviate: await tx.rilevazione.count({ where: { stato: 'INVIATA' } }),
      daCompilare: await tx.rilevazione.count({ where: { stato: 'DA_COMPILARE' } }),
      persone: await tx.appartenenza.count(),
      operazioni: await tx.operazione.count(),
    }));
  } finally {
    await closeDatabase();
  }
}

test('the demo is loaded through the commands people use, once, however many times one starts', async () => {
  const database = await freshDatabase();
  await seedDemo(database);
  const first = await countDemo(database.appUrl);
  expect(first).toMatchObject({ schede: 8, inviate: 4, persone: demoUsers.length });
  // The phases of 04_108 belong to no objective: they are reported apart.
  expect(first.daCompilare).toBe(6);
  await seedDemo(database);
  expect(await countDemo(database.appUrl)).toEqual(first);
  await database.drop();
});
