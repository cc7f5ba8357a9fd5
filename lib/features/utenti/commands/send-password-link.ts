import type { Authorized } from '@/lib/auth/authorize';
import { createPersonalLink } from '@/lib/auth/personal-link';
import { normalizeEmail } from '@/lib/auth/sign-in';
import { globalRead, globalWrite, readAsUtente, type Tx, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { findInstallationCanale, isPostaReady } from '@/lib/mail/canale';
import { queueMail } from '@/lib/mail/outbox';
import { MINUTI_PASSWORD, nuovaPassword } from '@/lib/mail/templates';

interface Person {
  readonly id: string;
  readonly email: string;
  readonly nome: string;
  readonly cognome: string;
}

/**
 * The ente whose server may carry a link that opens this account: the only one she works for. When she works for several it is null, the
 * installation's own server: who runs the server of one could otherwise read the link and enter the others as her.
 */
export async function enteOfAccount(utenteId: string): Promise<string | null> {
  const rows = await readAsUtente(utenteId, (tx) =>
    tx.appartenenza.findMany({
      where: { utenteId, stato: { not: 'INVITATA' } },
      distinct: ['enteId'],
      select: { enteId: true },
      take: 2,
    }),
  );
  return rows.length === 1 ? (rows[0]?.enteId ?? null) : null;
}

async function queueLink(tx: Tx, { id, email, ...name }: Person, enteId: string | null, daParteDi: string | null) {
  const segreto = await createPersonalLink(tx, { tipo: 'PASSWORD', utenteId: id, enteId: null }, MINUTI_PASSWORD);
  const nome = `${name.nome} ${name.cognome}`;
  const contenuto = nuovaPassword({ nome, daParteDi, percorso: `/password/${segreto}` });
  await queueMail(tx, [{ enteId, utenteId: id, email, nome, contenuto }]);
}

/**
 * An administrator has a link for a new password sent to somebody of the ente. The link goes to her mailbox alone: the administrator never
 * sees it, never sets a password, never changes an address.
 * @throws NotFound when she is not at work here; Invalid when she has no password to change, or no server may carry the link
 */
export async function sendPasswordLink(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  utenteId: string,
): Promise<void> {
  const enteId = await enteOfAccount(utenteId);
  await write(scope, { comando: 'sendPasswordLink', oggettoId: utenteId }, async (tx) => {
    const here = await tx.appartenenza.findFirst({
      where: { enteId: scope.enteId, utenteId, stato: 'ATTIVA', utente: { attivo: true } },
      select: { utente: true },
    });
    if (!here) throw new NotFound('Questa persona non è attiva nell’ente.');
    if (here.utente.passwordHash === null) throw new Invalid([{ campo: null, messaggio: SENZA_PASSWORD }]);
    const canSend = enteId === null ? findInstallationCanale() !== null : await isPostaReady(tx, enteId);
    if (!canSend) throw new Invalid([{ campo: null, messaggio: SENZA_SERVER }]);
    await queueLink(tx, here.utente, enteId, scope.nome);
  });
}

/**
 * Somebody who forgot the password asks for a link. Nothing is answered: whether the address is of an account is not told, and it is for
 * the caller to do this after the answer has left, so that not even the time tells it.
 */
export async function requestPasswordLink(email: string): Promise<void> {
  const utente = await globalRead((tx) =>
    tx.utente.findUnique({ where: { email: normalizeEmail(email), attivo: true, passwordHash: { not: null } } }),
  );
  if (!utente) return;
  const enteId = await enteOfAccount(utente.id);
  await globalWrite((tx) => queueLink(tx, utente, enteId, null));
}

const SENZA_PASSWORD = 'Questa persona entra senza password, con il servizio di accesso dell’ente.';
const SENZA_SERVER =
  'Il link per questa persona può partire solo dal server di posta dell’installazione, che non è configurato. ' +
  'Chi gestisce l’installazione può cambiare la password con il comando «traguardo utente».';
