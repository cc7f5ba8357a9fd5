import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { ObiettivoDelPiano } from '../types';

/** The open objectives of a plan with indicators, phases and holders, in document order: one statement. */
export function listObiettivi(tx: Tx, { id, anno }: { id: string; anno: number }): Promise<ObiettivoDelPiano[]> {
  return tx.$queryRaw<ObiettivoDelPiano[]>`
    SELECT o.id, o.codice, o.titolo, json_build_object('id', p.id, 'codice', p.codice, 'titolo', p.titolo) AS scheda,
      coalesce((
        SELECT json_agg(json_build_object('id', a.id, 'cdr', c.codice, 'peso', trim_scale(a.peso)::text,
          'fuoriPesatura', a."fuoriPesatura") ORDER BY a.ordine)
        FROM "Assegnazione" a JOIN "Cdr" c ON c."enteId" = a."enteId" AND c.id = a."cdrId"
        WHERE a."enteId" = o."enteId" AND a."obiettivoId" = o.id), '[]'::json) AS assegnazioni,
      coalesce((
        SELECT json_agg(json_build_object('id', i.id, 'codice', i.codice, 'testo', i.testo, 'nota', i.nota,
          'natura', i.natura, 'unita', i.unita, 'verso', i.verso, 'operatore', i.operatore,
          'versoPresunto', i."versoPresunto", 'peso', trim_scale(i.peso)::text, 'baseline', trim_scale(i.baseline)::text,
          'ambitoValutazione', i."ambitoValutazione", 'valorePrevistoStampato', i."valorePrevistoStampato", 'target', (
            SELECT json_build_object('valore', trim_scale(t.valore)::text, 'min', trim_scale(t.min)::text,
              'max', trim_scale(t.max)::text, 'data', t.data, 'testo', t.testo)
            FROM "Target" t WHERE t."enteId" = i."enteId" AND t."indicatoreId" = i.id AND t.anno = ${anno}
            ORDER BY t.ripartizione NULLS FIRST LIMIT 1)) ORDER BY i.ordine)
        FROM "Indicatore" i
        WHERE i."enteId" = o."enteId" AND i."obiettivoId" = o.id AND i."dataChiusura" IS NULL), '[]'::json) AS indicatori,
      coalesce((
        SELECT json_agg(json_build_object('id', f.id, 'ordine', f.ordine, 'descrizione', f.descrizione,
          'assegnazioneId', f."assegnazioneId",
          'peso', trim_scale(w.peso)::text, 'isNellAnno', w.periodi > 0) ORDER BY f.posizione)
        FROM "Fase" f LEFT JOIN LATERAL (
          SELECT sum(q.peso) AS peso, count(*) AS periodi FROM "PeriodoFase" q
          WHERE q."enteId" = f."enteId" AND q."faseId" = f.id AND q.anno = ${anno}) w ON true
        WHERE f."enteId" = o."enteId" AND f."obiettivoId" = o.id AND f."dataChiusura" IS NULL), '[]'::json) AS fasi
    FROM "Obiettivo" o
    JOIN "Progetto" p ON p."enteId" = o."enteId" AND p.id = o."progettoId"
    WHERE p."pianoId" = ${id}::uuid AND o."dataChiusura" IS NULL
    ORDER BY p.ordine, o.ordine`;
}
