import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { type Canale, findCanale } from '@/lib/mail/canale';
import { readDelivered } from '@/lib/mail/demo-folder';
import type { MessaggioInviato, PaginaPosta, ViaPosta } from '../types';

/** Messages listed. */
const MESSAGGI = 20;

function viaOf(canale: Canale | null): ViaPosta {
  if (canale === null) return 'NESSUNA';
  if (canale.tipo === 'CARTELLA') return 'CARTELLA';
  return canale.isDellEnte ? 'ENTE' : 'INSTALLAZIONE';
}

/**
 * The mail settings of the ente, without the password, and the last messages of its own. Three statements.
 * @returns null for who may not configure the ente
 */
export async function getPosta(scope: Scope): Promise<PaginaPosta | null> {
  const { enteId } = scope;
  if (!isConsentito(scope, 'ente.configurare', { enteId })) return null;
  const { canale, own, messaggi } = await read(scope, async (tx) => ({
    canale: await findCanale(tx, enteId),
    own: await tx.serverPosta.findUnique({ where: { enteId } }),
    messaggi: await tx.messaggio.findMany({
      where: { enteId },
      orderBy: [{ creatoAt: 'desc' }, { id: 'desc' }],
      take: MESSAGGI,
      select: { id: true, nome: true, email: true, oggetto: true, stato: true, errore: true, creatoAt: true },
    }),
  }));
  const withText = async ({ creatoAt, ...messaggio }: (typeof messaggi)[number]): Promise<MessaggioInviato> => ({
    ...messaggio,
    creatoAt: creatoAt.toISOString(),
    testo: canale?.tipo === 'CARTELLA' ? await readDelivered(canale.cartella, messaggio.id) : null,
  });
  return {
    via: viaOf(canale),
    server: own && {
      host: own.host,
      porta: own.porta,
      sicurezza: own.sicurezza,
      utente: own.utente,
      mittente: own.mittente,
      hasPassword: own.password !== null,
    },
    messaggi: await Promise.all(messaggi.map(withText)),
  };
}
