import 'server-only';
import { listSessioniAperte } from '@/lib/auth/sessioni';
import { globalRead } from '@/lib/db/transaction';
import type { Profilo } from '../types';

/**
 * One's own account and where one is signed in. Two statements.
 * @param sessioneId the session that asks
 */
export async function getProfilo(utenteId: string, sessioneId: string): Promise<Profilo> {
  const { passwordHash, ...utente } = await globalRead((tx) =>
    tx.utente.findUniqueOrThrow({
      where: { id: utenteId },
      select: { nome: true, cognome: true, email: true, passwordHash: true },
    }),
  );
  const sessioni = await listSessioniAperte(utenteId);
  return {
    ...utente,
    hasPassword: passwordHash !== null,
    sessioni: sessioni.map((sessione) => ({ ...sessione, isQuesta: sessione.id === sessioneId })),
  };
}
