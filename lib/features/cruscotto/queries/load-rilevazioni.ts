import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { ValoreScritto } from '@/lib/domain/reporting/rendiconto';
import type { StatoRilevazione } from '@/lib/domain/workflow';
import type { SessioneDelCruscotto } from '../types';

/** A session of this year's plan or of last year's, in order of date. */
export interface SessioneLetta extends SessioneDelCruscotto {
  pianoId: string;
  /** Of its plan. */
  anno: number;
}

/** What a CDR reports on an objective in a session. */
export interface RilevazioneLetta {
  id: string;
  sessioneId: string;
  cdrId: string;
  obiettivoId: string;
  assegnazioneId: string | null;
  stato: StatoRilevazione;
  causa: 'ENDOGENA' | 'ESOGENA' | null;
  criticita: string | null;
}

/** Sessions of some plans with their reports, and the values of what was sent: drafts are nobody else's business. */
export interface Rilevazioni {
  sessioni: SessioneLetta[];
  rilevazioni: RilevazioneLetta[];
  valori: (ValoreScritto & { rilevazioneId: string; indicatoreId: string })[];
  avanzamenti: { rilevazioneId: string; faseId: string; avanzamento: string | null; nota: string | null }[];
}

/** The sessions of the plan of a year and of the one before, and their reports: tables `s` and `r` of a statement. */
export function rilevazioniTables(anno: number): Prisma.Sql {
  return Prisma.sql`
    s AS MATERIALIZED (
      SELECT s.id, s."pianoId", q.anno, s.titolo, s."dataRiferimento", s.scadenza, s.finale, s.stato
      FROM "Piano" q JOIN "SessioneMonitoraggio" s ON s."enteId" = q."enteId" AND s."pianoId" = q.id
      WHERE q."enteId" = current_ente() AND q.anno IN (${anno}, ${anno - 1})),
    r AS MATERIALIZED (
      SELECT r.id, r."sessioneId", r."cdrId", r."obiettivoId", r."assegnazioneId", r.stato,
        r.stato IN ('INVIATA', 'VERIFICATA') AS "isInviata",
        CASE WHEN r.stato IN ('INVIATA', 'VERIFICATA') THEN r.causa END AS causa,
        CASE WHEN r.stato IN ('INVIATA', 'VERIFICATA') THEN r.criticita END AS criticita
      FROM s JOIN "Rilevazione" r ON r."enteId" = current_ente() AND r."sessioneId" = s.id AND r."obiettivoId" IS NOT NULL)`;
}

/** The columns of a statement that has those tables. */
export const RILEVAZIONI_COLUMNS = Prisma.sql`
      (SELECT coalesce(json_agg(s ORDER BY s."dataRiferimento"), '[]')::text FROM s) AS sessioni,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'sessioneId', r."sessioneId", 'cdrId', r."cdrId",
        'obiettivoId', r."obiettivoId", 'assegnazioneId', r."assegnazioneId", 'stato', r.stato, 'causa', r.causa,
        'criticita', r.criticita)), '[]')::text FROM r) AS rilevazioni,
      (SELECT coalesce(json_agg(json_build_object('rilevazioneId', v."rilevazioneId", 'indicatoreId', v."indicatoreId",
        'valore', trim_scale(v.valore)::text, 'data', v.data, 'siNo', v."siNo", 'parziale', trim_scale(v.parziale)::text,
        'testo', v.testo, 'nota', v.nota)), '[]')::text
        FROM r JOIN "RilevazioneIndicatore" v ON v."enteId" = current_ente() AND v."rilevazioneId" = r.id
        WHERE r."isInviata") AS valori,
      (SELECT coalesce(json_agg(json_build_object('rilevazioneId', f."rilevazioneId", 'faseId', f."faseId",
        'avanzamento', trim_scale(f.avanzamento)::text, 'nota', f.nota)), '[]')::text
        FROM r JOIN "RilevazioneFase" f ON f."enteId" = current_ente() AND f."rilevazioneId" = r.id
        WHERE r."isInviata") AS avanzamenti`;
