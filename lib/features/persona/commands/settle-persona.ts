import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';

/**
 * The person somebody named in a form: one chosen from the list, or a name, found under any spelling or added.
 * @returns her id
 * @throws Invalid when the one chosen is not there, or has left
 */
export async function settlePersona(
  tx: Tx,
  enteId: string,
  indicata: { readonly personaId: string } | { readonly nominativo: string },
): Promise<string> {
  if ('personaId' in indicata) {
    const persona = await tx.persona.findUnique({ where: { enteId_id: { enteId, id: indicata.personaId } } });
    if (persona?.attiva) return persona.id;
    const messaggio = persona ? `${persona.nominativo} risulta non più in servizio.` : 'La persona scelta non c’è più.';
    throw new Invalid([{ campo: 'persona', messaggio }]);
  }
  const { nominativo } = indicata;
  const alias = await tx.aliasPersona.findUnique({ where: { enteId_nominativo: { enteId, nominativo } } });
  const known =
    alias?.personaId ?? (await tx.persona.findUnique({ where: { enteId_nominativo: { enteId, nominativo } } }))?.id;
  if (known) return known;
  const id = randomUUID();
  await tx.persona.create({ data: { enteId, id, nominativo } });
  return id;
}
