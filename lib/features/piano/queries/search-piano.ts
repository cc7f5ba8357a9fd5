import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import type { Tx } from '@/lib/db/transaction';
import type { Trovato } from '../types';

/** Enough to say why a card is listed, whatever the number of cards. */
const MAX_TROVATI = 2000;

/**
 * Where the words of a search stand in a plan: cards (code, alternative codes, title, description), objectives,
 * indicators and capitoli. Every word must be in the same place; case, accents and the kind of apostrophe do not count,
 * and a code is found by any part of it. One statement.
 */
export async function searchPiano(tx: Tx, pianoId: string, q: string): Promise<Trovato[]> {
  const parole = foldWords(q);
  if (parole.length === 0) return [];
  return tx.$queryRaw<Trovato[]>`
    WITH luoghi AS (
      SELECT p.id AS "progettoId", 'scheda' AS tipo, p.codice, p.titolo AS testo, 0 AS rango,
        concat_ws(' ', p.codice, array_to_string(p."codiciAlternativi", ' '), p.titolo, p.descrizione) AS cercabile
      FROM "Progetto" p WHERE p."pianoId" = ${pianoId}::uuid
      UNION ALL
      SELECT p.id, 'obiettivo', o.codice, o.titolo, 1, concat_ws(' ', o.codice, o.titolo, o.descrizione, array_to_string(o.tags, ' '))
      FROM "Progetto" p JOIN "Obiettivo" o ON o."enteId" = p."enteId" AND o."progettoId" = p.id
      WHERE p."pianoId" = ${pianoId}::uuid
      UNION ALL
      SELECT p.id, 'indicatore', i.codice, i.testo, 2, concat_ws(' ', i.codice, i.testo, i.nota)
      FROM "Progetto" p JOIN "Obiettivo" o ON o."enteId" = p."enteId" AND o."progettoId" = p.id
      JOIN "Indicatore" i ON i."enteId" = o."enteId" AND i."obiettivoId" = o.id
      WHERE p."pianoId" = ${pianoId}::uuid
      UNION ALL
      SELECT p.id, 'capitolo', k.codice, v.descrizione, 3, concat_ws(' ', k.codice, v.descrizione)
      FROM "Progetto" p JOIN "VoceBudget" v ON v."enteId" = p."enteId" AND v."progettoId" = p.id
      LEFT JOIN "Capitolo" k ON k."enteId" = v."enteId" AND k.id = v."capitoloId"
      WHERE p."pianoId" = ${pianoId}::uuid)
    SELECT "progettoId", tipo, codice, testo FROM luoghi
    WHERE ${holdsWords(Prisma.sql`cercabile`, parole)}
    ORDER BY rango, codice LIMIT ${MAX_TROVATI}`;
}
