import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { DecisioneRegistrata, RilevazioneInviata } from '../types';

/**
 * What was reported and sent in a session, by objective: drafts and reports sent back do not count. One statement that reads
 * every table once: give it to `joinByHash`.
 */
export function listRilevazioniInviate(tx: Tx, sessioneId: string): Promise<RilevazioneInviata[]> {
  return tx.$queryRaw<RilevazioneInviata[]>`
    WITH r AS MATERIALIZED (
      SELECT r.id, r."obiettivoId", r."assegnazioneId", c.codice AS cdr, r.esito::text AS esito, r.criticita,
        r.causa::text AS causa, r."azioneCorrettiva", r."inviataAt"
      FROM "Rilevazione" r JOIN "Cdr" c ON c."enteId" = r."enteId" AND c.id = r."cdrId"
      WHERE r."enteId" = current_ente() AND r."sessioneId" = ${sessioneId}::uuid AND r."obiettivoId" IS NOT NULL
        AND r.stato IN ('INVIATA', 'VERIFICATA')),
    v AS (
      SELECT r.id, json_agg(json_build_object('indicatoreId', v."indicatoreId", 'valore', trim_scale(v.valore)::text,
        'data', v.data, 'siNo', v."siNo", 'parziale', trim_scale(v.parziale)::text, 'testo', v.testo, 'nota', v.nota)) AS voci
      FROM r JOIN "RilevazioneIndicatore" v ON v."enteId" = current_ente() AND v."rilevazioneId" = r.id GROUP BY r.id),
    f AS (
      SELECT r.id, json_agg(json_build_object('faseId', f."faseId", 'avanzamento', trim_scale(f.avanzamento)::text)) AS voci
      FROM r JOIN "RilevazioneFase" f ON f."enteId" = current_ente() AND f."rilevazioneId" = r.id GROUP BY r.id)
    SELECT r.id, r."obiettivoId", r."assegnazioneId", r.cdr, r.esito, r.criticita, r.causa, r."azioneCorrettiva",
      coalesce(v.voci, '[]') AS indicatori, coalesce(f.voci, '[]') AS fasi
    FROM r LEFT JOIN v ON v.id = r.id LEFT JOIN f ON f.id = r.id
    ORDER BY r."inviataAt"`;
}

/** What the Nucleo decided in a session. One statement. */
export async function listDecisioni(tx: Tx, sessioneId: string): Promise<DecisioneRegistrata[]> {
  const rows = await tx.risultato.findMany({ where: { sessioneId } });
  return rows.map(({ id, obiettivoId, assegnazioneId, stato, gradoValidato, motivo, decisoAt }) => ({
    id,
    obiettivoId,
    assegnazioneId,
    stato,
    gradoValidato: gradoValidato?.toString() ?? null,
    motivo,
    decisoAt: decisoAt?.toISOString() ?? null,
  }));
}
