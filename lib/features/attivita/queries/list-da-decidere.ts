import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { italianCount, italianList } from '@/lib/domain/italian-notation';
import type { Attivita } from '../types';

interface Riga {
  id: string;
  titolo: string;
  daDecidere: number;
  /** With criticità, or declared partial or not reached. */
  critici: number;
  /** With an indicator that has no value, among the others. */
  incompleti: number;
}

/**
 * Results that wait for the Nucleo, session by session, the latest first: of each unit (an objective, or a holder's part
 * of a shared one) that was reported and not yet decided. One statement.
 */
export async function listDaDecidere(tx: Tx, pianoId: string): Promise<Attivita[]> {
  const rows = await tx.$queryRaw<Riga[]>`
    SELECT s.id, s.titolo, count(*)::int AS "daDecidere", count(*) FILTER (WHERE u.critico)::int AS critici,
      count(*) FILTER (WHERE u.incompleto AND NOT u.critico)::int AS incompleti
    FROM "SessioneMonitoraggio" s JOIN LATERAL (
      SELECT bool_or(coalesce(r.esito <> 'RAGGIUNTO', false) OR coalesce(r.criticita ~ '\\S', false)) AS critico,
        (SELECT count(*) FROM "Indicatore" i WHERE i."enteId" = s."enteId" AND i."obiettivoId" = r."obiettivoId"
          AND i."motivoChiusura" IS NULL AND i.verso <> 'CONTESTO'
          AND NOT EXISTS (SELECT 1 FROM "RilevazioneIndicatore" v
            JOIN "Rilevazione" w ON w."enteId" = v."enteId" AND w.id = v."rilevazioneId"
            WHERE v."enteId" = s."enteId" AND v."indicatoreId" = i.id AND w."sessioneId" = s.id
              AND w."assegnazioneId" IS NOT DISTINCT FROM r."assegnazioneId" AND w.stato IN ('INVIATA', 'VERIFICATA')
              AND coalesce(v.valore::text, v.data::text, v."siNo"::text, v.parziale::text, v.testo) IS NOT NULL)) > 0 AS incompleto
      FROM "Rilevazione" r
      WHERE r."enteId" = s."enteId" AND r."sessioneId" = s.id AND r."obiettivoId" IS NOT NULL
        AND r.stato IN ('INVIATA', 'VERIFICATA')
        AND NOT EXISTS (SELECT 1 FROM "Risultato" x WHERE x."enteId" = s."enteId" AND x."sessioneId" = s.id
          AND x."obiettivoId" = r."obiettivoId" AND x."assegnazioneId" IS NOT DISTINCT FROM r."assegnazioneId"
          AND x.stato <> 'MISURATO')
      GROUP BY r."obiettivoId", r."assegnazioneId") u ON true
    WHERE s."enteId" = current_ente() AND s."pianoId" = ${pianoId}::uuid
    GROUP BY s.id, s.titolo, s."dataRiferimento"
    ORDER BY s."dataRiferimento" DESC`;
  return rows.map(toAttivita);
}

function toAttivita({ id, titolo, daDecidere, critici, incompleti }: Riga): Attivita {
  const dubbi = [
    critici > 0 ? `${critici} con criticità o esito non pieno` : null,
    incompleti > 0 ? `${incompleti} con valori mancanti` : null,
  ].filter((part) => part !== null);
  const count = italianCount(daDecidere, 'risultato da decidere', 'risultati da decidere');
  return {
    chiave: `decidere:${id}`,
    tipo: 'DECIDERE',
    titolo,
    codice: null,
    manca: dubbi.length === 0 ? `${count}, nessuno con dubbi.` : `${count}: prima ${italianList(dubbi)}.`,
    scadenza: null,
    verbo: 'Decidi',
    destinazione: { pagina: 'valutazione', sessioneId: id },
  };
}
