import type { Tx } from '@/lib/db/transaction';
import type { RamoUnito } from '@/lib/exchange/reconcile/merge';
import { righeDi } from '@/lib/exchange/reconcile/ramo';
import { newId } from './new-id';

/** Id of a person by a name as printed: her own, or a spelling somebody confirmed. */
export type Persone = ReadonlyMap<string, string>;

/** Every person a plan names, found among those of the ente or added. «Tutti gli operatori» is not a person. */
export async function linkPersone(tx: Tx, enteId: string, radice: RamoUnito): Promise<Persone> {
  const nominativi = namesIn(radice);
  const note = await findPersone(tx, enteId, nominativi);
  const nuove = nominativi.filter((nominativo) => !note.has(nominativo));
  if (nuove.length === 0) return note;
  const data = nuove.map((nominativo) => ({ enteId, id: newId(), nominativo }));
  await tx.persona.createMany({ data, skipDuplicates: true });
  return findPersone(tx, enteId, nominativi);
}

function namesIn(radice: RamoUnito): string[] {
  const nominativi = [...righeDi(radice)].flatMap(({ entita, campi }) => {
    if (entita === 'Incarico') return [campi.nominativo];
    if (entita === 'Assegnazione') return [campi.responsabile];
    return entita === 'ImpegnoPersonale' && campi.collettivo !== true ? [campi.nominativo] : [];
  });
  return [...new Set(nominativi.filter((nominativo) => typeof nominativo === 'string'))];
}

async function findPersone(tx: Tx, enteId: string, nominativi: string[]): Promise<Persone> {
  const persone = await tx.$queryRaw<{ nominativo: string; id: string }[]>`
    SELECT nominativo, "personaId" AS id FROM "AliasPersona"
    WHERE "enteId" = ${enteId}::uuid AND nominativo = ANY(${nominativi})
    UNION ALL SELECT nominativo, id FROM "Persona" WHERE "enteId" = ${enteId}::uuid AND nominativo = ANY(${nominativi})`;
  return new Map(persone.map(({ nominativo, id }) => [nominativo, id]));
}
