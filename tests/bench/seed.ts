import { hashPassword } from '@/lib/auth/password';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { insertRows, type NewRow } from '@/lib/db/insert-rows';
import type { Tabella } from '@/lib/db/patch-row';
import { globalWrite, write } from '@/lib/db/transaction';
import { generateEnte } from './ente-grande';
import type { Righe } from './misura';
import { generateMonitoraggio } from './monitoraggio-grande';

const CHUNK = 5000;
export const PASSWORD = 'password-del-banco-di-prova';

/** A generated ente in the database, with who works in it. */
export interface EnteMisurato {
  readonly enteId: string;
  readonly codice: string;
  readonly denominazione: string;
  readonly scala: number;
  readonly email: string;
}

/** Writes a generated ente, its monitoring and its segretaria, under one operation of the register. */
export async function seedEnte(codice: string, scala: number): Promise<EnteMisurato> {
  const denominazione = `Ente di prova ×${scala}`;
  const email = `segretaria@${codice}.example`;
  const passwordHash = await hashPassword(PASSWORD);
  const { ente, utente } = await globalWrite(async (tx) => ({
    ente: await tx.ente.create({ data: { codice, denominazione } }),
    utente: await tx.utente.create({ data: { email, nome: 'Ada', cognome: 'Prova', passwordHash } }),
  }));
  const misura = { enteId: ente.id, scala };
  const piano = generateEnte(misura);
  const scope = systemScope(ente);
  await write(scope, { comando: 'seedBench' }, async (tx) => {
    await tx.appartenenza.create({ data: { enteId: ente.id, utenteId: utente.id, ruolo: 'SEGRETARIO' } });
  });
  await insertAll(scope, piano);
  await insertAll(scope, generateMonitoraggio(misura, piano));
  return { enteId: ente.id, codice, denominazione, scala, email };
}

/** One more operation in the register of an ente: what a process keeps of its data is old from here on. */
export async function changeSomething({ enteId, codice, denominazione }: EnteMisurato): Promise<void> {
  await write(systemScope({ id: enteId, codice, denominazione }), { comando: 'seedBench' }, async (tx) => {
    await tx.piano.updateMany({
      where: { enteId },
      data: { titolo: `Piano della performance, ${new Date().toISOString()}` },
    });
  });
}

/** One operation a table: ten times the data in one would outlast a transaction. */
async function insertAll(scope: Scope, righe: Righe): Promise<void> {
  for (const [tabella, rows] of Object.entries(righe) as [Tabella, NewRow<Tabella>[]][]) {
    await write(scope, { comando: 'seedBench' }, async (tx) => {
      for (let at = 0; at < rows.length; at += CHUNK) await insertRows(tx, tabella, rows.slice(at, at + CHUNK));
    });
  }
}
