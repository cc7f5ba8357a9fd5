import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import { read } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import type { PersonaTrovata } from '../types';

const MASSIMO = 20;

/** People of the ente in service, by any spelling of their name. At most twenty; one statement. */
export function searchPersone(
  { scope }: Authorized<RisorsaEnte, 'struttura.modificare'>,
  q: string,
): Promise<PersonaTrovata[]> {
  const parole = foldWords(q);
  return read(
    scope,
    (tx) => tx.$queryRaw<PersonaTrovata[]>`
      SELECT * FROM (
        SELECT DISTINCT ON (p.id) p.id, p.nominativo, n.alias FROM "Persona" p, LATERAL (
          SELECT NULL AS alias UNION ALL SELECT a.nominativo FROM "AliasPersona" a
          WHERE a."enteId" = p."enteId" AND a."personaId" = p.id) n
        WHERE p."enteId" = current_ente() AND p.attiva AND ${holdsWords(Prisma.sql`coalesce(n.alias, p.nominativo)`, parole)}
        ORDER BY p.id, n.alias NULLS FIRST) t
      ORDER BY nominativo, id LIMIT ${MASSIMO}`,
  );
}
