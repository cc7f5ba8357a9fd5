import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { isPianoApprovato } from '@/lib/domain/permissions/stati';
import { Invalid } from '@/lib/errors';
import type { Documento } from '../types';
import { asJson } from './as-json';
import { newId } from './new-id';

/**
 * Keeps a document to be looked at before anything of it is written into the plan.
 * The same file already waiting for the same year is not kept twice.
 * @returns id of the Importazione
 * @throws Invalid when the plan of that year is approved: it takes an import only as a variation
 */
export function stageImportazione(
  { scope }: Authorized<RisorsaEnte, 'importazione.gestire'>,
  documento: Documento,
): Promise<string> {
  const oggettoId = newId();
  return write(scope, { comando: 'stageImportazione', oggettoId }, async (tx) => {
    await refuseApproved(tx, scope.enteId, documento.letto.piano.piano.anno);
    return keepDocumento(tx, scope, documento, oggettoId);
  });
}

/** Keeps the document under `id` among those IN_ESAME, unless it is there already: then its own id comes back. */
export async function keepDocumento(
  tx: Tx,
  { enteId, utenteId }: { enteId: string; utenteId: string | null },
  { letto, ...documento }: Documento,
  id: string,
): Promise<string> {
  const { anno } = letto.piano.piano;
  const { sha256, profilo } = documento;
  await lockAnno(tx, enteId, anno);
  const waiting = await tx.importazione.findFirst({
    where: { enteId, anno, sha256, profilo, stato: 'IN_ESAME' },
    select: { id: true },
  });
  if (waiting) return waiting.id;
  const segnalazioni = documento.segnalazioni.map(({ dove, ...segnalazione }) => ({
    ...segnalazione,
    dove: { ...dove },
  }));
  await tx.importazione.create({
    data: { ...documento, enteId, id, anno, letto: asJson(letto), segnalazioni, utenteId },
  });
  return id;
}

/** Documents of one year take turns: each finds what the one before it has kept or written. */
export async function lockAnno(tx: Tx, enteId: string, anno: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('importazione ' || ${enteId} || ${anno}::text, 0))`;
}

/** @throws Invalid when the plan of that year is approved */
export async function refuseApproved(tx: Tx, enteId: string, anno: number): Promise<void> {
  const piano = await tx.piano.findUnique({ where: { enteId_anno: { enteId, anno } }, select: { stato: true } });
  if (!piano || !isPianoApprovato(piano.stato)) return;
  const messaggio = `Il piano ${anno} è già approvato: un documento può entrarci solo come variazione. Non è stato scritto nulla.`;
  throw new Invalid([{ campo: null, messaggio }]);
}
