import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Invalid, NotFound } from '@/lib/errors';
import type { EsitoGesto } from '@/lib/features/cdr/types';

type MayModify = Authorized<RisorsaEnte, 'struttura.modificare'>;

interface Coppia {
  restaId: string;
  altraId: string;
}

/**
 * Two rows are one person: incarichi, commitments, objectives, spellings and accounts of the other go to the one that
 * stays, in every plan; the other's name becomes a spelling of hers. Cards keep the name they print.
 * @throws Invalid when they are the same row; NotFound when one is not there
 */
export async function mergePersone({ scope }: MayModify, { restaId, altraId }: Coppia): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'mergePersone', oggettoId: restaId }, async (tx, operazioneId) => {
    const [, altra] = await holdCoppia(tx, { restaId, altraId });
    const from = { where: { personaId: altraId }, data: { personaId: restaId } };
    await tx.incarico.updateMany(from);
    await tx.impegnoPersonale.updateMany(from);
    await tx.appartenenza.updateMany(from);
    await tx.aliasPersona.updateMany(from);
    await tx.assegnazione.updateMany({ where: { responsabileId: altraId }, data: { responsabileId: restaId } });
    await tx.persona.delete({ where: { enteId_id: { enteId, id: altraId } } });
    await tx.aliasPersona.create({ data: { enteId, personaId: restaId, nominativo: altra.nominativo } });
    return { operazioneId };
  });
}

/** Two names that look alike are two people: they are proposed no more. */
export async function distinguishPersone({ scope }: MayModify, { restaId, altraId }: Coppia): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'distinguishPersone', oggettoId: restaId }, async (tx, operazioneId) => {
    await holdCoppia(tx, { restaId, altraId });
    const [personaId = restaId, otherId = altraId] = [restaId, altraId].sort();
    await tx.personeDistinte.createMany({ data: [{ enteId, personaId, altraId: otherId }], skipDuplicates: true });
    return { operazioneId };
  });
}

interface Tenuta {
  id: string;
  nominativo: string;
}

/** Both rows held, always in the same order: two who join the same people the other way round do not wait in a circle. */
async function holdCoppia(tx: Tx, { restaId, altraId }: Coppia): Promise<[Tenuta, Tenuta]> {
  if (restaId === altraId)
    throw new Invalid([{ campo: null, messaggio: 'È la stessa riga: scegli due persone diverse.' }]);
  const held = await tx.$queryRaw<Tenuta[]>`SELECT id, nominativo FROM "Persona"
    WHERE "enteId" = current_ente() AND id IN (${restaId}::uuid, ${altraId}::uuid) ORDER BY id FOR UPDATE`;
  const resta = held.find(({ id }) => id === restaId);
  const altra = held.find(({ id }) => id === altraId);
  if (!resta || !altra) throw new NotFound('Una delle due persone non c’è più: qualcuno le ha già unite.');
  return [resta, altra];
}
