import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/** Which reports: of which plan, and of which CDR (all of them without). */
export interface Perimetro {
  pianoId: string;
  /** CDR codes. */
  cdr?: readonly string[];
}

/**
 * The reports a plan expects in any session, as a table: one per assignment of an open objective for its CDR, and one per
 * card with phases that belong to no objective for the CDR of the card. `assegnazioneId` is set only where an objective
 * has several holders: each then reports on its own part (1-domain §2). `titolareId` is the assignment in any case.
 */
export function selectAttese({ pianoId, cdr }: Perimetro): Prisma.Sql {
  const ofCdr = cdr ? Prisma.sql`WHERE c.codice = ANY (${[...cdr]})` : Prisma.empty;
  return Prisma.sql`
    SELECT t.*, c.codice AS cdr, c.ordine AS "ordineCdr", coalesce(t."obiettivoId", t."progettoId") AS chiave
    FROM (
      SELECT g."cdrId", o."progettoId", o.id AS "obiettivoId",
        CASE WHEN count(*) OVER (PARTITION BY o.id) > 1 THEN g.id END AS "assegnazioneId", g.id AS "titolareId"
      FROM "Progetto" p
      JOIN "Obiettivo" o ON o."enteId" = p."enteId" AND o."progettoId" = p.id AND o."dataChiusura" IS NULL
      JOIN "Assegnazione" g ON g."enteId" = o."enteId" AND g."obiettivoId" = o.id
      WHERE p."enteId" = current_ente() AND p."pianoId" = ${pianoId}::uuid
      UNION ALL
      SELECT p."cdrId", p.id, NULL, NULL, NULL
      FROM "Progetto" p
      WHERE p."enteId" = current_ente() AND p."pianoId" = ${pianoId}::uuid AND p."cdrId" IS NOT NULL AND EXISTS (
        SELECT FROM "Fase" f WHERE f."enteId" = p."enteId" AND f."progettoId" = p.id AND f."obiettivoId" IS NULL
          AND f.ordine <> 0 AND f."dataChiusura" IS NULL)
    ) t
    JOIN "Cdr" c ON c."enteId" = current_ente() AND c.id = t."cdrId" ${ofCdr}`;
}

/** Ties an expected report `a` to its row `r` in a session, if it has been prepared. */
export function joinRilevazione(sessioneId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN LATERAL (
      SELECT x.* FROM "Rilevazione" x
      WHERE x."enteId" = current_ente() AND x."sessioneId" = ${sessioneId} AND x."cdrId" = a."cdrId"
        AND x."progettoId" = a."progettoId" AND x."obiettivoId" IS NOT DISTINCT FROM a."obiettivoId"
      ORDER BY (x."assegnazioneId" IS NOT DISTINCT FROM a."assegnazioneId") DESC LIMIT 1) r ON true`;
}

/** A session to read the reports of. */
export interface SessioneDaLeggere {
  id: string;
  dataRiferimento: string;
  stato: string;
}

/**
 * The reports of a session, each with its indicators and phases, what is written and, if asked, what was written in the
 * previous session: one statement, in the order of the plan. A closed session holds what was prepared, and nothing new.
 */
export function selectRendiconti(
  perimetro: Perimetro & { anno: number },
  sessione: SessioneDaLeggere,
  { withPrecedenti }: { withPrecedenti: boolean },
): Prisma.Sql {
  const { anno } = perimetro;
  const prepared = sessione.stato === 'CHIUSA' ? Prisma.sql`WHERE r.id IS NOT NULL` : Prisma.empty;
  return Prisma.sql`
    WITH a AS (${selectAttese(perimetro)})
    SELECT a.chiave, a.cdr, a."assegnazioneId", r.id AS "rilevazioneId", coalesce(r.stato, 'DA_COMPILARE')::text AS stato,
      r.esito::text AS esito, r.criticita, r.causa::text AS causa, r."azioneCorrettiva", r."motivoRinvio", r."inviataAt",
      json_build_object('id', p.id, 'codice', p.codice, 'titolo', p.titolo) AS scheda,
      CASE WHEN o.id IS NOT NULL THEN
        json_build_object('id', o.id, 'codice', o.codice, 'titolo', o.titolo, 'tags', o.tags) END AS obiettivo,
      (SELECT z.stato::text FROM "Risultato" z WHERE z."enteId" = current_ente() AND z."sessioneId" = ${sessione.id}::uuid
        AND z."obiettivoId" = a."obiettivoId" AND z."assegnazioneId" IS NOT DISTINCT FROM a."assegnazioneId") AS decisione,
      coalesce((${selectIndicatori(anno, sessione, withPrecedenti)}), '[]'::json) AS indicatori,
      coalesce((${selectFasi(anno, sessione, withPrecedenti)}), '[]'::json) AS fasi
    FROM a
    JOIN "Progetto" p ON p."enteId" = current_ente() AND p.id = a."progettoId"
    LEFT JOIN "Obiettivo" o ON o."enteId" = current_ente() AND o.id = a."obiettivoId"
    ${joinRilevazione(Prisma.sql`${sessione.id}::uuid`)}
    ${prepared}
    ORDER BY a."ordineCdr", p.ordine, o.ordine NULLS LAST`;
}

/** What was written on an indicator, as one JSON; decimals as text. */
const SCRITTO = Prisma.sql`json_build_object('valore', trim_scale(v.valore)::text, 'data', v.data, 'siNo', v."siNo",
  'parziale', trim_scale(v.parziale)::text, 'testo', v.testo, 'nota', v.nota)`;

function selectIndicatori(anno: number, sessione: SessioneDaLeggere, withPrecedenti: boolean): Prisma.Sql {
  const precedente = Prisma.sql`(
    SELECT json_build_object('dataRiferimento', s."dataRiferimento", 'scritto', ${SCRITTO})
    FROM "RilevazioneIndicatore" v
    JOIN "Rilevazione" x ON x."enteId" = v."enteId" AND x.id = v."rilevazioneId" AND x."cdrId" = a."cdrId"
    JOIN "SessioneMonitoraggio" s ON s."enteId" = x."enteId" AND s.id = x."sessioneId"
    WHERE v."enteId" = i."enteId" AND v."indicatoreId" = i.id AND ${isBefore(sessione)}
    ORDER BY s."dataRiferimento" DESC LIMIT 1)`;
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', i.id, 'codice', i.codice, 'nome', i.testo, 'precisazione', i.nota,
      'natura', i.natura, 'unita', i.unita, 'verso', i.verso, 'operatore', i.operatore, 'versoPresunto', i."versoPresunto",
      'baseline', trim_scale(i.baseline)::text, 'valorePrevistoStampato', i."valorePrevistoStampato",
      'monitoratoDa', i."monitoratoDa", 'atteso', (
        SELECT json_build_object('valore', trim_scale(t.valore)::text, 'min', trim_scale(t.min)::text,
          'max', trim_scale(t.max)::text, 'data', t.data, 'testo', t.testo)
        FROM "Target" t WHERE t."enteId" = i."enteId" AND t."indicatoreId" = i.id AND t.anno = ${anno}
        ORDER BY t.ripartizione NULLS FIRST LIMIT 1),
      'scritto', CASE WHEN v.id IS NOT NULL THEN ${SCRITTO} END,
      'precedente', ${withPrecedenti ? precedente : Prisma.sql`NULL::json`}) ORDER BY i.ordine, i.id)
    FROM "Indicatore" i
    LEFT JOIN "RilevazioneIndicatore" v ON v."enteId" = i."enteId" AND v."rilevazioneId" = r.id AND v."indicatoreId" = i.id
    WHERE i."enteId" = current_ente() AND i."obiettivoId" = a."obiettivoId" AND i."dataChiusura" IS NULL`;
}

/** Phases of the year, or all of them where none has dates in it, as the score counts them; never phase 0. */
function selectFasi(anno: number, sessione: SessioneDaLeggere, withPrecedenti: boolean): Prisma.Sql {
  const precedente = Prisma.sql`(
    SELECT json_build_object('dataRiferimento', s."dataRiferimento", 'scritto', trim_scale(v.avanzamento)::text)
    FROM "RilevazioneFase" v
    JOIN "Rilevazione" x ON x."enteId" = v."enteId" AND x.id = v."rilevazioneId" AND x."cdrId" = a."cdrId"
    JOIN "SessioneMonitoraggio" s ON s."enteId" = x."enteId" AND s.id = x."sessioneId"
    WHERE v."enteId" = f."enteId" AND v."faseId" = f.id AND v.avanzamento IS NOT NULL AND ${isBefore(sessione)}
    ORDER BY s."dataRiferimento" DESC LIMIT 1)`;
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', f.id, 'ordine', f.ordine, 'descrizione', f.descrizione,
      'prodottoAtteso', f."prodottoAtteso", 'periodi', f.periodi, 'hasDate', f."hasDate",
      'avanzamento', trim_scale(w.avanzamento)::text, 'nota', w.nota,
      'precedente', ${withPrecedenti ? precedente : Prisma.sql`NULL::json`}) ORDER BY f.posizione, f.id)
    FROM (
      SELECT q.*, bool_or(q."isNellAnno") OVER () AS "hasNellAnno" FROM (
        SELECT f.*, d.periodi, d."hasDate", d."isNellAnno" FROM "Fase" f, LATERAL (
          SELECT coalesce(bool_or(d.anno = ${anno}), false) AS "isNellAnno", count(d.inizio) > 0 AS "hasDate",
            coalesce(json_agg(json_build_object('inizio', d.inizio, 'fine', d.fine) ORDER BY d.inizio)
              FILTER (WHERE d.anno = ${anno} AND d.inizio <= d.fine), '[]'::json) AS periodi
          FROM "PeriodoFase" d WHERE d."enteId" = f."enteId" AND d."faseId" = f.id) d
        WHERE f."enteId" = current_ente() AND f."progettoId" = a."progettoId" AND f.ordine <> 0
          AND f."dataChiusura" IS NULL
          AND f."obiettivoId" IS NOT DISTINCT FROM a."obiettivoId"
          AND (f."assegnazioneId" IS NULL OR f."assegnazioneId" = a."titolareId")) q) f
    LEFT JOIN "RilevazioneFase" w ON w."enteId" = f."enteId" AND w."rilevazioneId" = r.id AND w."faseId" = f.id
    WHERE f."isNellAnno" OR NOT f."hasNellAnno"`;
}

function isBefore({ dataRiferimento }: SessioneDaLeggere): Prisma.Sql {
  return Prisma.sql`s."dataRiferimento" < ${dataRiferimento}::date AND x.stato IN ('INVIATA', 'VERIFICATA')`;
}
