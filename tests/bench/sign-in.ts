import { encode } from 'next-auth/jwt';
import { globalRead } from '@/lib/db/transaction';

/** The session cookie of somebody, as the sign-in page would give it. */
export async function cookieOf(email: string, secret: string): Promise<string> {
  const { id, versioneSessione } = await globalRead((tx) => tx.utente.findUniqueOrThrow({ where: { email } }));
  const token = await encode({ token: { sub: id, versione: versioneSessione }, secret });
  return `next-auth.session-token=${token}`;
}
