import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { createPersonalLink } from '@/lib/auth/personal-link';
import type { Scope } from '@/lib/auth/scope';
import { globalRead, type Tx, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { isPostaReady } from '@/lib/mail/canale';
import { queueMail } from '@/lib/mail/outbox';
import { GIORNI_INVITO, invito, invitoAltroEnte } from '@/lib/mail/templates';
import { type NuovoInvito, nuovoInvito } from '../schema';

interface Invitata {
  readonly id: string;
  readonly email: string;
  readonly nome: string;
  readonly cognome: string;
  /** She has never entered. */
  readonly isNuova: boolean;
}

/**
 * Invites somebody to work for the ente. Her roles wait until she opens the link sent to her mailbox: whoever made an account for an
 * address before its owner could, in another ente, gains nothing here. Somebody who already has an account keeps her name.
 * @throws Invalid when she is of the ente already, the data are wrong, or no mail can leave
 */
export async function inviteUtente(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  data: NuovoInvito,
): Promise<{ utenteId: string }> {
  const parsed = nuovoInvito.safeParse(data);
  if (!parsed.success) throw Invalid.from(parsed.error);
  const { appartenenze, ...anagrafica } = parsed.data;
  const existing = await globalRead((tx) => tx.utente.findUnique({ where: { email: anagrafica.email } }));
  const id = existing?.id ?? randomUUID();
  await write(scope, { comando: 'inviteUtente', oggettoId: id }, async (tx) => {
    if (!existing) await tx.utente.create({ data: { id, ...anagrafica } });
    await refuseKnown(tx, scope, id);
    await tx.appartenenza.createMany({
      data: appartenenze.map((one) => ({ enteId: scope.enteId, utenteId: id, stato: 'INVITATA' as const, ...one })),
    });
    await sendInvito(tx, scope, { ...anagrafica, ...existing, id, isNuova: isNuova(existing) });
  });
  return { utenteId: id };
}

/**
 * Sends the invitation again, with a new link; the old one stops working.
 * @throws NotFound when she is not invited here
 */
export async function resendInvito(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  utenteId: string,
): Promise<void> {
  await write(scope, { comando: 'resendInvito', oggettoId: utenteId }, async (tx) => {
    const waiting = await tx.appartenenza.findFirst({
      where: { enteId: scope.enteId, utenteId, stato: 'INVITATA' },
      select: { utente: true },
    });
    if (!waiting) throw new NotFound('Questa persona non ha un invito in attesa.');
    await sendInvito(tx, scope, { ...waiting.utente, isNuova: isNuova(waiting.utente) });
  });
}

/**
 * Takes an invitation back: its link stops working and the roles are gone. The account stays, without password if she never entered.
 * @throws NotFound when she is not invited here
 */
export async function revokeInvito(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  utenteId: string,
): Promise<void> {
  const { enteId } = scope;
  await write(scope, { comando: 'revokeInvito', oggettoId: utenteId }, async (tx) => {
    const { count } = await tx.appartenenza.deleteMany({ where: { enteId, utenteId, stato: 'INVITATA' } });
    if (count === 0) throw new NotFound('Questa persona non ha un invito in attesa.');
    await tx.linkPersonale.deleteMany({ where: { enteId, utenteId, tipo: 'INVITO' } });
  });
}

/** Only the link proves who she is: no password, no access so far. */
function isNuova(utente: { passwordHash: string | null; ultimoAccessoAt: Date | null } | null): boolean {
  return utente === null || (utente.passwordHash === null && utente.ultimoAccessoAt === null);
}

async function refuseKnown(tx: Tx, { enteId }: Scope, utenteId: string): Promise<void> {
  const here = await tx.appartenenza.findFirst({ where: { enteId, utenteId }, select: { stato: true } });
  if (!here) return;
  const messaggio =
    here.stato === 'INVITATA'
      ? 'Questa persona è già stata invitata: dalla sua pagina si può mandare di nuovo l’invito.'
      : 'Questa persona lavora già per l’ente: dalla sua pagina se ne cambiano i ruoli.';
  throw new Invalid([{ campo: 'email', messaggio }]);
}

async function sendInvito(tx: Tx, { enteId, enteDenominazione, nome: daParteDi }: Scope, to: Invitata): Promise<void> {
  if (!(await isPostaReady(tx, enteId))) throw new Invalid([{ campo: null, messaggio: POSTA_ASSENTE }]);
  const link = { tipo: 'INVITO', utenteId: to.id, enteId } as const;
  const segreto = await createPersonalLink(tx, link, GIORNI_INVITO * 24 * 60);
  const nome = `${to.nome} ${to.cognome}`;
  const words = { ente: enteDenominazione, nome, daParteDi, percorso: `/invito/${segreto}` };
  const contenuto = to.isNuova ? invito(words) : invitoAltroEnte(words);
  await queueMail(tx, [{ enteId, utenteId: to.id, email: to.email, nome, contenuto }]);
}

const POSTA_ASSENTE =
  'L’invito non può partire: manca un server di posta. Indicarlo in Amministrazione, Posta elettronica, e riprovare.';
