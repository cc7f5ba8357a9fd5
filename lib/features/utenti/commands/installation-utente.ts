import { hashPassword } from '@/lib/auth/password';
import { normalizeEmail } from '@/lib/auth/sign-in';
import { globalRead, globalWrite } from '@/lib/db/transaction';
import { Invalid, NotFound } from '@/lib/errors';
import { type NuovoUtente, nuovoUtente, password } from '../schema';
import { replacePassword } from './change-password';

// What only whoever runs the installation may do to an account, from the command line: an account is of the whole installation, so
// the administrator of one ente must not take it over and enter another.

/** Somebody who works for no ente yet, before there is any: she founds the first one from her browser. */
export async function createUtente(data: Omit<NuovoUtente, 'appartenenze'>): Promise<void> {
  const parsed = nuovoUtente.omit({ appartenenze: true }).safeParse(data);
  if (!parsed.success) throw Invalid.from(parsed.error);
  const { password: chosen, ...anagrafica } = parsed.data;
  const passwordHash = chosen === null ? null : await hashPassword(chosen);
  await globalWrite((tx) => tx.utente.create({ data: { ...anagrafica, passwordHash } }));
}

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
