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

/**
 * Who changed what, when and why, newest first.
 * @param limit number of operations
 */
export async function listStoria(tx: Tx, di: StoriaDi, limit: number): Promise<VoceStoria[]> {
  const oggettoId = 'oggettoId' in di ? di.oggettoId : null;
  const rigaIds = 'rigaIds' in di ? [...di.rigaIds] : null;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id AS "operazioneId", o.numero, o.at, u.nome || ' ' || u.cognome AS chi, o.comando, o.motivo, o."annullaId",
      coalesce(m.righe, '[]') AS righe, m.quante
    FROM "Operazione" o LEFT JOIN "Utente" u ON u.id = o."utenteId", LATERAL (
      SELECT count(*)::int AS quante, jsonb_agg(to_jsonb(r) - 'posto' ORDER BY posto) FILTER (WHERE posto <= ${MAX_ROWS}::int) AS righe
      FROM (SELECT tabella, "rigaId", azione, prima, dopo, row_number() OVER (ORDER BY id) AS posto FROM "Modifica"
        WHERE "enteId" = o."enteId" AND "operazioneId" = o.id
          AND (${rigaIds}::uuid[] IS NULL OR "rigaId" = ANY(${rigaIds}::uuid[]))) r) m
    WHERE o."enteId" = current_ente() AND o.numero IS NOT NULL AND (o."oggettoId" = ${oggettoId}::uuid OR o.id IN (
      SELECT "operazioneId" FROM "Modifica" WHERE "enteId" = current_ente() AND "rigaId" = ANY(${rigaIds}::uuid[])))
    ORDER BY o.numero DESC LIMIT ${limit}`;
  return rows.map(({ at, righe, quante, ...voce }) => ({
    ...voce,
    at: at.toISOString(),
    cambiamenti: righe.flatMap(toCambiamenti),
    righeOmesse: quante - righe.length,
  }));
}
