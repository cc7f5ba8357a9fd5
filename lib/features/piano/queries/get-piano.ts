import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { CdrDelPiano, PianoInBreve } from '../types';

const IN_BREVE = Prisma.sql`p.id, p.anno, p."annoFine", p.titolo, p.stato::text AS stato, p."schemaPesi"::text AS "schemaPesi",
  e."etichettaOperativo"`;

/** The plan of a year in one line; null when the ente has none. */
export async function getPianoInBreve(tx: Tx, anno: number): Promise<PianoInBreve | null> {
  const [piano] = await tx.$queryRaw<PianoInBreve[]>`
    SELECT ${IN_BREVE} FROM "Piano" p JOIN "Ente" e ON e.id = p."enteId" WHERE p.anno = ${anno}`;
  return piano ?? null;
}

/** The plan of a year with its structure, in one statement; null when the ente has no plan for it. */
export async function getPianoConStruttura(
  tx: Tx,
  anno: number,
): Promise<{ piano: PianoInBreve; cdr: CdrDelPiano[] } | null> {
  const [row] = await tx.$queryRaw<(PianoInBreve & { cdr: CdrDelPiano[] | null })[]>`
    SELECT ${IN_BREVE},
      (SELECT json_agg(json_build_object(
          'id', c.id, 'codice', c.codice, 'denominazione', c.denominazione, 'padre', padre.codice,
          'numeroSchede', (SELECT count(*) FROM "Progetto" s WHERE s."enteId" = c."enteId" AND s."cdrId" = c.id),
          'responsabili', coalesce((
            SELECT json_agg(json_build_object('nominativo', n.nominativo, 'tipo', i.tipo, 'dal', i.dal, 'al', i.al) ORDER BY i.ordine)
            FROM "Incarico" i JOIN "Persona" n ON n."enteId" = i."enteId" AND n.id = i."personaId"
            WHERE i."enteId" = c."enteId" AND i."cdrId" = c.id), '[]'::json)) ORDER BY c.ordine)
        FROM "Cdr" c LEFT JOIN "Cdr" padre ON padre."enteId" = c."enteId" AND padre.id = c."padreId"
        WHERE c."enteId" = p."enteId" AND c."pianoId" = p.id) AS cdr
    FROM "Piano" p JOIN "Ente" e ON e.id = p."enteId"
    WHERE p.anno = ${anno}`;
  if (!row) return null;
  const { cdr, ...piano } = row;
  return { piano, cdr: cdr ?? [] };
}
