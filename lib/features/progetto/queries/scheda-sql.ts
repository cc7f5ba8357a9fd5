import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/** Which card: of which ente, in which year, with this code or with it among its alternative ones. */
export interface SchedaKey {
  enteId: string;
  anno: number;
  codice: string;
}

/** The row of the card; its own code comes before somebody else's alternative one, which is looked for only without it. */
function schedaRow(key: SchedaKey | { enteId: string; id: string }): Prisma.Sql {
  if ('id' in key) {
    return Prisma.sql`SELECT g.* FROM "Progetto" g WHERE g."enteId" = ${key.enteId}::uuid AND g.id = ${key.id}::uuid`;
  }
  const { enteId, anno, codice } = key;
  // In a SELECT of its own, or the policy of the rows would not let it be looked up by key.
  const ofPiano = Prisma.sql`SELECT x.id FROM "Piano" p JOIN "Progetto" x ON x."enteId" = p."enteId" AND x."pianoId" = p.id
    WHERE p."enteId" = ${enteId}::uuid AND p.anno = ${anno}`;
  return Prisma.sql`
    SELECT g.* FROM "Progetto" g WHERE g."enteId" = ${enteId}::uuid AND g.id = (SELECT coalesce(
      (${ofPiano} AND x.codice = ${codice}),
      (${ofPiano} AND ${codice} = ANY (x."codiciAlternativi") ORDER BY x.id LIMIT 1)))`;
}

/** Decimals leave SQL as text: amounts with two digits, weights without trailing zeros. */
const PESO = Prisma.sql`trim_scale(peso)::text`;

/** A whole card: two JSON of one statement, so that both are of the same moment. */
export function selectScheda(key: SchedaKey): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE g AS (${schedaRow(key)}),
    coinvolti AS (${coinvolti()}),
    ultima AS (SELECT s.id, s.titolo, s."dataRiferimento" FROM "SessioneMonitoraggio" s JOIN g ON g."enteId" = s."enteId"
      WHERE EXISTS (SELECT FROM "Rilevazione" r WHERE r."enteId" = s."enteId" AND r."sessioneId" = s.id
        AND r."progettoId" = g.id AND r.stato IN ('INVIATA', 'VERIFICATA'))
      ORDER BY s."dataRiferimento" DESC LIMIT 1)
    SELECT ${testata()} AS testata, ${obiettiviEFasi()} AS obiettivi FROM g`;
}

/** The CDR a card speaks of, with all that stand above them: owner, who takes part, who holds, who is named to measure. */
function coinvolti(): Prisma.Sql {
  return Prisma.sql`
    SELECT c.* FROM g
    CROSS JOIN LATERAL (SELECT array_agg(l.id) AS ids FROM (
      SELECT g."cdrId" AS id
      UNION SELECT x."cdrId" FROM "ProgettoCdr" x WHERE x."enteId" = g."enteId" AND x."progettoId" = g.id
      UNION SELECT a."cdrId" FROM "Obiettivo" o JOIN "Assegnazione" a ON a."enteId" = o."enteId" AND a."obiettivoId" = o.id
        WHERE o."enteId" = g."enteId" AND o."progettoId" = g.id) AS l) AS legati
    CROSS JOIN LATERAL (SELECT array_agg(lower(btrim(i."monitoratoDa"))) AS nomi
      FROM "Obiettivo" o JOIN "Indicatore" i ON i."enteId" = o."enteId" AND i."obiettivoId" = o.id
      WHERE o."enteId" = g."enteId" AND o."progettoId" = g.id AND i."monitoratoDa" IS NOT NULL) AS misura
    JOIN "Cdr" c ON c."enteId" = g."enteId" AND c."pianoId" = g."pianoId"
    WHERE c.id = ANY (legati.ids) OR lower(c.codice) = ANY (misura.nomi) OR lower(c.denominazione) = ANY (misura.nomi)
    UNION SELECT p.* FROM coinvolti c JOIN "Cdr" p ON p."enteId" = c."enteId" AND p.id = c."padreId"`;
}

/** The head of the card, its CDR, the strategic links, the budget, the people. */
function testata(): Prisma.Sql {
  return Prisma.sql`json_build_object(
      'ente', (SELECT json_build_object('codice', codice, 'denominazione', denominazione,
        'etichettaOperativo', "etichettaOperativo") FROM "Ente" WHERE id = g."enteId"),
      'piano', (SELECT json_build_object('id', id, 'anno', anno, 'annoFine', "annoFine", 'titolo', titolo, 'stato', stato,
        'schemaPesi', "schemaPesi") FROM "Piano" p WHERE p."enteId" = g."enteId" AND p.id = g."pianoId"),
      'regole', (SELECT s.regole FROM "Smvp" s JOIN "Piano" p ON p."enteId" = s."enteId" AND p.id = g."pianoId"
        WHERE s."enteId" = g."enteId" ORDER BY (s.id = p."smvpId") DESC NULLS LAST, s.versione DESC LIMIT 1),
      'progetto', to_jsonb(g) || jsonb_build_object(
        'cdr', (SELECT codice FROM "Cdr" c WHERE c."enteId" = g."enteId" AND c.id = g."cdrId"),
        'cdrPartecipanti', coalesce((SELECT jsonb_agg(c.codice ORDER BY x.ordine) FROM "ProgettoCdr" x
          JOIN "Cdr" c ON c."enteId" = x."enteId" AND c.id = x."cdrId"
          WHERE x."enteId" = g."enteId" AND x."progettoId" = g.id), '[]'),
        'partecipazioni', coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'cdr', c.codice) ORDER BY x.ordine)
          FROM "ProgettoCdr" x JOIN "Cdr" c ON c."enteId" = x."enteId" AND c.id = x."cdrId"
          WHERE x."enteId" = g."enteId" AND x."progettoId" = g.id), '[]')),
      'struttura', (SELECT json_agg(json_build_object('id', c.id, 'codice', c.codice, 'denominazione', c.denominazione,
          'padre', (SELECT p.codice FROM "Cdr" p WHERE p."enteId" = c."enteId" AND p.id = c."padreId"),
          'responsabili', coalesce((SELECT json_agg(n.nominativo ORDER BY i.ordine) FROM "Incarico" i
            JOIN "Persona" n ON n."enteId" = i."enteId" AND n.id = i."personaId"
            WHERE i."enteId" = c."enteId" AND i."cdrId" = c.id), '[]')) ORDER BY c.ordine)
        FROM coinvolti c),
      'collegamenti', (SELECT json_agg(json_build_object('id', x.id, 'obiettivoOperativoId', o.id, 'principale', x.principale,
          'indirizzo', json_build_object('codice', i.codice, 'titolo', i.titolo),
          'obiettivoStrategico', json_build_object('codice', s.codice, 'titolo', s.titolo),
          'obiettivoOperativo', json_build_object('codice', o.codice, 'titolo', o.titolo))
          ORDER BY x.principale DESC, x.ordine)
        FROM "Collegamento" x
        JOIN "ObiettivoOperativo" o ON o."enteId" = x."enteId" AND o.id = x."obiettivoOperativoId"
        JOIN "ObiettivoStrategico" s ON s."enteId" = o."enteId" AND s.id = o."obiettivoStrategicoId"
        JOIN "Indirizzo" i ON i."enteId" = s."enteId" AND i.id = s."indirizzoId"
        WHERE x."enteId" = g."enteId" AND x."progettoId" = g.id),
      'budget', (SELECT json_agg(json_build_object('id', v.id, 'capitoloId', v."capitoloId", 'capitolo', k.codice, 'articolo', nullif(k.articolo, ''),
          'descrizione', v.descrizione, 'titoloBilancio', v."titoloBilancio", 'anno', v.anno, 'previsto', v.previsto::text,
          'assestato', v.assestato::text, 'consuntivo', v.consuntivo::text, 'altrove', ${capitoloAltrove()}) ORDER BY v.ordine, v.id)
        FROM "VoceBudget" v LEFT JOIN "Capitolo" k ON k."enteId" = v."enteId" AND k.id = v."capitoloId"
        WHERE v."enteId" = g."enteId" AND v."progettoId" = g.id),
      'personale', (SELECT json_agg(json_build_object('id', i.id, 'personaId', i."personaId", 'nominativo', i.nominativo, 'relazione', i.relazione,
          'percentuale', trim_scale(i.percentuale)::text, 'collettivo', i.collettivo,
          'altrove', ${altrove()}) ORDER BY i.ordine, i.id)
        FROM "ImpegnoPersonale" i WHERE i."enteId" = g."enteId" AND i."progettoId" = g.id))`;
}

/**
 * The card of a row elsewhere, when it is of the same plan. OFFSET 0 keeps it a look-up by key: without statistics (an ente
 * just imported) the planner would begin from every card of the plan.
 */
const CARD_OF_ROW = Prisma.sql`CROSS JOIN LATERAL (SELECT x.codice, x."pianoId" FROM "Progetto" x
      WHERE x."enteId" = a."enteId" AND x.id = a."progettoId" OFFSET 0) AS b`;

/** What the capitolo of a row bears on the other cards of the plan in the same year; null for a row without capitolo. */
function capitoloAltrove(): Prisma.Sql {
  return Prisma.sql`CASE WHEN v."capitoloId" IS NOT NULL THEN (
    SELECT json_build_object('previsto', coalesce(sum(a.previsto), 0)::text, 'schede', count(DISTINCT a."progettoId"))
    FROM "VoceBudget" a ${CARD_OF_ROW}
    WHERE a."enteId" = v."enteId" AND a."capitoloId" = v."capitoloId" AND a.anno = v.anno AND a."progettoId" <> g.id
      AND b."pianoId" = g."pianoId") END`;
}

/** The time of one person on the other cards of the plan; null for whole groups and for names nobody has recognised. */
function altrove(): Prisma.Sql {
  return Prisma.sql`CASE WHEN i."personaId" IS NOT NULL AND NOT i.collettivo THEN (
    SELECT json_build_object('percentuale', trim_scale(coalesce(sum(a.percentuale), 0))::text,
      'schede', coalesce(json_agg(DISTINCT b.codice ORDER BY b.codice), '[]'))
    FROM "ImpegnoPersonale" a ${CARD_OF_ROW}
    WHERE a."enteId" = i."enteId" AND a."personaId" = i."personaId" AND a."progettoId" <> g.id AND NOT a.collettivo
      AND b."pianoId" = g."pianoId") END`;
}

/** Objectives with weights, indicators and targets, and phases with their last report. */
function obiettiviEFasi(): Prisma.Sql {
  return Prisma.sql`json_build_object(
      'rilevazione', (SELECT json_build_object('titolo', titolo, 'dataRiferimento', "dataRiferimento") FROM ultima),
      'pesiAltrove', ${pesiAltrove()},
      'obiettivi', (SELECT json_agg(to_jsonb(o) || jsonb_build_object(
          'rendicontato', EXISTS (SELECT FROM "Rilevazione" r WHERE r."enteId" = o."enteId" AND r."obiettivoId" = o.id)
            OR EXISTS (SELECT FROM "Risultato" r WHERE r."enteId" = o."enteId" AND r."obiettivoId" = o.id),
          'assegnazioni', coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'cdr', c.codice, 'denominazione', c.denominazione, 'numero', a.numero,
              'cdrId', a."cdrId", 'responsabileId', a."responsabileId", 'responsabile', n.nominativo, 'peso', ${PESO}, 'ruolo', a.ruolo, 'fuoriPesatura', a."fuoriPesatura")
              ORDER BY a.ordine, a.id)
            FROM "Assegnazione" a JOIN "Cdr" c ON c."enteId" = a."enteId" AND c.id = a."cdrId"
            LEFT JOIN "Persona" n ON n."enteId" = a."enteId" AND n.id = a."responsabileId"
            WHERE a."enteId" = o."enteId" AND a."obiettivoId" = o.id), '[]'),
          'indicatori', coalesce((SELECT jsonb_agg(to_jsonb(i) || jsonb_build_object('peso', ${PESO},
              'baseline', trim_scale(i.baseline)::text, 'target', ${target()}, 'rendicontato', EXISTS (
                SELECT FROM "RilevazioneIndicatore" r WHERE r."enteId" = i."enteId" AND r."indicatoreId" = i.id)) ORDER BY i.ordine, i.id)
            FROM "Indicatore" i WHERE i."enteId" = o."enteId" AND i."obiettivoId" = o.id), '[]')) ORDER BY o.ordine, o.id)
        FROM "Obiettivo" o WHERE o."enteId" = g."enteId" AND o."progettoId" = g.id),
      'fasi', (SELECT json_agg(to_jsonb(f) || jsonb_build_object(
          'cdr', (SELECT c.codice FROM "Assegnazione" a JOIN "Cdr" c ON c."enteId" = a."enteId" AND c.id = a."cdrId"
            WHERE a."enteId" = f."enteId" AND a.id = f."assegnazioneId"),
          'rendicontato', EXISTS (SELECT FROM "RilevazioneFase" r WHERE r."enteId" = f."enteId" AND r."faseId" = f.id),
          'periodi', coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'anno', anno, 'inizio', inizio, 'fine', fine,
              'precisione', precisione, 'peso', ${PESO}) ORDER BY ordine, id) FROM "PeriodoFase" p
            WHERE p."enteId" = f."enteId" AND p."faseId" = f.id), '[]')) || coalesce(${avanzamento()}, '{}') ORDER BY f.posizione, f.id)
        FROM "Fase" f WHERE f."enteId" = g."enteId" AND f."progettoId" = g.id),
      'seguito', (SELECT json_agg(id) FROM (
        SELECT r.id FROM "Rilevazione" r WHERE r."enteId" = g."enteId" AND r."progettoId" = g.id
        UNION ALL
        SELECT x.id FROM "Risultato" x JOIN "Obiettivo" o ON o."enteId" = x."enteId" AND o.id = x."obiettivoId"
        WHERE x."enteId" = g."enteId" AND o."progettoId" = g.id) AS seguito))`;
}

function target(): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'anno', t.anno, 'ripartizione', t.ripartizione,
      'valore', trim_scale(t.valore)::text, 'min', trim_scale(t.min)::text, 'max', trim_scale(t.max)::text,
      'data', t.data, 'testo', t.testo) ORDER BY t.anno, t.ordine, t.id)
    FROM "Target" t WHERE t."enteId" = i."enteId" AND t."indicatoreId" = i.id), '[]')`;
}

/** What was last reported on a phase. */
function avanzamento(): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('avanzamento', trim_scale(x.avanzamento)::text,
      'inizioEffettivo', x."inizioEffettivo", 'fineEffettiva', x."fineEffettiva")
    FROM "RilevazioneFase" x JOIN "Rilevazione" r ON r."enteId" = x."enteId" AND r.id = x."rilevazioneId"
    WHERE x."enteId" = f."enteId" AND x."faseId" = f.id AND r."sessioneId" = (SELECT id FROM ultima)
      AND r.stato IN ('INVIATA', 'VERIFICATA') ORDER BY r."inviataAt" DESC LIMIT 1)`;
}

/** For each holder of an objective of the card: what its objectives on other cards already weigh. */
function pesiAltrove(): Prisma.Sql {
  return Prisma.sql`(SELECT json_agg(json_build_object('cdr', codice, 'somma', trim_scale(somma)::text, 'quanti', quanti))
    FROM (SELECT c.codice, coalesce(sum(a.peso) FILTER (WHERE o."progettoId" <> g.id), 0) AS somma,
        count(*) FILTER (WHERE o."progettoId" <> g.id)::int AS quanti
      FROM (SELECT DISTINCT h."enteId", h."cdrId" FROM "Obiettivo" q
        JOIN "Assegnazione" h ON h."enteId" = q."enteId" AND h."obiettivoId" = q.id
        WHERE q."enteId" = g."enteId" AND q."progettoId" = g.id) AS t
      JOIN "Cdr" c ON c."enteId" = t."enteId" AND c.id = t."cdrId"
      JOIN "Assegnazione" a ON a."enteId" = t."enteId" AND a."cdrId" = t."cdrId"
      CROSS JOIN LATERAL (SELECT x."progettoId", x."dataChiusura" FROM "Obiettivo" x
        WHERE x."enteId" = a."enteId" AND x.id = a."obiettivoId" OFFSET 0) AS o
      WHERE a."fuoriPesatura" IS NULL AND o."dataChiusura" IS NULL
      GROUP BY c.codice ORDER BY c.codice) AS pesi)`;
}

/** The little of a card that decides who may touch it. */
export function selectProtezione(key: Parameters<typeof schedaRow>[0]): Prisma.Sql {
  return protezioneOf(schedaRow(key));
}

/** The same of several cards of a plan, a row each. */
export function selectProtezioni(key: Omit<SchedaKey, 'codice'> & { codici: readonly string[] }): Prisma.Sql {
  return protezioneOf(Prisma.sql`
    SELECT g.* FROM "Progetto" g JOIN "Piano" p ON p."enteId" = g."enteId" AND p.id = g."pianoId"
    WHERE g."enteId" = ${key.enteId}::uuid AND p.anno = ${key.anno} AND g.codice = ANY (${[...key.codici]})`);
}

function protezioneOf(schede: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH g AS (${schede})
    SELECT json_build_object(
      'piano', (SELECT json_build_object('id', id, 'anno', anno, 'stato', stato) FROM "Piano" p
        WHERE p."enteId" = g."enteId" AND p.id = g."pianoId"),
      'progetto', json_build_object('id', g.id, 'codice', g.codice, 'stato', g.stato,
        'motivoChiusura', g."motivoChiusura",
        'cdr', (SELECT codice FROM "Cdr" c WHERE c."enteId" = g."enteId" AND c.id = g."cdrId")),
      'struttura', (SELECT json_agg(json_build_object('codice', c.codice, 'denominazione', c.denominazione,
          'padre', (SELECT p.codice FROM "Cdr" p WHERE p."enteId" = c."enteId" AND p.id = c."padreId")))
        FROM "Cdr" c WHERE c."enteId" = g."enteId" AND c."pianoId" = g."pianoId"),
      'titolari', (SELECT json_agg(DISTINCT c.codice) FROM "Obiettivo" o
        JOIN "Assegnazione" a ON a."enteId" = o."enteId" AND a."obiettivoId" = o.id
        JOIN "Cdr" c ON c."enteId" = a."enteId" AND c.id = a."cdrId"
        WHERE o."enteId" = g."enteId" AND o."progettoId" = g.id),
      'misuratori', (SELECT json_agg(DISTINCT i."monitoratoDa") FROM "Obiettivo" o
        JOIN "Indicatore" i ON i."enteId" = o."enteId" AND i."obiettivoId" = o.id
        WHERE o."enteId" = g."enteId" AND o."progettoId" = g.id AND i."monitoratoDa" IS NOT NULL)
    ) AS scheda FROM g`;
}
