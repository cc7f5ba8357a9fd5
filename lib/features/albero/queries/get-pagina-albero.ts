import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { inProfondita, withSopra } from '@/lib/domain/albero';
import { hasWords } from '@/lib/domain/fold-text';
import { canModificareAlbero, canReadStruttura } from '@/lib/features/cdr/policy';
import { getPianoInBreve } from '@/lib/features/piano/queries/get-piano';
import type { VistaAlbero } from '../schema';
import type { NodoStrategico, PaginaAlbero, SchedaCollegata } from '../types';

/** Cards listed beside the open node; the plan lists them all. */
const MAX_SCHEDE = 20;

/** The strategic tree of a year's plan; null when the person may not read it. One transaction, three statements at most. */
export function getPaginaAlbero(scope: Scope, anno: number, { q, nodo }: VistaAlbero): Promise<PaginaAlbero | null> {
  return read(scope, async (tx) => {
    const piano = await getPianoInBreve(tx, anno);
    if (!piano || !canReadStruttura(scope, piano.stato)) return null;
    const nodi = await listNodi(tx, piano.id);
    const trovati = nodi.filter(({ codice, titolo }) => hasWords(`${codice ?? ''} ${titolo}`, q)).map(({ id }) => id);
    const scelto = nodi.find(({ id }) => id === nodo);
    return {
      piano,
      nodi,
      mostrati: q ? withSopra(nodi, new Set(trovati)) : nodi,
      scelto: scelto ? { ...scelto, schede: await listSchede(tx, scelto.id) } : null,
      canModificare: canModificareAlbero(scope, piano.stato),
    };
  });
}

/** The three levels as one list; a card linked to two nodes of a branch counts once there. */
async function listNodi(tx: Tx, pianoId: string): Promise<NodoStrategico[]> {
  const nodi = await tx.$queryRaw<NodoStrategico[]>`
    WITH i AS (SELECT * FROM "Indirizzo" WHERE "pianoId" = ${pianoId}::uuid),
      s AS (SELECT s.* FROM "ObiettivoStrategico" s JOIN i ON i."enteId" = s."enteId" AND i.id = s."indirizzoId"),
      o AS (SELECT o.* FROM "ObiettivoOperativo" o JOIN s ON s."enteId" = o."enteId" AND s.id = o."obiettivoStrategicoId"),
      k AS (SELECT k."progettoId", o.id AS o, s.id AS s, s."indirizzoId" AS i FROM "Collegamento" k
        JOIN o ON o."enteId" = k."enteId" AND o.id = k."obiettivoOperativoId" JOIN s ON s.id = o."obiettivoStrategicoId"),
      c AS (SELECT n.id, count(DISTINCT "progettoId")::int AS quante FROM k, LATERAL (VALUES (o), (s), (i)) n (id) GROUP BY 1),
      n AS (
        SELECT id, NULL AS "padreId", 'Indirizzo' AS livello, codice, titolo, ordine FROM i
        UNION ALL SELECT id, "indirizzoId", 'ObiettivoStrategico', codice, titolo, ordine FROM s
        UNION ALL SELECT id, "obiettivoStrategicoId", 'ObiettivoOperativo', codice, titolo, ordine FROM o)
    SELECT n.id, n."padreId", n.livello, n.codice, n.titolo, coalesce(c.quante, 0) AS "numeroSchede"
    FROM n LEFT JOIN c ON c.id = n.id ORDER BY n.ordine, n.id`;
  return inProfondita(nodi).map(({ nodo }) => nodo);
}

function listSchede(tx: Tx, nodoId: string): Promise<SchedaCollegata[]> {
  return tx.$queryRaw<SchedaCollegata[]>`
    SELECT p.codice, p.titolo, c.codice AS cdr FROM "Progetto" p
    LEFT JOIN "Cdr" c ON c."enteId" = p."enteId" AND c.id = p."cdrId"
    WHERE p."enteId" = current_ente() AND p.id IN (
      SELECT k."progettoId" FROM "Collegamento" k
      JOIN "ObiettivoOperativo" o ON o."enteId" = k."enteId" AND o.id = k."obiettivoOperativoId"
      JOIN "ObiettivoStrategico" s ON s."enteId" = o."enteId" AND s.id = o."obiettivoStrategicoId"
      WHERE k."enteId" = current_ente() AND ${nodoId}::uuid IN (o.id, s.id, s."indirizzoId"))
    ORDER BY p.ordine LIMIT ${MAX_SCHEDE}`;
}
