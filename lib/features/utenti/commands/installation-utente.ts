import { normalizeEmail } from '@/lib/auth/sign-in';
import { globalRead, globalWrite } from '@/lib/db/transaction';
import { Invalid, NotFound } from '@/lib/errors';
import { password } from '../schema';
import { replacePassword } from './change-password';

// What only whoever runs the installation may do to an account, from the command line: an account is of the whole installation, so
// the administrator of one ente must not take it over and enter another.

async function findUtenteId(email: string): Promise<string> {
  const utente = await globalRead((tx) =>
    tx.utente.findUnique({ where: { email: normalizeEmail(email) }, select: { id: true } }),
  );
  if (!utente) throw new NotFound(`Nessun utente ha l’indirizzo ${email}.`);
  return utente.id;
}

/** Gives an account a new password and ends its sessions. */
export async function resetPassword(email: string, nuova: string): Promise<void> {
  const parsed = password.safeParse(nuova);
  if (!parsed.success) throw Invalid.from(parsed.error);
  await replacePassword(await findUtenteId(email), nuova);
}

/** Opens or closes an account; closing it ends its sessions. */
export async function setAttivo(email: string, attivo: boolean): Promise<void> {
  const id = await findUtenteId(email);
  await globalWrite((tx) => tx.utente.update({ where: { id }, data: { attivo, versioneSessione: { increment: 1 } } }));
}
