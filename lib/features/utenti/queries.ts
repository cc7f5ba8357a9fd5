import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import type { UtenteDiEnte } from './types';

/** Most people one ente lists. */
const LIMIT = 1000;

/** Who works for the ente, by surname, with the roles held here. */
export async function listUtenti(scope: Scope): Promise<UtenteDiEnte[]> {
  const { enteId } = scope;
  const utenti = await read(scope, (tx) =>
    tx.utente.findMany({
      where: { appartenenze: { some: { enteId } } },
      orderBy: [{ cognome: 'asc' }, { nome: 'asc' }, { email: 'asc' }],
      take: LIMIT,
      select: {
        id: true,
        nome: true,
        cognome: true,
        email: true,
        attivo: true,
        appartenenze: {
          where: { enteId },
          orderBy: [{ ruolo: 'asc' }, { cdrCodice: 'asc' }],
          select: { ruolo: true, cdrCodice: true, personaId: true },
        },
      },
    }),
  );
  return utenti.map(({ nome, cognome, appartenenze, ...utente }) => ({
    ...utente,
    nome: `${nome} ${cognome}`,
    ruoli: appartenenze,
  }));
}
