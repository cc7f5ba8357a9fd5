import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { DecisioneRegistrata, RilevazioneInviata } from '../types';

/** What was reported and sent in a session, by objective: drafts and reports sent back do not count. One statement. */
export function listRilevazioniInviate(tx: Tx, sessioneId: string): Promise<RilevazioneInviata[]> {
  return tx.$queryRaw<RilevazioneInviata[]>`
    SELECT r.id, r."obiettivoId", r."assegnazioneId", c.codice AS cdr, r.esito::text AS esito, r.criticita,
      r.causa::text AS causa, r."azioneCorrettiva",
      coalesce((
        SELECT json_agg(json_build_object('indicatoreId', v."indicatoreId", 'valore', trim_scale(v.valore)::text,
          'data', v.data, 'siNo', v."siNo", 'parziale', trim_scale(v.parziale)::text, 'testo', v.testo, 'nota', v.nota))
        FROM "RilevazioneIndicatore" v WHERE v."enteId" = r."enteId" AND v."rilevazioneId" = r.id), '[]'::json) AS indicatori,
      coalesce((
        SELECT json_agg(json_build_object('faseId', f."faseId", 'avanzamento', trim_scale(f.avanzamento)::text))
        FROM "RilevazioneFase" f WHERE f."enteId" = r."enteId" AND f."rilevazioneId" = r.id), '[]'::json) AS fasi
    FROM "Rilevazione" r JOIN "Cdr" c ON c."enteId" = r."enteId" AND c.id = r."cdrId"
    WHERE r."sessioneId" = ${sessioneId}::uuid AND r."obiettivoId" IS NOT NULL AND r.stato IN ('INVIATA', 'VERIFICATA')
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
