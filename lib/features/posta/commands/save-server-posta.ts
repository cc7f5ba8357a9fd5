import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { seal } from '@/lib/mail/seal';
import type { NuovoServerPosta } from '../schema';

/** What is kept when the password field is left empty: only for the very server and account it was written for. */
function isSamePlace(before: Omit<NuovoServerPosta, 'password'>, after: NuovoServerPosta): boolean {
  return (['host', 'porta', 'sicurezza', 'utente'] as const).every((field) => before[field] === after[field]);
}

/**
 * Sets the mail server of the ente. What waited for one leaves at once.
 * @throws Invalid when the password is missing for another server, account or kind of connection
 */
export async function saveServerPosta(
  { scope }: Authorized<RisorsaEnte, 'ente.configurare'>,
  server: NuovoServerPosta,
): Promise<void> {
  const { enteId } = scope;
  await write(scope, { comando: 'saveServerPosta', oggettoId: enteId }, async (tx) => {
    const before = await tx.serverPosta.findUnique({ where: { enteId } });
    const kept = before && isSamePlace(before, server) ? before.password : null;
    const password = server.password === null ? kept : seal(server.password);
    if (server.utente !== null && password === null) {
      throw new Invalid([{ campo: 'password', messaggio: 'Scrivi la password di questo utente su questo server.' }]);
    }
    const data = { ...server, password: server.utente === null ? null : password };
    await tx.serverPosta.upsert({ where: { enteId }, create: { enteId, ...data }, update: data });
    await tx.messaggio.updateMany({ where: { enteId, stato: 'IN_CODA' }, data: { prossimoAt: new Date() } });
  });
}

/**
 * Takes the ente's own server away: its messages go through the installation's, if there is one.
 * @throws NotFound when there is none
 */
export async function removeServerPosta({ scope }: Authorized<RisorsaEnte, 'ente.configurare'>): Promise<void> {
  const { enteId } = scope;
  await write(scope, { comando: 'removeServerPosta', oggettoId: enteId }, async (tx) => {
    const { count } = await tx.serverPosta.deleteMany({ where: { enteId } });
    if (count === 0) throw new NotFound('L’ente non ha un server di posta suo.');
  });
}
