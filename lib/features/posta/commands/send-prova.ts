import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { read } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { findCanale } from '@/lib/mail/canale';
import { describeMailFailure } from '@/lib/mail/failure';
import { recordSent } from '@/lib/mail/outbox';
import { messaggioDiProva } from '@/lib/mail/templates';
import { sendMail } from '@/lib/mail/transport';

/**
 * Sends a message to the administrator who asks, now, through the settings as they are saved.
 * @returns the address it went to
 * @throws Invalid with what the server answered, in words
 */
export async function sendProva({ scope }: Authorized<RisorsaEnte, 'ente.configurare'>): Promise<{ email: string }> {
  const { enteId, utenteId, enteDenominazione: ente, nome } = scope;
  const [canale, utente] = await read(scope, async (tx) => [
    await findCanale(tx, enteId),
    utenteId && (await tx.utente.findUnique({ where: { id: utenteId }, select: { email: true } })),
  ]);
  if (!utente) throw new NotFound();
  if (!canale) throw new Invalid([{ campo: null, messaggio: 'Manca un server di posta: indicarlo qui e salvare.' }]);
  const { email } = utente;
  const contenuto = messaggioDiProva({ ente, nome });
  const id = randomUUID();
  await sendMail(canale, { id, email, nome, contenuto }).catch((thrown: unknown) => {
    throw new Invalid([{ campo: null, messaggio: describeMailFailure(thrown).parole }]);
  });
  await recordSent(id, { enteId, utenteId, email, nome, contenuto });
  return { email };
}
