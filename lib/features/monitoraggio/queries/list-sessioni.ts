import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { ConteggioRendiconti } from '@/lib/domain/reporting/count-reports';
import type { Sessione, SessioneConConteggio } from '../types';
import { joinRilevazione, type Perimetro, selectAttese } from './attese-sql';

const SESSIONE = Prisma.sql`s.id, s.titolo, s."dataRiferimento"::text AS "dataRiferimento", s.scadenza::text AS scadenza,
  s.finale, s.stato::text AS stato`;

/**
 * The sessions of a plan, the latest first, with how many reports of some CDR each has: one statement. A session still to
 * be opened has none; a closed one has those that were prepared.
 */
export async function listSessioni(tx: Tx, perimetro: Perimetro): Promise<SessioneConConteggio[]> {
  const rows = await tx.$queryRaw<(Sessione & ConteggioRendiconti)[]>`
    WITH a AS (${selectAttese(perimetro)})
    SELECT ${SESSIONE}, count(*) FILTER (WHERE c.conta)::int AS attese,
      count(*) FILTER (WHERE c.conta AND coalesce(r.stato, 'DA_COMPILARE') = 'DA_COMPILARE')::int AS "daCompilare",
      count(*) FILTER (WHERE c.conta AND r.stato = 'INVIATA')::int AS inviate,
      count(*) FILTER (WHERE c.conta AND r.stato = 'VERIFICATA')::int AS verificate,
      count(*) FILTER (WHERE c.conta AND r.stato = 'RINVIATA')::int AS rinviate
    FROM "SessioneMonitoraggio" s
    LEFT JOIN a ON s.stato <> 'PROGRAMMATA'
    ${joinRilevazione(Prisma.sql`s.id`)}
    CROSS JOIN LATERAL (SELECT a.chiave IS NOT NULL AND (s.stato = 'APERTA' OR r.id IS NOT NULL) AS conta) c
    WHERE s."enteId" = current_ente() AND s."pianoId" = ${perimetro.pianoId}::uuid
    GROUP BY s."enteId", s.id ORDER BY s."dataRiferimento" DESC`;
  return rows.map(({ attese, daCompilare, inviate, verificate, rinviate, ...sessione }) => ({
    ...sessione,
    conteggio: { attese, daCompilare, inviate, verificate, rinviate },
  }));
}

/** How many reports of each CDR wait to be verified, session by session: one statement. */
export function countInviate(
  tx: Tx,
  perimetro: Perimetro,
): Promise<{ sessioneId: string; cdr: string; numero: number }[]> {
  return tx.$queryRaw`
    WITH a AS (${selectAttese(perimetro)})
    SELECT s.id AS "sessioneId", a.cdr, count(*)::int AS numero
    FROM "SessioneMonitoraggio" s JOIN a ON s.stato <> 'PROGRAMMATA'
    ${joinRilevazione(Prisma.sql`s.id`)}
    WHERE s."enteId" = current_ente() AND s."pianoId" = ${perimetro.pianoId}::uuid AND r.stato = 'INVIATA'
    GROUP BY s.id, a.cdr`;
}

/** A session of a plan by its reference date or by its id; null when the plan has none. */
export async function getSessione(tx: Tx, pianoId: string, nome: string): Promise<Sessione | null> {
  const [row] = await tx.$queryRaw<Sessione[]>`
    SELECT ${SESSIONE} FROM "SessioneMonitoraggio" s
    WHERE s."enteId" = current_ente() AND s."pianoId" = ${pianoId}::uuid AND (s.id::text = ${nome} OR s."dataRiferimento"::text = ${nome})`;
  return row ?? null;
}
