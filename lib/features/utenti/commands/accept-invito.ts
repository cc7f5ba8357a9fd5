import { hashPassword } from '@/lib/auth/password';
import { findPersonalLink, LINK_SCADUTO, type LinkData, usePersonalLink } from '@/lib/auth/personal-link';
import type { UtenteInSessione } from '@/lib/auth/utente';
import { type Tx, write } from '@/lib/db/transaction';
import { Denied, Invalid } from '@/lib/errors';
import { password } from '../schema';

type InvitoLink = LinkData & { readonly enteId: string };

async function findInvito(segreto: string): Promise<InvitoLink> {
  const link = await findPersonalLink('INVITO', segreto);
  if (!link?.enteId) throw new Invalid([{ campo: null, messaggio: LINK_SCADUTO }]);
  return { ...link, enteId: link.enteId };
}

/** Puts the person to work in the ente that invited her, as an operation of her own. */
async function join(segreto: string, link: InvitoLink, also: (tx: Tx) => Promise<void>): Promise<void> {
  const { enteId, utenteId } = link;
  await write({ enteId, utenteId }, { comando: 'acceptInvito', oggettoId: utenteId }, async (tx) => {
    await usePersonalLink(tx, segreto, link);
    await tx.appartenenza.updateMany({ where: { enteId, utenteId, stato: 'INVITATA' }, data: { stato: 'ATTIVA' } });
    await also(tx);
  });
}

/**
 * Accepts an invitation by choosing the first password. Only for who has never entered: an account in use is proved by its own password.
 * @throws Invalid when the link is no longer good, the password too short, or the account is in use already
 */
export async function acceptInvitoWithPassword(segreto: string, nuova: string): Promise<void> {
  const parsed = password.safeParse(nuova);
  if (!parsed.success) throw new Invalid([{ campo: 'nuova', messaggio: parsed.error.issues[0]?.message ?? '' }]);
  const link = await findInvito(segreto);
  const passwordHash = await hashPassword(nuova);
  await join(segreto, link, async (tx) => {
    const { count } = await tx.utente.updateMany({
      where: { id: link.utenteId, attivo: true, passwordHash: null, ultimoAccessoAt: null },
      data: { passwordHash },
    });
    if (count === 1) return;
    throw new Invalid([
      { campo: null, messaggio: 'Hai già una password: entra con quella, poi riapri il link dell’invito.' },
    ]);
  });
}

/**
 * Accepts an invitation as somebody signed in.
 * @throws Denied when the invitation is somebody else's; Invalid when the link is no longer good
 */
export async function acceptInvito({ utenteId }: UtenteInSessione, segreto: string): Promise<void> {
  const link = await findInvito(segreto);
  if (link.utenteId !== utenteId)
    throw new Denied('L’invito è per un’altra persona: esci, ed entra con il suo indirizzo.');
  await join(segreto, link, async () => {});
}
