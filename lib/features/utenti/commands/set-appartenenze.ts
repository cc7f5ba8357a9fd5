import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import { appartenenze, type NuovaAppartenenza } from '../schema';
import { lockAppartenenze, refuseNoAdministrator } from './only-administrator';

/**
 * Gives a person exactly these roles in the ente, from the next request on; an empty list takes her out of it. Rows that stay the same are
 * left alone, so the register shows only what changed; new ones stand as the others do, so that a person invited or deactivated stays so.
 * @throws NotFound when she has no role here; Invalid when the ente would be left without an AMMINISTRATORE
 */
export async function setAppartenenze(
  { scope }: Authorized<RisorsaEnte, 'utenti.gestire'>,
  utenteId: string,
  wanted: readonly NuovaAppartenenza[],
): Promise<void> {
  const parsed = appartenenze.safeParse(wanted);
  if (!parsed.success) throw Invalid.from(parsed.error);
  const { enteId } = scope;
  await write(scope, { comando: 'setAppartenenze', oggettoId: utenteId }, async (tx) => {
    await lockAppartenenze(tx, enteId);
    const current = await tx.appartenenza.findMany({ where: { enteId, utenteId } });
    const [first] = current;
    if (!first) throw new NotFound();
    const { stato } = first;
    const keyOf = (one: { ruolo: string; cdrCodice: string | null; personaId: string | null }) =>
      [one.ruolo, one.cdrCodice, one.personaId].join('|');
    const keep = new Set(parsed.data.map(keyOf));
    const gone = current.filter((row) => !keep.has(keyOf(row)));
    const here = new Set(current.map(keyOf));
    await tx.appartenenza.deleteMany({ where: { enteId, id: { in: gone.map(({ id }) => id) } } });
    await tx.appartenenza.createMany({
      data: parsed.data.filter((one) => !here.has(keyOf(one))).map((one) => ({ enteId, utenteId, stato, ...one })),
    });
    if (gone.some(({ ruolo }) => ruolo === 'AMMINISTRATORE')) await refuseNoAdministrator(tx, enteId);
  });
}
