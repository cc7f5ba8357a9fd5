import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import { read } from '@/lib/db/transaction';
import type { SchedaProtetta } from '../policy';
import type { PersonaTrovata } from '../types';

const MASSIMO = 20;

/**
 * People of the ente who still work there, by any spelling of their name, each with the time already taken by the other
 * cards of the plan. At most twenty; one statement.
 */
export function searchPersone(
  { scope, risorsa: scheda }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  q: string,
): Promise<PersonaTrovata[]> {
  const parole = foldWords(q);
  return read(
    scope,
    (tx) => tx.$queryRaw<PersonaTrovata[]>`
    WITH nomi AS (
      SELECT id, nominativo, NULL AS alias FROM "Persona" WHERE "enteId" = current_ente() AND attiva
      UNION ALL
      SELECT p.id, p.nominativo, a.nominativo FROM "AliasPersona" a
      JOIN "Persona" p ON p."enteId" = a."enteId" AND p.id = a."personaId" AND p.attiva
      WHERE a."enteId" = current_ente()),
    trovati AS (
      SELECT DISTINCT ON (nominativo, id) id, nominativo, alias FROM nomi
      WHERE ${holdsWords(Prisma.sql`coalesce(alias, nominativo)`, parole)}
      ORDER BY nominativo, id, alias NULLS FIRST LIMIT ${MASSIMO})
    SELECT t.id, t.nominativo, t.alias, i.altrove, i.schede,
      EXISTS (SELECT FROM "ImpegnoPersonale" x WHERE x."enteId" = current_ente() AND x."personaId" = t.id
        AND x."progettoId" = ${scheda.id}::uuid) AS "isPresente"
    FROM trovati t, LATERAL (
      SELECT trim_scale(coalesce(sum(x.percentuale), 0))::text AS altrove, count(DISTINCT x."progettoId")::int AS schede
      FROM "ImpegnoPersonale" x
      JOIN "Progetto" p ON p."enteId" = x."enteId" AND p.id = x."progettoId" AND p."pianoId" = ${scheda.pianoId}::uuid
      WHERE x."enteId" = current_ente() AND x."personaId" = t.id AND NOT x.collettivo
        AND x."progettoId" <> ${scheda.id}::uuid) i
    ORDER BY t.nominativo, t.id`,
  );
}
