import { Prisma } from '@/lib/db/generated/client';
import { read, type Tenant, type Tx } from '@/lib/db/transaction';
import type { Alterazione } from './alterazione';

interface AuditedTable {
  readonly tabella: string;
  /** Columns of which the register keeps the SHA-256 only. */
  readonly digested: string[];
}

interface Mismatch {
  readonly rigaId: string;
  readonly operazione: number | null;
  readonly isInTable: boolean;
  readonly isInRegister: boolean;
  readonly registro: Readonly<Record<string, unknown>> | null;
  readonly trovato: Readonly<Record<string, unknown>> | null;
}

/** The tables the register covers, asked of the database: a table added later is not forgotten. */
function listAuditedTables(tx: Tx): Promise<AuditedTable[]> {
  return tx.$queryRaw<AuditedTable[]>`
    SELECT c.relname AS tabella, array_remove(string_to_array(encode(t.tgargs, 'escape'), '\\000'), '') AS digested
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname = 'record_modifica' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`;
}

/**
 * The first row that is not what its recorded changes, put together in order, say. Columns added or dropped since are left out.
 * One statement: register and table are seen at the same moment.
 */
async function findMismatch(tx: Tx, { tabella, digested }: AuditedTable): Promise<Mismatch | undefined> {
  const [mismatch] = await tx.$queryRaw<Mismatch[]>`
    WITH recorded AS (
      SELECT "rigaId", jsonb_merge(dopo ORDER BY id) AS image, max(id) AS last,
        (array_agg(azione ORDER BY id DESC))[1] <> 'DELETE' AS "isInRegister"
      FROM "Modifica" WHERE "enteId" = current_ente() AND tabella = ${tabella} GROUP BY "rigaId"
    ), present AS (
      SELECT id, audit_image(to_jsonb(t), ${digested}::text[]) AS image
      FROM ${Prisma.raw(`"${tabella}"`)} t WHERE "enteId" = current_ente()
    )
    SELECT coalesce(r."rigaId", p.id) AS "rigaId", p.id IS NOT NULL AS "isInTable",
      coalesce(r."isInRegister", false) AS "isInRegister", r.image AS registro, p.image AS trovato,
      (SELECT o.numero FROM "Modifica" m JOIN "Operazione" o ON o."enteId" = m."enteId" AND o.id = m."operazioneId"
        WHERE m."enteId" = current_ente() AND m.id = r.last) AS operazione
    FROM recorded r FULL JOIN present p ON p.id = r."rigaId"
    WHERE (p.id IS NOT NULL) <> coalesce(r."isInRegister", false)
      OR (p.image <> r.image AND EXISTS (
        SELECT FROM jsonb_each(p.image) c WHERE r.image ? c.key AND r.image->c.key <> c.value))
    ORDER BY r.last LIMIT 1`;
  return mismatch;
}

function describeMismatch(tabella: string, mismatch: Mismatch): Alterazione {
  const { rigaId, operazione, registro, trovato, isInTable, isInRegister } = mismatch;
  const place = { operazione, tabella, rigaId };
  if (!isInRegister) return { ...place, descrizione: 'La riga non risulta dal registro.', differenze: [] };
  if (!isInTable) return { ...place, descrizione: 'La riga è stata tolta senza passare dal registro.', differenze: [] };
  const differenze = Object.entries(registro ?? {}).flatMap(([campo, value]) => {
    const found = trovato?.[campo];
    return found !== undefined && JSON.stringify(found) !== JSON.stringify(value)
      ? [{ campo, registro: value, trovato: found }]
      : [];
  });
  return { ...place, descrizione: 'La riga è stata cambiata senza passare dal registro.', differenze };
}

/** Compares every row of an ente with what the register says of it, table by table, up to the first that differs. */
export async function verifyRows(tenant: Tenant): Promise<Alterazione | null> {
  for (const table of await read(tenant, listAuditedTables)) {
    const mismatch = await read(tenant, async (tx) => {
      await tx.$executeRaw`SELECT set_config('timezone', 'UTC', true)`;
      return findMismatch(tx, table);
    });
    if (mismatch) return describeMismatch(table.tabella, mismatch);
  }
  return null;
}
