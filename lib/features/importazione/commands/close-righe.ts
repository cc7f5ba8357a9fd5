import type { Tx } from '@/lib/db/transaction';
import type { Cambiamento } from '@/lib/exchange/reconcile/changeset';
import { indexRighe } from '@/lib/exchange/reconcile/merge';
import { type RamoChiave, righeDi } from '@/lib/exchange/reconcile/ramo';
import { todayInItaly } from '@/lib/format/today';

const MOTIVO = 'Non compare più nel documento importato.';

interface Risparmiati {
  /** Objectives and indicators somebody reported on: they are closed, with a reason, and keep what was reported. */
  chiusi: Cambiamento[];
  /** Other rows somebody reported on: they stay. */
  trattenuti: Cambiamento[];
}

/** Of the rows about to go, those something was reported on: they are never deleted (1-domain §5). */
export async function spareReported(
  tx: Tx,
  enteId: string,
  rimozioni: readonly Cambiamento[],
  attuale: RamoChiave | null,
  ids: ReadonlyMap<string, string>,
): Promise<Risparmiati> {
  const spared: Risparmiati = { chiusi: [], trattenuti: [] };
  if (rimozioni.length === 0 || !attuale) return spared;
  const righe = indexRighe(attuale);
  const below = (rimozione: Cambiamento) => {
    const ramo = righe.get(rimozione.chiave);
    return ramo ? [...righeDi(ramo)].map(({ chiave }) => ids.get(chiave) ?? '').filter(Boolean) : [];
  };
  const reported = await findReported(tx, enteId, rimozioni.flatMap(below));
  for (const rimozione of rimozioni) {
    if (!below(rimozione).some((id) => reported.has(id))) continue;
    const canClose = rimozione.entita === 'Obiettivo' || rimozione.entita === 'Indicatore';
    spared[canClose ? 'chiusi' : 'trattenuti'].push(rimozione);
  }
  return spared;
}

async function findReported(tx: Tx, enteId: string, ids: string[]): Promise<Set<string>> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT unnest(ARRAY["progettoId", "obiettivoId", "assegnazioneId", "cdrId"]) AS id FROM "Rilevazione"
      WHERE "enteId" = ${enteId}::uuid AND ("progettoId" = ANY(${ids}::uuid[]) OR "cdrId" = ANY(${ids}::uuid[]))
    UNION SELECT unnest(ARRAY["obiettivoId", "assegnazioneId"]) FROM "Risultato"
      WHERE "enteId" = ${enteId}::uuid AND "obiettivoId" = ANY(${ids}::uuid[])
    UNION SELECT unnest(ARRAY["obiettivoId", "assegnazioneId"]) FROM "Rilevazione"
      WHERE "enteId" = ${enteId}::uuid AND ("obiettivoId" = ANY(${ids}::uuid[]) OR "assegnazioneId" = ANY(${ids}::uuid[]))
    UNION SELECT "assegnazioneId" FROM "Risultato"
      WHERE "enteId" = ${enteId}::uuid AND "assegnazioneId" = ANY(${ids}::uuid[])
    UNION SELECT "indicatoreId" FROM "RilevazioneIndicatore"
      WHERE "enteId" = ${enteId}::uuid AND "indicatoreId" = ANY(${ids}::uuid[])
    UNION SELECT "faseId" FROM "RilevazioneFase" WHERE "enteId" = ${enteId}::uuid AND "faseId" = ANY(${ids}::uuid[])`;
  return new Set(found.map(({ id }) => id));
}

/** Closes, from today, what is no longer in force but was reported on. */
export async function closeRighe(
  tx: Tx,
  enteId: string,
  chiusi: readonly Cambiamento[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const idsOf = (entita: string) =>
    chiusi.filter((riga) => riga.entita === entita).map(({ chiave }) => ids.get(chiave) ?? '');
  const data = { dataChiusura: new Date(todayInItaly()), motivoChiusura: MOTIVO };
  const [obiettivi, indicatori] = [idsOf('Obiettivo'), idsOf('Indicatore')];
  if (obiettivi.length > 0) await tx.obiettivo.updateMany({ where: { enteId, id: { in: obiettivi } }, data });
  if (indicatori.length > 0) await tx.indicatore.updateMany({ where: { enteId, id: { in: indicatori } }, data });
}
