import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { StatoScheda } from '@/lib/domain/permissions/stati';
import type { SchedaDaControllare } from '@/lib/features/progetto/queries/check-scheda';

/** A holder's share of an objective of a card. */
export interface AssegnazioneDiScheda {
  cdr: string;
  peso: string | null;
  fuoriPesatura: string | null;
  /** The objective is closed: nothing is asked of it any more. */
  isChiusa: boolean;
}

/** What the blocking checks look at. Long texts are only told from empty ones. */
type Contenuto = Pick<SchedaDaControllare, 'obiettivi' | 'fasi'> &
  Pick<SchedaDaControllare['progetto'], 'descrizione' | 'finalita'>;

/** A card of the plan in one compact row. */
export interface SchedaCompatta {
  id: string;
  codice: string;
  titolo: string;
  stato: StatoScheda;
  motivoRinvio: string | null;
  cdr: string | null;
  assegnazioni: AssegnazioneDiScheda[];
  /** `monitoratoDa` of its indicators, as printed. */
  misuratori: string[];
  /** Only on the cards that the given CDR are to complete. */
  contenuto: Contenuto | null;
}

/**
 * Every card of a plan, in document order; those in BOZZA or IN_VARIAZIONE of the given CDR carry what the blocking checks
 * need. One statement. The caller leaves out what the person may not read.
 */
export function listSchedeDelPiano(
  tx: Tx,
  piano: { id: string; anno: number },
  propri: readonly string[],
): Promise<SchedaCompatta[]> {
  return tx.$queryRaw<SchedaCompatta[]>`
    SELECT p.id, p.codice, p.titolo, p.stato::text AS stato, p."motivoRinvio", c.codice AS cdr,
      coalesce(a.assegnazioni, '[]') AS assegnazioni,
      ARRAY(SELECT DISTINCT i."monitoratoDa" FROM "Obiettivo" o
        JOIN "Indicatore" i ON i."enteId" = o."enteId" AND i."obiettivoId" = o.id
        WHERE o."enteId" = p."enteId" AND o."progettoId" = p.id AND i."monitoratoDa" IS NOT NULL) AS misuratori,
      CASE WHEN p.stato IN ('BOZZA', 'IN_VARIAZIONE') AND p."dataChiusura" IS NULL
        AND (c.codice = ANY(${[...propri]}) OR a.titolari && ${[...propri]}) THEN json_build_object(
        'descrizione', substring(p.descrizione FROM '\\S'), 'finalita', substring(p.finalita FROM '\\S'),
        'obiettivi', coalesce((
          SELECT json_agg(json_build_object('id', o.id, 'codice', o.codice, 'titolo', o.titolo, 'motivoChiusura', NULL,
            'assegnazioni', coalesce((
              SELECT json_agg(json_build_object('cdr', h.codice, 'responsabile', n.nominativo,
                'peso', trim_scale(g.peso)::text, 'fuoriPesatura', g."fuoriPesatura"))
              FROM "Assegnazione" g JOIN "Cdr" h ON h."enteId" = g."enteId" AND h.id = g."cdrId"
              LEFT JOIN "Persona" n ON n."enteId" = g."enteId" AND n.id = g."responsabileId"
              WHERE g."enteId" = o."enteId" AND g."obiettivoId" = o.id), '[]'),
            'indicatori', coalesce((
              SELECT json_agg(json_build_object('id', i.id, 'codice', i.codice, 'testo', i.testo, 'natura', i.natura,
                'verso', i.verso, 'versoPresunto', i."versoPresunto", 'peso', trim_scale(i.peso)::text,
                'ambitoValutazione', i."ambitoValutazione", 'motivoChiusura', NULL, 'target', coalesce((
                  SELECT json_agg(json_build_object('anno', t.anno, 'valore', t.valore::text, 'min', t.min::text,
                    'max', t.max::text, 'data', t.data, 'testo', t.testo))
                  FROM "Target" t WHERE t."enteId" = i."enteId" AND t."indicatoreId" = i.id
                    AND t.anno = ${piano.anno}), '[]')) ORDER BY i.ordine, i.id)
              FROM "Indicatore" i WHERE i."enteId" = o."enteId" AND i."obiettivoId" = o.id
                AND i."motivoChiusura" IS NULL), '[]')) ORDER BY o.ordine, o.id)
          FROM "Obiettivo" o WHERE o."enteId" = p."enteId" AND o."progettoId" = p.id
            AND o."motivoChiusura" IS NULL), '[]'),
        'fasi', coalesce((
          SELECT json_agg(json_build_object('id', f.id, 'ordine', f.ordine, 'obiettivoId', f."obiettivoId", 'cdr', h.codice,
            'descrizione', f.descrizione, 'periodi', coalesce((
              SELECT json_agg(json_build_object('anno', q.anno, 'inizio', q.inizio, 'fine', q.fine,
                'peso', trim_scale(q.peso)::text))
              FROM "PeriodoFase" q WHERE q."enteId" = f."enteId" AND q."faseId" = f.id), '[]')) ORDER BY f.posizione, f.id)
          FROM "Fase" f LEFT JOIN "Assegnazione" g ON g."enteId" = f."enteId" AND g.id = f."assegnazioneId"
          LEFT JOIN "Cdr" h ON h."enteId" = g."enteId" AND h.id = g."cdrId"
          WHERE f."enteId" = p."enteId" AND f."progettoId" = p.id AND f."dataChiusura" IS NULL), '[]')) END AS contenuto
    FROM "Progetto" p
    LEFT JOIN "Cdr" c ON c."enteId" = p."enteId" AND c.id = p."cdrId"
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT h.codice) AS titolari, json_agg(json_build_object('cdr', h.codice, 'peso', trim_scale(g.peso)::text, 'fuoriPesatura', g."fuoriPesatura",
        'isChiusa', o."motivoChiusura" IS NOT NULL) ORDER BY o.ordine, g.ordine) AS assegnazioni
      FROM "Obiettivo" o
      JOIN "Assegnazione" g ON g."enteId" = o."enteId" AND g."obiettivoId" = o.id
      JOIN "Cdr" h ON h."enteId" = g."enteId" AND h.id = g."cdrId"
      WHERE o."enteId" = p."enteId" AND o."progettoId" = p.id) a ON true
    WHERE p."enteId" = current_ente() AND p."pianoId" = ${piano.id}::uuid
    ORDER BY p.ordine, p.id`;
}
