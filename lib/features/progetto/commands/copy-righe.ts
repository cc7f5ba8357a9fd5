import 'server-only';
import { randomUUID } from 'node:crypto';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { type RigaDiScheda, TABELLE_DI_SCHEDA } from './card-tables';

/** Columns of a copy that are not those of its original, by id of the original. */
type Diverse = Readonly<Record<string, Readonly<Record<string, string | number | null | readonly string[]>>>>;

/**
 * Copies rows with new ids. What they say of each other they say of the copies; what they say of other rows stays. Values
 * never leave the database, so decimals are copied to the last digit. Copies are open, whatever their originals.
 * @param nuovi ids already given, by id of the original; the others are made here
 * @returns all the new ids, by id of the original
 */
export async function copyRighe(
  tx: Tx,
  righe: readonly RigaDiScheda[],
  nuovi: ReadonlyMap<string, string>,
  diverse: Diverse,
): Promise<Map<string, string>> {
  const ids = new Map(righe.map(({ rigaId }) => [rigaId, nuovi.get(rigaId) ?? randomUUID()]));
  const map = JSON.stringify(Object.fromEntries(ids));
  for (const tabella of TABELLE_DI_SCHEDA) {
    const own = righe.filter((riga) => riga.tabella === tabella).map(({ rigaId }) => rigaId);
    if (own.length === 0) continue;
    const table = Prisma.raw(`"${tabella}"`);
    await tx.$executeRaw`
      INSERT INTO ${table} SELECT c.* FROM ${table} t,
        LATERAL (SELECT jsonb_object_agg(key, ${map}::jsonb -> (value #>> '{}')) AS rimandi FROM jsonb_each(to_jsonb(t))
          WHERE key ~ '^id$|Id$' AND ${map}::jsonb ? (value #>> '{}')) r,
        LATERAL jsonb_populate_record(t, r.rimandi || ${reopened(tabella)}::jsonb
          || coalesce(${JSON.stringify(diverse)}::jsonb -> (t.id::text), '{}')) c
      WHERE t."enteId" = current_ente() AND t.id = ANY (${own}::uuid[])`;
  }
  return ids;
}

function reopened(tabella: string): string {
  const isClosable = ['Progetto', 'Obiettivo', 'Indicatore', 'Fase'].includes(tabella);
  return JSON.stringify(isClosable ? { dataChiusura: null, motivoChiusura: null } : {});
}
