import { randomUUID } from 'node:crypto';
import { closeDatabase, openDatabase } from '@/lib/db/client';
import { globalWrite, type Tenant, write } from '@/lib/db/transaction';
import { freshDatabase, type TestDatabase } from '@/tests/support/database';

/** An ente with an empty plan and one card. */
export interface TestScheda {
  readonly tenant: Tenant;
  readonly pianoId: string;
  readonly progettoId: string;
}

/** A database of the test's own, with this process connected to it as the application. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  openDatabase(database.appUrl);
  return {
    ...database,
    async drop() {
      await closeDatabase();
      await database.drop();
    },
  };
}

/** Creates an ente, its user, a plan and a card, in one operation of the register. */
export async function createScheda(codice: string): Promise<TestScheda> {
  const [enteId, utenteId, pianoId, progettoId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await globalWrite(async (tx) => {
    await tx.ente.create({ data: { id: enteId, codice, denominazione: `Comune di ${codice}` } });
    await tx.utente.create({ data: { id: utenteId, email: `${codice}@example.org`, nome: 'Prova', cognome: codice } });
  });
  const tenant = { enteId, utenteId };
  await write(tenant, { comando: 'createPiano' }, async (tx) => {
    const plan = { anno: 2026, annoFine: 2028, titolo: 'Piano di prova', schemaPesi: 'NESSUNO' as const };
    await tx.piano.create({ data: { enteId, id: pianoId, ...plan } });
    const card = { codice: 'P1', tipo: 'PROGETTO' as const, titolo: 'Prima', tempi: 'un anno', ordine: 1 };
    await tx.progetto.create({ data: { enteId, id: progettoId, pianoId, ...card } });
  });
  return { tenant, pianoId, progettoId };
}
