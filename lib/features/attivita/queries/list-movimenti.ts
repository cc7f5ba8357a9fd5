import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { todayInItaly } from '@/lib/format/today';
import { COMANDI_DI_CDR, COMANDI_DI_PIANO, COMANDI_DI_SCHEDA, type ComandoRaccontato } from '../schema';
import type { Movimento } from '../types';

interface Riga {
  id: string;
  chi: string | null;
  comando: ComandoRaccontato;
  scheda: string | null;
  cdr: string | null;
  motivo: string | null;
  at: Date;
}

/** Operations looked at to tell the last movements: an hour of autosaves makes one of them. */
const OPERAZIONI = 120;
const MOVIMENTI = 5;

/**
 * The last things done on some cards, on their results and reports, newest first. One statement.
 * @param isDiTutti also what was done on the plan as a whole: imports, sessions
 */
export async function listMovimenti(tx: Tx, schedaIds: readonly string[], isDiTutti: boolean): Promise<Movimento[]> {
  const rows = await tx.$queryRaw<Riga[]>`
    WITH mie AS (
      SELECT "enteId", id, codice FROM "Progetto" WHERE "enteId" = current_ente() AND id = ANY(${[...schedaIds]}::uuid[])),
    oggetti AS (
      SELECT id AS "oggettoId", codice FROM mie
      UNION ALL SELECT o.id, mie.codice FROM mie JOIN "Obiettivo" o ON o."enteId" = mie."enteId" AND o."progettoId" = mie.id
      UNION ALL SELECT a.id, mie.codice FROM mie JOIN "Obiettivo" o ON o."enteId" = mie."enteId" AND o."progettoId" = mie.id
        JOIN "Assegnazione" a ON a."enteId" = o."enteId" AND a."obiettivoId" = o.id),
    rendiconti AS (
      SELECT DISTINCT m."operazioneId", c.codice AS cdr FROM mie
      JOIN "Rilevazione" r ON r."enteId" = mie."enteId" AND r."progettoId" = mie.id
      JOIN "Cdr" c ON c."enteId" = r."enteId" AND c.id = r."cdrId"
      JOIN "Modifica" m ON m."enteId" = r."enteId" AND m."rigaId" = r.id),
    fatti AS (
      SELECT o.*, oggetti.codice AS scheda, NULL AS cdr FROM oggetti
      JOIN "Operazione" o ON o."enteId" = current_ente() AND o."oggettoId" = oggetti."oggettoId"
      WHERE o.comando = ANY(${[...COMANDI_DI_SCHEDA]})
      UNION ALL SELECT o.*, NULL, rendiconti.cdr FROM rendiconti
      JOIN "Operazione" o ON o."enteId" = current_ente() AND o.id = rendiconti."operazioneId"
      WHERE o.comando = ANY(${[...COMANDI_DI_CDR]})
      UNION ALL SELECT o.*, NULL, NULL FROM "Operazione" o
      WHERE ${isDiTutti} AND o."enteId" = current_ente() AND o.comando = ANY(${[...COMANDI_DI_PIANO]}))
    SELECT f.id, u.nome || ' ' || u.cognome AS chi, f.comando, f.scheda, f.cdr, f.motivo, f.at
    FROM fatti f LEFT JOIN "Utente" u ON u.id = f."utenteId"
    WHERE f.numero IS NOT NULL
    ORDER BY f.numero DESC, f.cdr LIMIT ${OPERAZIONI}`;
  return gather(rows).slice(0, MOVIMENTI);
}

/** What the same person did with the same command in the same place and day is one movement, dated by its last time. */
function gather(rows: readonly Riga[]): Movimento[] {
  const movimenti = new Map<string, Movimento>();
  for (const { id, at, ...row } of rows) {
    const key = JSON.stringify([row.chi, row.comando, row.scheda, row.cdr, row.motivo, todayInItaly(at)]);
    const known = movimenti.get(key);
    const first = { ...row, chiave: `${id}:${row.cdr ?? ''}`, volte: 1, at: at.toISOString() };
    movimenti.set(key, known ? { ...known, volte: known.volte + 1 } : first);
  }
  return [...movimenti.values()];
}
