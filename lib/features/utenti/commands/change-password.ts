import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { findPersonalLink, LINK_SCADUTO, usePersonalLink } from '@/lib/auth/personal-link';
import type { UtenteInSessione } from '@/lib/auth/utente';
import { globalRead, globalWrite, type Tx } from '@/lib/db/transaction';
import { Invalid, NotFound } from '@/lib/errors';
import { queueMail } from '@/lib/mail/outbox';
import { passwordCambiata } from '@/lib/mail/templates';
import { password } from '../schema';
import { enteOfAccount } from './send-password-link';

/**
 * Somebody changes her own password: every session of hers ends, this one too, and she signs in again with the new one.
 * @throws Invalid when the current password is wrong or the new one too short
 */
export async function changePassword({ utenteId }: UtenteInSessione, attuale: string, nuova: string): Promise<void> {
  refuseShort(nuova);
  const utente = await globalRead((tx) => tx.utente.findUnique({ where: { id: utenteId } }));
  if (!utente) throw new NotFound();
  if (!(await verifyPassword(utente.passwordHash, attuale))) {
    throw new Invalid([{ campo: 'attuale', messaggio: 'La password attuale non è corretta.' }]);
  }
  await replacePassword(utenteId, nuova);
}

/**
 * Somebody chooses a new password through the link sent to her mailbox: every session ends, the other links stop working, and she is told
 * by mail, in case it was not she.
 * @returns her address, to sign in with
 * @throws Invalid when the link is no longer good or the password too short
 */
export async function choosePassword(segreto: string, nuova: string): Promise<{ email: string }> {
  refuseShort(nuova);
  const link = await findPersonalLink('PASSWORD', segreto);
  if (!link) throw new Invalid([{ campo: null, messaggio: LINK_SCADUTO }]);
  const passwordHash = await hashPassword(nuova);
  const enteId = await enteOfAccount(link.utenteId);
  return globalWrite(async (tx) => {
    await usePersonalLink(tx, segreto, link);
    const utente = await setPasswordHash(tx, link.utenteId, passwordHash);
    const nome = `${utente.nome} ${utente.cognome}`;
    const contenuto = passwordCambiata({ nome });
    await queueMail(tx, [{ enteId, utenteId: utente.id, email: utente.email, nome, contenuto }]);
    return { email: utente.email };
  });
}

/** Writes a new password and ends every session. Who may ask is the caller's to say. */
export async function replacePassword(utenteId: string, nuova: string): Promise<void> {
  const passwordHash = await hashPassword(nuova);
  await globalWrite((tx) => setPasswordHash(tx, utenteId, passwordHash));
}

function setPasswordHash(tx: Tx, utenteId: string, passwordHash: string) {
  return tx.utente.update({ where: { id: utenteId }, data: { passwordHash, versioneSessione: { increment: 1 } } });
}

function refuseShort(nuova: string): void {
  const parsed = password.safeParse(nuova);
  if (!parsed.success) throw new Invalid([{ campo: 'nuova', messaggio: parsed.error.issues[0]?.message ?? '' }]);
}
