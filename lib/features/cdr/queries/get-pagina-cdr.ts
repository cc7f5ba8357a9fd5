import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import { listSchedeLeggibili } from '@/lib/features/piano/queries/list-schede';
import type { PaginaCdr, PersonaDelCdr } from '../types';

/** A CDR of the plan of a year; null when there is none with that code. One transaction, three statements. */
export function getPaginaCdr(scope: Scope, anno: number, codice: string): Promise<PaginaCdr | null> {
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, anno);
    const cdr = struttura?.cdr.find((nodo) => nodo.codice === codice);
    if (!struttura || !cdr) return null;
    const leggibili = await listSchedeLeggibili(scope, tx, struttura);
    const schede = leggibili.filter((scheda) => scheda.cdr === codice);
    const figli = struttura.cdr.filter((nodo) => nodo.padre === codice);
    return {
      piano: struttura.piano,
      cdr,
      figli,
      schede,
      persone: await listPersone(
        tx,
        schede.map(({ id }) => id),
      ),
    };
  });
}

/** People of some cards, by name, with what each does on the other cards of the plan. Groups are not people. */
function listPersone(tx: Tx, progettoIds: string[]): Promise<PersonaDelCdr[]> {
  return tx.$queryRaw<PersonaDelCdr[]>`
    WITH qui AS (
      SELECT m.*, p.codice, p.ordine AS posto, p."pianoId", coalesce(n.nominativo, m.nominativo) AS chi
      FROM "ImpegnoPersonale" m
      JOIN "Progetto" p ON p."enteId" = m."enteId" AND p.id = m."progettoId"
      LEFT JOIN "Persona" n ON n."enteId" = m."enteId" AND n.id = m."personaId"
      WHERE NOT m.collettivo AND m."progettoId" = ANY(${progettoIds}::uuid[]))
    SELECT chi AS nominativo, array_agg(DISTINCT relazione) AS relazioni,
      json_agg(json_build_object('codice', codice, 'percentuale', trim_scale(percentuale)::text) ORDER BY posto) AS impegni,
      trim_scale(coalesce(sum(percentuale), 0))::text AS "nelCdr",
      trim_scale(coalesce((
        SELECT sum(a.percentuale) FROM "ImpegnoPersonale" a
        JOIN "Progetto" b ON b."enteId" = a."enteId" AND b.id = a."progettoId"
        WHERE b."pianoId" = min(qui."pianoId"::text)::uuid AND NOT a.collettivo
          AND (a."personaId" = min(qui."personaId"::text)::uuid OR (min(qui."personaId"::text) IS NULL AND a.nominativo = chi))
      ), 0))::text AS "nellEnte"
    FROM qui GROUP BY chi ORDER BY chi`;
}
