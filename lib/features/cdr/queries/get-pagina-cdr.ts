import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { getPianoInMemoria } from '@/lib/features/piano/queries/piano-in-memoria';
import type { PaginaCdr, PersonaDelCdr } from '../types';

/**
 * A CDR of the plan of a year; null when there is none with that code. One transaction, two statements.
 * @param conPersone who works there too, not only how many
 */
export function getPaginaCdr(
  scope: Scope,
  anno: number,
  codice: string,
  conPersone: boolean,
): Promise<PaginaCdr | null> {
  return read(scope, async (tx) => {
    const trovato = await getPianoInMemoria(scope, tx, anno);
    const cdr = trovato?.memoria.cdr.find((nodo) => nodo.codice === codice);
    if (!trovato || !cdr) return null;
    const { piano, memoria } = trovato;
    const leggibili = await memoria.listLeggibili(scope, piano);
    const schede = leggibili.schede.filter((scheda) => scheda.cdr === codice);
    const partecipate = leggibili.schede.filter((scheda) => scheda.cdr !== codice && scheda.titolari.includes(codice));
    const ids = schede.map(({ id }) => id);
    const persone = conPersone ? await listPersone(tx, piano.id, ids) : null;
    return {
      piano,
      cdr,
      figli: memoria.cdr.filter((nodo) => nodo.padre === codice),
      struttura: memoria.cdr,
      schede,
      partecipate,
      numeroPersone: persone ? persone.length : await countPersone(tx, ids),
      persone,
    };
  });
}

/** How many people {@link listPersone} would give. */
async function countPersone(tx: Tx, progettoIds: string[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ persone: number }[]>`
    SELECT count(DISTINCT coalesce("personaId"::text, nominativo))::int AS persone FROM "ImpegnoPersonale"
    WHERE "enteId" = current_ente() AND "progettoId" = ANY(${progettoIds}::uuid[]) AND NOT collettivo`;
  return row?.persone ?? 0;
}

/**
 * People of some cards, by name, with what each does on all the cards of the plan. Groups are not people. What a person does
 * elsewhere is looked for person by person and card by card: as one set it is read out of all that the ente has.
 */
function listPersone(tx: Tx, pianoId: string, progettoIds: string[]): Promise<PersonaDelCdr[]> {
  return tx.$queryRaw<PersonaDelCdr[]>`
    WITH qui AS (
      SELECT m."personaId", coalesce(n.nominativo, m.nominativo) AS chi, m.relazione, m.percentuale, p.codice, p.ordine AS posto
      FROM "ImpegnoPersonale" m
      JOIN "Progetto" p ON p."enteId" = m."enteId" AND p.id = m."progettoId"
      LEFT JOIN "Persona" n ON n."enteId" = m."enteId" AND n.id = m."personaId"
      WHERE NOT m.collettivo AND m."enteId" = current_ente() AND m."progettoId" = ANY(${progettoIds}::uuid[])),
    persone AS (
      SELECT "personaId", chi, array_agg(DISTINCT relazione) AS relazioni, coalesce(sum(percentuale), 0) AS "nelCdr",
        json_agg(json_build_object('codice', codice, 'percentuale', trim_scale(percentuale)::text) ORDER BY posto) AS impegni
      FROM qui GROUP BY "personaId", chi),
    "soloNominati" AS (
      SELECT a.nominativo AS chi, sum(a.percentuale) AS totale
      FROM "ImpegnoPersonale" a JOIN "Progetto" b ON b."enteId" = a."enteId" AND b.id = a."progettoId"
      WHERE a."enteId" = current_ente() AND a."personaId" IS NULL AND NOT a.collettivo AND b."pianoId" = ${pianoId}::uuid
        AND a.nominativo IN (SELECT chi FROM persone WHERE "personaId" IS NULL)
      GROUP BY 1)
    SELECT p.chi AS nominativo, p.relazioni, p.impegni, trim_scale(p."nelCdr")::text AS "nelCdr",
      trim_scale(coalesce(s.totale, (
        SELECT sum(a.percentuale) FROM "ImpegnoPersonale" a
        WHERE a."enteId" = current_ente() AND a."personaId" = p."personaId" AND NOT a.collettivo AND ${pianoId}::uuid = (
          SELECT b."pianoId" FROM "Progetto" b WHERE b."enteId" = current_ente() AND b.id = a."progettoId")), 0))::text AS "nellEnte"
    FROM persone p LEFT JOIN "soloNominati" s ON p."personaId" IS NULL AND s.chi = p.chi
    ORDER BY p.chi`;
}
