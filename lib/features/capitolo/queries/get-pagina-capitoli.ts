import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import { read, type Tx } from '@/lib/db/transaction';
import { canModificareAnagrafe, canReadStruttura } from '@/lib/features/cdr/policy';
import { getPianoInBreve } from '@/lib/features/piano/queries/get-piano';
import type { PianoInBreve } from '@/lib/features/piano/types';
import type { VistaCapitoli } from '../schema';
import type { CapitoloInElenco, PaginaCapitoli } from '../types';

const PER_PAGINA = 50;

/** The capitoli of the ente with their use in the plan of a year; null when the person may not read it. Two statements. */
export function getPaginaCapitoli(scope: Scope, anno: number, vista: VistaCapitoli): Promise<PaginaCapitoli | null> {
  return read(scope, async (tx) => {
    const piano = await getPianoInBreve(tx, anno);
    if (!piano || !canReadStruttura(scope, piano.stato)) return null;
    const elenco = await listCapitoli(tx, piano, vista);
    const numeroPagine = Math.max(1, Math.ceil(elenco.totale / PER_PAGINA));
    return { piano, ...elenco, numeroPagine, canModificare: canModificareAnagrafe(scope) };
  });
}

/** A page of capitoli by code, found by code, words, missione and programma; their use is counted for those on the page only. */
async function listCapitoli(
  tx: Tx,
  { id: pianoId, anno }: PianoInBreve,
  { lato, q, pagina }: VistaCapitoli,
): Promise<Pick<PaginaCapitoli, 'capitoli' | 'totale'>> {
  const ofLato = lato === 'tutti' ? Prisma.sql`true` : Prisma.sql`k.entrata = ${lato === 'entrata'}`;
  const testo = Prisma.sql`concat_ws(' ', k.codice, k.articolo, k.descrizione, k.missione, k.programma)`;
  const rows = await tx.$queryRaw<(CapitoloInElenco & { totale: number })[]>`
    WITH trovati AS (
      SELECT k.*, count(*) OVER ()::int AS totale FROM "Capitolo" k
      WHERE k."enteId" = current_ente() AND ${ofLato} AND ${holdsWords(testo, foldWords(q))}
      ORDER BY k.codice, k.articolo, k.entrata LIMIT ${PER_PAGINA} OFFSET ${(pagina - 1) * PER_PAGINA})
    SELECT k.id, k.codice, k.articolo, k.entrata, k.descrizione, k.missione, k.programma, k.totale, u.*
    FROM trovati k, LATERAL (
      SELECT count(DISTINCT p.id)::int AS "numeroSchede", count(*)::int AS "numeroVoci",
        sum(v.previsto) FILTER (WHERE p.id IS NOT NULL AND v.anno = ${anno})::text AS previsto
      FROM "VoceBudget" v
      LEFT JOIN "Progetto" p ON p."enteId" = v."enteId" AND p.id = v."progettoId" AND p."pianoId" = ${pianoId}::uuid
      WHERE v."enteId" = current_ente() AND v."capitoloId" = k.id) u
    ORDER BY k.codice, k.articolo, k.entrata`;
  return { capitoli: rows.map(({ totale: _, ...capitolo }) => capitolo), totale: rows[0]?.totale ?? 0 };
}
