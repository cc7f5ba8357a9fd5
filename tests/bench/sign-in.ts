import { encode } from 'next-auth/jwt';
import { openSessione } from '@/lib/auth/sessioni';
import { globalRead } from '@/lib/db/transaction';

/** The session cookie of somebody, as the sign-in page would give it. */
export async function cookieOf(email: string, secret: string): Promise<string> {
  const { id } = await globalRead((tx) => tx.utente.findUniqueOrThrow({ where: { email }, select: { id: true } }));
  const { utenteId, sessioneId } = await openSessione(id, 'Banco di prova');
  const token = await encode({ token: { sub: utenteId, sessione: sessioneId }, secret });
  return `next-auth.session-token=${token}`;
}
