import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import { read } from '@/lib/db/transaction';
import type { SchedaProtetta } from '../policy';
import type { CapitoloTrovato } from '../types';

const MASSIMO = 20;

/**
 * Capitoli of the ente by number and by words of the description, those whose number begins as asked first, each with what
 * it bears on the other cards of the plan. At most twenty; one statement.
 */
export function searchCapitoli(
  { scope, risorsa: scheda }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  q: string,
): Promise<CapitoloTrovato[]> {
  const parole = foldWords(q);
  const [prima = ''] = parole;
  return read(
    scope,
    (tx) => tx.$queryRaw<CapitoloTrovato[]>`
    WITH trovati AS (
      SELECT id, codice, articolo, entrata, descrizione FROM "Capitolo"
      WHERE "enteId" = current_ente()
        AND ${holdsWords(Prisma.sql`concat_ws(' ', codice, codice || '/' || articolo, descrizione)`, parole)}
      ORDER BY NOT starts_with(lower(codice), ${prima}), length(codice), codice, articolo, entrata
      LIMIT ${MASSIMO})
    SELECT k.id, k.codice, nullif(k.articolo, '') AS articolo, k.entrata, k.descrizione, a.schede, a.previsto
    FROM trovati k, LATERAL (
      SELECT count(DISTINCT v."progettoId")::int AS schede, coalesce(sum(v.previsto), 0)::text AS previsto
      FROM "VoceBudget" v
      JOIN "Progetto" p ON p."enteId" = v."enteId" AND p.id = v."progettoId" AND p."pianoId" = ${scheda.pianoId}::uuid
      WHERE v."enteId" = current_ente() AND v."capitoloId" = k.id AND v.anno = ${scheda.anno}
        AND v."progettoId" <> ${scheda.id}::uuid) a
    ORDER BY NOT starts_with(lower(k.codice), ${prima}), length(k.codice), k.codice, k.articolo, k.entrata`,
  );
}
