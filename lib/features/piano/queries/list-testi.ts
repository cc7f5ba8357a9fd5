import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Trovato } from '../types';
import type { TestoCercabile } from './word-index';

/**
 * Everything that a search looks through: cards (code, alternative codes, title, description), objectives, indicators and
 * capitoli, the best reasons to list a card first. One statement.
 */
export async function listTesti(tx: Tx, pianoId: string): Promise<TestoCercabile<Trovato>[]> {
  const rows = await tx.$queryRaw<(Trovato & { cercabile: string })[]>`
    SELECT "progettoId", tipo, codice, testo, cercabile FROM (
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
      WHERE p."pianoId" = ${pianoId}::uuid) luoghi
    ORDER BY rango, codice`;
  return rows.map(({ cercabile, ...voce }) => ({ voce, testo: cercabile }));
}
