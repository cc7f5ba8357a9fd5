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

/**
 * The operations about an object; those that changed some rows, with only the changes of these; or both, so that rows the
 * object has no more are still told.
 */
export type StoriaDi =
  | { readonly oggettoId: string; readonly rigaIds?: readonly string[] }
  | { readonly rigaIds: readonly string[] };

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

/** As many as a sentence names one by one, and one more: beyond them rows are counted. */
const MAX_ROWS = 41;

function toCambiamenti({ prima, dopo, ...row }: ChangedRow): Cambiamento[] {
  const campi = Object.keys(dopo ?? prima ?? {}).sort();
  return campi
    .map((campo) => ({ ...row, campo, prima: prima?.[campo] ?? null, dopo: dopo?.[campo] ?? null }))
    .filter((cambiamento) => cambiamento.prima !== null || cambiamento.dopo !== null);
}

/** The operations that are told, by id, and the changes of theirs that are, out of `ultime`. */
function sourcesOf(di: StoriaDi): { operazioni: Prisma.Sql; modifiche: Prisma.Sql } {
  const ofObject =
    'oggettoId' in di
      ? [
          {
            operazioni: Prisma.sql`SELECT id FROM "Operazione" WHERE "enteId" = current_ente() AND "oggettoId" = ${di.oggettoId}::uuid`,
            modifiche: Prisma.sql`SELECT m.* FROM "Modifica" m WHERE m."enteId" = current_ente()
              AND m."operazioneId" IN (SELECT id FROM ultime WHERE "oggettoId" = ${di.oggettoId}::uuid)`,
          },
        ]
      : [];
  const changed = Prisma.sql`FROM "Modifica" m WHERE m."enteId" = current_ente() AND m."rigaId" = ANY(${[...(di.rigaIds ?? [])]}::uuid[])`;
  const ofRows = di.rigaIds
    ? [
        {
          operazioni: Prisma.sql`SELECT m."operazioneId" ${changed}`,
          modifiche: Prisma.sql`SELECT m.* ${changed} AND m."operazioneId" IN (SELECT id FROM ultime)`,
        },
      ]
    : [];
  const both = [...ofObject, ...ofRows];
  return {
    operazioni: Prisma.join(
      both.map(({ operazioni }) => operazioni),
      ' UNION ',
    ),
    modifiche: Prisma.join(
      both.map(({ modifiche }) => modifiche),
      ' UNION ',
    ),
  };
}

/**
 * Who changed what, when and why, newest first. One statement, which never reads the rest of an operation that changed
 * thousands of rows.
 * @param limit number of operations
 */
export async function listStoria(tx: Tx, di: StoriaDi, limit: number): Promise<VoceStoria[]> {
  const { operazioni, modifiche } = sourcesOf(di);
  const rows = await tx.$queryRaw<Row[]>`
    WITH ultime AS MATERIALIZED (
      SELECT o.* FROM "Operazione" o WHERE o."enteId" = current_ente() AND o.numero IS NOT NULL AND o.id IN (${operazioni})
      ORDER BY o.numero DESC LIMIT ${limit}),
    contate AS (
      SELECT m.*, row_number() OVER (PARTITION BY m."operazioneId" ORDER BY m.id) AS posto,
        count(*) OVER (PARTITION BY m."operazioneId") AS quante
      FROM (${modifiche}) m)
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
