import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import type { Tx } from '@/lib/db/transaction';
import { type CoppiaSimile, listSomiglianze } from '@/lib/domain/nominativi';
import type { PersonaInElenco, PersonaSomigliante } from '../types';

export const PERSONE_PER_PAGINA = 50;
/** More names than any ente has: beyond these nothing is proposed. */
const MAX_NOMI = 20_000;

interface Filtro {
  pianoId: string;
  attiva: boolean;
  q: string;
  pagina: number;
}

/** A page of people by name, found by any spelling, with what they do in a plan: one statement, whatever their number. */
export async function listPersone(
  tx: Tx,
  { pianoId, attiva, q, pagina }: Filtro,
): Promise<{ persone: PersonaInElenco[]; totale: number }> {
  const parole = foldWords(q);
  const rows = await tx.$queryRaw<(PersonaInElenco & { totale: number })[]>`
    WITH trovate AS (
      SELECT p.id, p.nominativo, p.attiva, count(*) OVER ()::int AS totale FROM "Persona" p
      WHERE p."enteId" = current_ente() AND p.attiva = ${attiva} AND (
        ${holdsWords(Prisma.sql`p.nominativo`, parole)} OR EXISTS (
          SELECT FROM "AliasPersona" a WHERE a."enteId" = p."enteId" AND a."personaId" = p.id
            AND ${holdsWords(Prisma.sql`a.nominativo`, parole)}))
      ORDER BY p.nominativo, p.id LIMIT ${PERSONE_PER_PAGINA} OFFSET ${(pagina - 1) * PERSONE_PER_PAGINA})
    SELECT t.*, ARRAY(SELECT a.nominativo FROM "AliasPersona" a
        WHERE a."enteId" = current_ente() AND a."personaId" = t.id ORDER BY 1) AS alias,
      ARRAY(SELECT DISTINCT c.codice FROM "Incarico" i
        JOIN "Cdr" c ON c."enteId" = i."enteId" AND c.id = i."cdrId" AND c."pianoId" = ${pianoId}::uuid
        WHERE i."enteId" = current_ente() AND i."personaId" = t.id ORDER BY 1) AS cdr,
      m."numeroSchede", m.percentuale
    FROM trovate t, LATERAL (
      SELECT count(DISTINCT m."progettoId")::int AS "numeroSchede", trim_scale(sum(m.percentuale))::text AS percentuale
      FROM "ImpegnoPersonale" m
      JOIN "Progetto" s ON s."enteId" = m."enteId" AND s.id = m."progettoId" AND s."pianoId" = ${pianoId}::uuid
      WHERE m."enteId" = current_ente() AND m."personaId" = t.id AND NOT m.collettivo) m
    ORDER BY t.nominativo, t.id`;
  return { persone: rows.map(({ totale: _, ...persona }) => persona), totale: rows[0]?.totale ?? 0 };
}

/** Names that look alike and nobody has judged yet: two statements, and the comparison in memory. */
export async function listCoppieSimili(tx: Tx, enteId: string): Promise<CoppiaSimile<PersonaSomigliante>[]> {
  const persone = await tx.$queryRaw<PersonaSomigliante[]>`
    SELECT p.id, p.nominativo, p.attiva, coalesce(m.quanti, 0)::int AS "numeroImpegni", coalesce(i.quanti, 0)::int AS "numeroIncarichi"
    FROM "Persona" p
    LEFT JOIN (SELECT "personaId", count(*) AS quanti FROM "ImpegnoPersonale" WHERE "enteId" = current_ente() GROUP BY 1) m
      ON m."personaId" = p.id
    LEFT JOIN (SELECT "personaId", count(*) AS quanti FROM "Incarico" WHERE "enteId" = current_ente() GROUP BY 1) i
      ON i."personaId" = p.id
    WHERE p."enteId" = current_ente() ORDER BY p.nominativo, p.id LIMIT ${MAX_NOMI}`;
  const distinte = await tx.personeDistinte.findMany({ where: { enteId }, select: { personaId: true, altraId: true } });
  const judged = new Set(distinte.map(({ personaId, altraId }) => `${personaId} ${altraId}`));
  return listSomiglianze(persone).filter(({ una, altra }) => !judged.has([una.id, altra.id].sort().join(' ')));
}
