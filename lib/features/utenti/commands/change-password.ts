import { hashPassword, verifyPassword } from '@/lib/auth/password';
import type { UtenteInSessione } from '@/lib/auth/utente';
import { globalRead, globalWrite } from '@/lib/db/transaction';
import { Invalid, NotFound } from '@/lib/errors';
import { password } from '../schema';

/**
 * Somebody changes her own password: every session of hers ends, this one too, and she signs in again with the new one.
 * @throws Invalid when the current password is wrong or the new one too short
 */
export async function changePassword({ utenteId }: UtenteInSessione, attuale: string, nuova: string): Promise<void> {
  const parsed = password.safeParse(nuova);
  if (!parsed.success) throw new Invalid([{ campo: 'nuova', messaggio: parsed.error.issues[0]?.message ?? '' }]);
  const utente = await globalRead((tx) => tx.utente.findUnique({ where: { id: utenteId } }));
  if (!utente) throw new NotFound();
  if (!(await verifyPassword(utente.passwordHash, attuale))) {
    throw new Invalid([{ campo: 'attuale', messaggio: 'La password attuale non è corretta.' }]);
  }
  await replacePassword(utenteId, nuova);
}

/** Writes a new password and ends every session. Who may ask is the caller's to say. */
export async function replacePassword(utenteId: string, nuova: string): Promise<void> {
  const passwordHash = await hashPassword(nuova);
  await globalWrite((tx) =>
    tx.utente.update({ where: { id: utenteId }, data: { passwordHash, versioneSessione: { increment: 1 } } }),
  );
}
