import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** The codes of the objectives of a card. */
export async function readCodici(tx: Tx, progettoId: string): Promise<Set<string>> {
  const righe = await tx.$queryRaw<{ codice: string }[]>`
    SELECT codice FROM "Obiettivo" WHERE "enteId" = current_ente() AND "progettoId" = ${progettoId}::uuid`;
  return new Set(righe.map(({ codice }) => codice));
}

/**
 * The first free code after one: its last number goes up, with as many digits; a code without numbers gets one.
 * Example: after `04/112/09`, `04/112/10`; after `SUAP`, `SUAP/1`.
 */
export function nextCodice(after: string, taken: ReadonlySet<string>): string {
  const [, head = `${after}/`, digits = '0', tail = ''] = /^(.*?)(\d{1,9})(\D*)$/.exec(after) ?? [];
  let number = Number(digits);
  let codice: string;
  do {
    number += 1;
    codice = `${head}${String(number).padStart(digits.length, '0')}${tail}`;
  } while (taken.has(codice));
  return codice;
}

/** The code a new card of a CDR would take: after its last one in the document; `CDR/1` where it has none. */
export async function proposeCodice(tx: Tx, anno: number, cdr: string | null): Promise<string> {
  const righe = await tx.$queryRaw<{ codice: string; isDelCdr: boolean }[]>`
    SELECT g.codice, c.codice IS NOT DISTINCT FROM ${cdr} AS "isDelCdr" FROM "Progetto" g
    JOIN "Piano" p ON p."enteId" = g."enteId" AND p.id = g."pianoId" AND p.anno = ${anno}
    LEFT JOIN "Cdr" c ON c."enteId" = g."enteId" AND c.id = g."cdrId"
    WHERE g."enteId" = current_ente() ORDER BY g.ordine, g.id`;
  const last = righe.findLast(({ isDelCdr }) => isDelCdr)?.codice ?? `${cdr ?? 'ENTE'}/0`;
  return nextCodice(last, new Set(righe.map(({ codice }) => codice)));
}
