import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';

/** One column of one row, before and after. Numbers and decimals are text, dates `YYYY-MM-DD`. */
export interface Cambiamento {
  readonly tabella: string;
  readonly rigaId: string;
  readonly azione: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly campo: string;
  readonly prima: unknown;
  readonly dopo: unknown;
}

/** What somebody did in one go. */
export interface VoceStoria {
  readonly operazioneId: string;
  /** Position in the register of the ente. */
  readonly numero: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Name and surname; null for the system. */
  readonly chi: string | null;
  readonly comando: string;
  readonly motivo: string | null;
  /** The operation this one compensates. */
  readonly annullaId: string | null;
  readonly cambiamenti: readonly Cambiamento[];
  /** Rows changed beyond those listed: an import changes thousands. */
  readonly righeOmesse: number;
}

/** The operations about an object, or those that changed some rows (only their changes are then listed). */
export type StoriaDi = { readonly oggettoId: string } | { readonly rigaIds: readonly string[] };

interface ChangedRow {
  readonly tabella: string;
  readonly rigaId: string;
  readonly azione: Cambiamento['azione'];
  readonly prima: Readonly<Record<string, unknown>> | null;
  readonly dopo: Readonly<Record<string, unknown>> | null;
}

interface Row extends Omit<VoceStoria, 'at' | 'cambiamenti' | 'righeOmesse'> {
  readonly at: Date;
  readonly righe: ChangedRow[];
  readonly quante: number;
}

const MAX_ROWS = 100;

function toCambiamenti({ prima, dopo, ...row }: ChangedRow): Cambiamento[] {
  const campi = Object.keys(dopo ?? prima ?? {}).sort();
  return campi
    .map((campo) => ({ ...row, campo, prima: prima?.[campo] ?? null, dopo: dopo?.[campo] ?? null }))
    .filter((cambiamento) => cambiamento.prima !== null || cambiamento.dopo !== null);
}

/** The operations that are told, and the rows of theirs whose changes are: `o` is an operation, `m` a change. */
function conditionsOf(di: StoriaDi): { operazioni: Prisma.Sql; modifiche: Prisma.Sql } {
  if ('rigaIds' in di) {
    const modifiche = Prisma.sql`m."enteId" = current_ente() AND m."rigaId" = ANY(${[...di.rigaIds]}::uuid[])`;
    return {
      operazioni: Prisma.sql`o.id IN (SELECT m."operazioneId" FROM "Modifica" m WHERE ${modifiche})`,
      modifiche,
    };
  }
  return {
    operazioni: Prisma.sql`o."oggettoId" = ${di.oggettoId}::uuid`,
    modifiche: Prisma.sql`m."enteId" = current_ente()`,
  };
}

/**
 * Who changed what, when and why, newest first. One statement, which never reads the rest of an operation that changed
 * thousands of rows.
 * @param limit number of operations
 */
export async function listStoria(tx: Tx, di: StoriaDi, limit: number): Promise<VoceStoria[]> {
  const { operazioni, modifiche } = conditionsOf(di);
  const rows = await tx.$queryRaw<Row[]>`
    WITH ultime AS MATERIALIZED (
      SELECT o.* FROM "Operazione" o WHERE o."enteId" = current_ente() AND o.numero IS NOT NULL AND ${operazioni}
      ORDER BY o.numero DESC LIMIT ${limit}),
    contate AS (
      SELECT m.*, row_number() OVER (PARTITION BY m."operazioneId" ORDER BY m.id) AS posto,
        count(*) OVER (PARTITION BY m."operazioneId") AS quante
      FROM "Modifica" m WHERE ${modifiche} AND m."operazioneId" IN (SELECT id FROM ultime))
    SELECT o.id AS "operazioneId", o.numero, o.at, u.nome || ' ' || u.cognome AS chi, o.comando, o.motivo, o."annullaId",
      coalesce(max(c.quante), 0)::int AS quante,
      coalesce(jsonb_agg(jsonb_build_object('tabella', c.tabella, 'rigaId', c."rigaId", 'azione', c.azione, 'prima', c.prima,
        'dopo', c.dopo) ORDER BY c.posto) FILTER (WHERE c.id IS NOT NULL), '[]') AS righe
    FROM ultime o LEFT JOIN contate c ON c."operazioneId" = o.id AND c.posto <= ${MAX_ROWS}::int
    LEFT JOIN "Utente" u ON u.id = o."utenteId"
    GROUP BY o.id, o.numero, o.at, u.nome, u.cognome, o.comando, o.motivo, o."annullaId"
    ORDER BY o.numero DESC`;
  return rows.map(({ at, righe, quante, ...voce }) => ({
    ...voce,
    at: at.toISOString(),
    cambiamenti: righe.flatMap(toCambiamenti),
    righeOmesse: quante - righe.length,
  }));
}
