import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { patchRow } from '@/lib/db/patch-row';
import { type Tx, write } from '@/lib/db/transaction';
import type { Patch } from '@/lib/domain/patch';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { Conflict, Invalid } from '@/lib/errors';
import type { EsitoGesto } from '@/lib/features/cdr/types';

type MayModify = Authorized<RisorsaEnte, 'struttura.modificare'>;

/**
 * Adds a person to the ente.
 * @throws Invalid when the name is hers already, or another spelling of somebody's
 */
export async function addPersona({ scope }: MayModify, nominativo: string): Promise<EsitoGesto> {
  const { enteId } = scope;
  const id = randomUUID();
  return write(scope, { comando: 'addPersona', oggettoId: id }, async (tx, operazioneId) => {
    await refuseTaken(tx, enteId, id, nominativo);
    await tx.persona.create({ data: { enteId, id, nominativo } });
    return { operazioneId };
  });
}

/**
 * Corrects a person's name, or says that she has left or is back. The old spelling stays among the others: documents go
 * on printing it.
 * @throws Conflict when somebody has changed the same field; Invalid when the name is another person's
 */
export async function correctPersona(
  { scope }: MayModify,
  { personaId, patch }: { personaId: string; patch: Patch },
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'correctPersona', oggettoId: personaId }, async (tx, operazioneId) => {
    const { nominativo } = patch;
    if (nominativo) await refuseTaken(tx, enteId, personaId, String(nominativo.dopo));
    const { conflitti, applica } = await patchRow(tx, 'Persona', personaId, patch);
    if (conflitti.length > 0) throw new Conflict(conflitti);
    if (typeof applica.nominativo === 'string' && nominativo) {
      await tx.aliasPersona.deleteMany({ where: { personaId, nominativo: applica.nominativo } });
      await tx.aliasPersona.create({ data: { enteId, personaId, nominativo: String(nominativo.prima) } });
    }
    return { operazioneId };
  });
}

/** Keeps another spelling of a person's name, so that documents that print it are of her. */
export async function addAlias(
  { scope }: MayModify,
  { personaId, nominativo }: { personaId: string; nominativo: string },
): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'addAlias', oggettoId: personaId }, async (tx, operazioneId) => {
    const known = await tx.persona.findUnique({ where: { enteId_nominativo: { enteId, nominativo } } });
    if (known) {
      const messaggio =
        known.id === personaId
          ? 'È già il suo nominativo.'
          : `«${nominativo}» è un’altra persona dell’elenco: se è la stessa, usa «Unisci».`;
      throw new Invalid([{ campo: 'nominativo', messaggio }]);
    }
    await tx.aliasPersona.create({ data: { enteId, personaId, nominativo } });
    return { operazioneId };
  });
}

/** Forgets a spelling: a document that prints it will bring a new person. */
export async function removeAlias({ scope }: MayModify, id: string): Promise<EsitoGesto> {
  const { enteId } = scope;
  return write(scope, { comando: 'removeAlias', oggettoId: id }, async (tx, operazioneId) => {
    await tx.aliasPersona.delete({ where: { enteId_id: { enteId, id } } });
    return { operazioneId };
  });
}

/** A name is of one person, whether it is hers or another spelling. Two people with one name need something that tells them apart. */
async function refuseTaken(tx: Tx, enteId: string, personaId: string, nominativo: string): Promise<void> {
  const unique = { enteId_nominativo: { enteId, nominativo } };
  const alias = await tx.aliasPersona.findUnique({ where: unique, include: { persona: true } });
  const persona = await tx.persona.findUnique({ where: unique });
  if (persona && persona.id !== personaId) {
    const messaggio = `«${nominativo}» c’è già. Se sono due persone con lo stesso nome, aggiungi qualcosa che le distingua.`;
    throw new Invalid([{ campo: 'nominativo', messaggio }]);
  }
  if (alias && alias.personaId !== personaId) {
    const messaggio = `«${nominativo}» è già un altro modo di scrivere «${alias.persona.nominativo}».`;
    throw new Invalid([{ campo: 'nominativo', messaggio }]);
  }
}
