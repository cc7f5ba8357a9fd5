import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import { read } from '@/lib/db/transaction';
import type { SchedaProtetta } from '../policy';
import type { ObiettivoOperativoTrovato } from '../types';

const MASSIMO = 20;

/**
 * Third level of the strategic tree of the card's plan, found by the words of its whole path, in the order of the tree.
 * At most twenty; one statement.
 */
export function searchObiettiviOperativi(
  { scope, risorsa: scheda }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  q: string,
): Promise<ObiettivoOperativoTrovato[]> {
  const cercabile = Prisma.sql`concat_ws(' ', i.codice, i.titolo, s.codice, s.titolo, o.codice, o.titolo)`;
  return read(
    scope,
    (tx) => tx.$queryRaw<ObiettivoOperativoTrovato[]>`
    SELECT o.id, concat_ws(' ', i.codice, i.titolo) AS indirizzo, concat_ws(' ', s.codice, s.titolo) AS "obiettivoStrategico",
      concat_ws(' ', o.codice, o.titolo) AS "obiettivoOperativo",
      EXISTS (SELECT FROM "Collegamento" x WHERE x."enteId" = o."enteId" AND x."obiettivoOperativoId" = o.id
        AND x."progettoId" = ${scheda.id}::uuid) AS "isCollegato"
    FROM "Indirizzo" i
    JOIN "ObiettivoStrategico" s ON s."enteId" = i."enteId" AND s."indirizzoId" = i.id
    JOIN "ObiettivoOperativo" o ON o."enteId" = s."enteId" AND o."obiettivoStrategicoId" = s.id
    WHERE i."enteId" = current_ente() AND i."pianoId" = ${scheda.pianoId}::uuid AND ${holdsWords(cercabile, foldWords(q))}
    ORDER BY i.ordine, s.ordine, o.ordine, o.id LIMIT ${MASSIMO}`,
  );
}
