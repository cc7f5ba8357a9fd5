import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/** A list of rows as JSON, in the order of its statement, empty columns left out. */
function list(nome: string, select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${nome}::text, coalesce((SELECT json_agg(json_strip_nulls(to_json(r))) FROM (${select}) r), '[]')`;
}

/**
 * A whole plan in one statement: one JSON with a list of rows for each table, parents named by their id.
 * Weights and values leave without trailing zeros, money with two digits, as the interchange format writes them.
 * What was closed (an objective or an indicator no longer in force) is not of the plan any more.
 */
export function selectPiano(enteId: string, pianoId: string): Prisma.Sql {
  const liste = [
    list(
      'cdr',
      Prisma.sql`SELECT c.id, c.codice, c.denominazione, c.tipo, p.codice AS padre FROM "Cdr" c
        LEFT JOIN "Cdr" p ON p."enteId" = c."enteId" AND p.id = c."padreId"
        WHERE c."enteId" = ente AND c."pianoId" = piano ORDER BY c.ordine, c.id`,
    ),
    list(
      'incarichi',
      Prisma.sql`SELECT i.id, i."cdrId", n.nominativo, i.tipo, i.dal, i.al FROM "Incarico" i
        JOIN "Persona" n ON n."enteId" = i."enteId" AND n.id = i."personaId"
        JOIN "Cdr" c ON c."enteId" = i."enteId" AND c.id = i."cdrId"
        WHERE i."enteId" = ente AND c."pianoId" = piano ORDER BY i.ordine, i.id`,
    ),
    list(
      'indirizzi',
      Prisma.sql`SELECT id, codice, titolo FROM "Indirizzo" WHERE "enteId" = ente AND "pianoId" = piano ORDER BY ordine, id`,
    ),
    list(
      'strategici',
      Prisma.sql`SELECT s.id, s."indirizzoId", s.codice, s.titolo FROM "ObiettivoStrategico" s
        JOIN "Indirizzo" i ON i."enteId" = s."enteId" AND i.id = s."indirizzoId"
        WHERE s."enteId" = ente AND i."pianoId" = piano ORDER BY s.ordine, s.id`,
    ),
    list(
      'operativi',
      Prisma.sql`SELECT o.id, o."obiettivoStrategicoId", o.codice, o.titolo FROM "ObiettivoOperativo" o
        JOIN "ObiettivoStrategico" s ON s."enteId" = o."enteId" AND s.id = o."obiettivoStrategicoId"
        JOIN "Indirizzo" i ON i."enteId" = s."enteId" AND i.id = s."indirizzoId"
        WHERE o."enteId" = ente AND i."pianoId" = piano ORDER BY o.ordine, o.id`,
    ),
    list(
      'progetti',
      Prisma.sql`SELECT g.id, g.codice, g."codiciAlternativi", g.tipo, g.titolo, g.descrizione, g.finalita, g.attivita,
          g.tempi, g.inizio, g.fine, g.assessori, g.vincoli, g."verificheQualita", g."noteContabili", g."budgetStampato",
          c.codice AS cdr, g.ambito, g.ordine, g.priorita
        FROM schede g LEFT JOIN "Cdr" c ON c."enteId" = ente AND c.id = g."cdrId" ORDER BY g.ordine, g.id`,
    ),
    list(
      'partecipazioni',
      Prisma.sql`SELECT x.id, x."progettoId", x."cdrId", c.codice AS cdr FROM "ProgettoCdr" x JOIN schede g ON g.id = x."progettoId"
        JOIN "Cdr" c ON c."enteId" = ente AND c.id = x."cdrId" WHERE x."enteId" = ente ORDER BY x.ordine, x.id`,
    ),
    list(
      'collegamenti',
      Prisma.sql`SELECT x.id, x."progettoId", x."obiettivoOperativoId", x.principale FROM "Collegamento" x
        JOIN schede g ON g.id = x."progettoId" WHERE x."enteId" = ente ORDER BY x.ordine, x.id`,
    ),
    list(
      'obiettivi',
      Prisma.sql`SELECT id, "progettoId", codice, tipo, titolo, descrizione, ordine, intersettoriale, tags FROM obiettivi_aperti
        ORDER BY ordine, id`,
    ),
    list(
      'assegnazioni',
      Prisma.sql`SELECT a.id, a."obiettivoId", c.codice AS cdr, n.nominativo AS responsabile, a.numero,
          trim_scale(a.peso)::text AS peso, a.ruolo, a."fuoriPesatura"
        FROM "Assegnazione" a JOIN obiettivi_aperti o ON o.id = a."obiettivoId" JOIN "Cdr" c ON c."enteId" = ente AND c.id = a."cdrId"
        LEFT JOIN "Persona" n ON n."enteId" = ente AND n.id = a."responsabileId" WHERE a."enteId" = ente ORDER BY a.ordine, a.id`,
    ),
    list(
      'indicatori',
      Prisma.sql`SELECT id, "obiettivoId", codice, testo, nota, natura, unita, decimali, verso, operatore, "versoPresunto",
          trim_scale(peso)::text AS peso, fonte, "monitoratoDa", trim_scale(baseline)::text AS baseline,
          "valorePrevistoStampato", "attivitaRiferibile", calcolo, "ambitoValutazione" FROM indicatori_aperti ORDER BY ordine, id`,
    ),
    list(
      'target',
      Prisma.sql`SELECT t.id, t."indicatoreId", t.anno, t.ripartizione, trim_scale(t.valore)::text AS valore,
          trim_scale(t.min)::text AS min, trim_scale(t.max)::text AS max, t.data, t.testo
        FROM "Target" t JOIN indicatori_aperti i ON i.id = t."indicatoreId" WHERE t."enteId" = ente ORDER BY t.ordine, t.id`,
    ),
    list(
      'fasi',
      Prisma.sql`SELECT f.id, f."progettoId", f."obiettivoId", f."assegnazioneId", f.ordine, f.descrizione, f.responsabili,
          f."prodottoAtteso", f.nota FROM fasi_aperte f ORDER BY f.posizione, f.id`,
    ),
    list(
      'periodi',
      Prisma.sql`SELECT p.id, p."faseId", p.anno, p.inizio, p.fine, p.precisione, trim_scale(p.peso)::text AS peso
        FROM "PeriodoFase" p JOIN fasi_aperte f ON f.id = p."faseId" WHERE p."enteId" = ente ORDER BY p.ordine, p.id`,
    ),
    list(
      'fasiDiIndicatore',
      Prisma.sql`SELECT x.id, x."indicatoreId", x."faseId" FROM "IndicatoreFase" x JOIN indicatori_aperti i ON i.id = x."indicatoreId"
        JOIN fasi_aperte f ON f.id = x."faseId" WHERE x."enteId" = ente ORDER BY f.ordine, x.id`,
    ),
    list(
      'vociBudget',
      Prisma.sql`SELECT v.id, v."progettoId", k.codice AS capitolo, nullif(k.articolo, '') AS articolo, k.missione,
          k.programma, v.descrizione, v."titoloBilancio", v.anno, v.previsto::text, v.assestato::text, v.consuntivo::text
        FROM "VoceBudget" v JOIN schede g ON g.id = v."progettoId"
        LEFT JOIN "Capitolo" k ON k."enteId" = ente AND k.id = v."capitoloId" WHERE v."enteId" = ente ORDER BY v.ordine, v.id`,
    ),
    list(
      'personale',
      Prisma.sql`SELECT m.id, m."progettoId", m.nominativo, m.relazione, trim_scale(m.percentuale)::text AS percentuale,
          m.collettivo FROM "ImpegnoPersonale" m JOIN schede g ON g.id = m."progettoId" WHERE m."enteId" = ente ORDER BY m.ordine, m.id`,
    ),
    list(
      'sezioni',
      Prisma.sql`SELECT id, titolo, testo, ordine FROM "SezionePiano" WHERE "enteId" = ente AND "pianoId" = piano
        ORDER BY ordine, id`,
    ),
    list(
      'premi',
      Prisma.sql`SELECT r.id, r."progettoId", r.tipologia, r."numeroDipendenti", trim_scale(r.peso)::text AS peso,
          trim_scale(r.coefficiente)::text AS coefficiente, trim_scale(r.punti)::text AS punti, r.importo::text,
          trim_scale(r."sogliaMinima")::text AS "sogliaMinima", q.denominazione AS quota
        FROM "Premio" r JOIN schede g ON g.id = r."progettoId"
        LEFT JOIN "QuotaFondo" q ON q."enteId" = ente AND q.id = r."quotaId" WHERE r."enteId" = ente`,
    ),
    list(
      'fondo',
      Prisma.sql`SELECT id, totale::text, "primaFase"::text, riserva::text FROM "Fondo" WHERE "enteId" = ente AND "pianoId" = piano`,
    ),
    list(
      'quote',
      Prisma.sql`SELECT q.id, q.denominazione, q.criterio, q.importo::text FROM "QuotaFondo" q
        JOIN "Fondo" f ON f."enteId" = ente AND f.id = q."fondoId"
        WHERE q."enteId" = ente AND f."pianoId" = piano ORDER BY q.ordine, q.id`,
    ),
  ];
  return Prisma.sql`
    WITH chiave AS (SELECT ${enteId}::uuid AS ente, ${pianoId}::uuid AS piano),
      schede AS (SELECT t.* FROM "Progetto" t, chiave
        WHERE t."enteId" = ente AND t."pianoId" = piano AND t."dataChiusura" IS NULL),
      obiettivi_aperti AS (SELECT t.* FROM "Obiettivo" t JOIN schede g ON g.id = t."progettoId", chiave
        WHERE t."enteId" = ente AND t."dataChiusura" IS NULL),
      indicatori_aperti AS (SELECT t.* FROM "Indicatore" t JOIN obiettivi_aperti o ON o.id = t."obiettivoId", chiave
        WHERE t."enteId" = ente AND t."dataChiusura" IS NULL),
      fasi_aperte AS (SELECT t.* FROM "Fase" t JOIN schede g ON g.id = t."progettoId"
        LEFT JOIN obiettivi_aperti o ON o.id = t."obiettivoId", chiave
        WHERE t."enteId" = ente AND t."dataChiusura" IS NULL AND (t."obiettivoId" IS NULL OR o.id IS NOT NULL))
    SELECT json_build_object(${Prisma.join(liste)}) AS righe FROM chiave`;
}
