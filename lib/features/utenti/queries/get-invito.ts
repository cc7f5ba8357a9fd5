import 'server-only';
import { findPersonalLink } from '@/lib/auth/personal-link';
import { globalRead } from '@/lib/db/transaction';
import type { InvitoAperto } from '../types';

/** The invitation behind a link; null when it opens nothing. */
export async function getInvito(segreto: string): Promise<InvitoAperto | null> {
  const link = await findPersonalLink('INVITO', segreto);
  if (!link?.enteId) return null;
  const { utenteId, enteId } = link;
  const [utente, ente] = await globalRead(async (tx) => [
    await tx.utente.findUnique({ where: { id: utenteId, attivo: true } }),
    await tx.ente.findUniqueOrThrow({ where: { id: enteId } }),
  ]);
  if (!utente) return null;
  return {
    utenteId,
    nome: utente.nome,
    email: utente.email,
    enteCodice: ente.codice,
    enteDenominazione: ente.denominazione,
    isNuova: utente.passwordHash === null && utente.ultimoAccessoAt === null,
  };
}
