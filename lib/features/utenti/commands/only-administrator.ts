import type { Tx } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';

/** One change at a time to the roles of an ente: two administrators who take each other out must not both succeed. */
export async function lockAppartenenze(tx: Tx, enteId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('appartenenze ' || ${enteId}, 0))`;
}

/** @throws Invalid when nobody is left who may administer the ente */
export async function refuseNoAdministrator(tx: Tx, enteId: string): Promise<void> {
  const left = await tx.appartenenza.count({
    where: { enteId, ruolo: 'AMMINISTRATORE', stato: 'ATTIVA', utente: { attivo: true } },
  });
  if (left > 0) return;
  throw new Invalid([
    { campo: 'ruolo', messaggio: 'L’ente resterebbe senza amministratore: nominarne prima un altro.' },
  ]);
}
