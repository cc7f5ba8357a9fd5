import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { withSopra } from '@/lib/domain/albero';
import { hasWords } from '@/lib/domain/fold-text';
import { getPianoInBreve } from '@/lib/features/piano/queries/get-piano';
import { canModificareStruttura, canReadStruttura } from '../policy';
import type { VistaStruttura } from '../schema';
import type { NodoCdr, PaginaStruttura } from '../types';

/** The CDR of a year's plan with who heads them; null when the person may not read the plan. One transaction, two statements. */
export function getPaginaStruttura(
  scope: Scope,
  anno: number,
  { q, cdr }: VistaStruttura,
): Promise<PaginaStruttura | null> {
  return read(scope, async (tx) => {
    const piano = await getPianoInBreve(tx, anno);
    if (!piano || !canReadStruttura(scope, piano.stato)) return null;
    const nodi = await listNodi(tx, piano.id);
    const trovati = nodi.filter((nodo) => isTrovato(nodo, q)).map(({ id }) => id);
    return {
      piano,
      nodi,
      mostrati: q ? withSopra(nodi, new Set(trovati)) : nodi,
      scelto: nodi.find(({ codice }) => codice === cdr) ?? null,
      canModificare: canModificareStruttura(scope, piano.stato),
    };
  });
}

function isTrovato({ codice, denominazione, incarichi }: NodoCdr, q: string): boolean {
  return hasWords([codice, denominazione, ...incarichi.map(({ nominativo }) => nominativo)].join(' '), q);
}

function listNodi(tx: Tx, pianoId: string): Promise<NodoCdr[]> {
  return tx.$queryRaw<NodoCdr[]>`
    SELECT c.id, c."padreId", c.codice, c.denominazione, c.tipo::text AS tipo,
      (SELECT count(*)::int FROM "Progetto" p WHERE p."enteId" = c."enteId" AND p."cdrId" = c.id) AS "numeroSchede",
      coalesce((
        SELECT json_agg(json_build_object('id', i.id, 'personaId', i."personaId", 'nominativo', n.nominativo,
          'tipo', i.tipo, 'dal', i.dal, 'al', i.al) ORDER BY i.dal NULLS FIRST, i.ordine)
        FROM "Incarico" i JOIN "Persona" n ON n."enteId" = i."enteId" AND n.id = i."personaId"
        WHERE i."enteId" = c."enteId" AND i."cdrId" = c.id), '[]'::json) AS incarichi
    FROM "Cdr" c WHERE c."pianoId" = ${pianoId}::uuid ORDER BY c.ordine`;
}
