import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { ObiettivoDelPiano } from '../types';

/**
 * The open objectives of a plan with indicators, phases and holders, in document order: one statement. Every table is read
 * once: looking in each of them objective by objective takes twice as long. Give it to `joinByHash`.
 */
export function listObiettivi(tx: Tx, { id, anno }: { id: string; anno: number }): Promise<ObiettivoDelPiano[]> {
  return tx.$queryRaw<ObiettivoDelPiano[]>`
    WITH o AS MATERIALIZED (
      SELECT o.id, o.codice, o.titolo, o.ordine, p.ordine AS posto,
        json_build_object('id', p.id, 'codice', p.codice, 'titolo', p.titolo) AS scheda
      FROM "Progetto" p JOIN "Obiettivo" o ON o."enteId" = p."enteId" AND o."progettoId" = p.id
      WHERE p."enteId" = current_ente() AND p."pianoId" = ${id}::uuid AND o."dataChiusura" IS NULL),
    a AS (
      SELECT a."obiettivoId", json_agg(json_build_object('id', a.id, 'cdr', c.codice, 'peso', trim_scale(a.peso)::text,
        'fuoriPesatura', a."fuoriPesatura") ORDER BY a.ordine) AS voci
      FROM "Assegnazione" a JOIN "Cdr" c ON c."enteId" = a."enteId" AND c.id = a."cdrId"
      WHERE a."enteId" = current_ente() GROUP BY a."obiettivoId"),
    t AS (
      SELECT DISTINCT ON (t."indicatoreId") t."indicatoreId", json_build_object('valore', trim_scale(t.valore)::text,
        'min', trim_scale(t.min)::text, 'max', trim_scale(t.max)::text, 'data', t.data, 'testo', t.testo) AS atteso
      FROM "Target" t WHERE t."enteId" = current_ente() AND t.anno = ${anno}
      ORDER BY t."indicatoreId", t.ripartizione NULLS FIRST),
    i AS (
      SELECT i."obiettivoId", json_agg(json_build_object('id', i.id, 'codice', i.codice, 'testo', i.testo, 'nota', i.nota,
        'natura', i.natura, 'unita', i.unita, 'verso', i.verso, 'operatore', i.operatore,
        'versoPresunto', i."versoPresunto", 'peso', trim_scale(i.peso)::text, 'baseline', trim_scale(i.baseline)::text,
        'ambitoValutazione', i."ambitoValutazione", 'valorePrevistoStampato', i."valorePrevistoStampato",
        'target', t.atteso) ORDER BY i.ordine) AS voci
      FROM o JOIN "Indicatore" i ON i."enteId" = current_ente() AND i."obiettivoId" = o.id
      LEFT JOIN t ON t."indicatoreId" = i.id
      WHERE i."dataChiusura" IS NULL GROUP BY i."obiettivoId"),
    w AS (
      SELECT q."faseId", sum(q.peso) AS peso FROM "PeriodoFase" q
      WHERE q."enteId" = current_ente() AND q.anno = ${anno} GROUP BY q."faseId"),
    f AS (
      SELECT f."obiettivoId", json_agg(json_build_object('id', f.id, 'ordine', f.ordine, 'descrizione', f.descrizione,
        'assegnazioneId', f."assegnazioneId", 'peso', trim_scale(w.peso)::text, 'isNellAnno', w."faseId" IS NOT NULL)
        ORDER BY f.posizione) AS voci
      FROM o JOIN "Fase" f ON f."enteId" = current_ente() AND f."obiettivoId" = o.id
      LEFT JOIN w ON w."faseId" = f.id
      WHERE f."dataChiusura" IS NULL GROUP BY f."obiettivoId")
    SELECT o.id, o.codice, o.titolo, o.scheda, coalesce(a.voci, '[]') AS assegnazioni, coalesce(i.voci, '[]') AS indicatori,
      coalesce(f.voci, '[]') AS fasi
    FROM o LEFT JOIN a ON a."obiettivoId" = o.id LEFT JOIN i ON i."obiettivoId" = o.id LEFT JOIN f ON f."obiettivoId" = o.id
    ORDER BY o.posto, o.ordine`;
}
