import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import type { StatoPiano } from '@/lib/domain/permissions/stati';
import { NotFound } from '@/lib/errors';
import { protectScheda, type SchedaProtetta } from '../policy';

/** A card that is about to be born in a CDR, or to come to it: what the matrix asks about, and where the row goes. */
export interface Destinazione extends SchedaProtetta {
  readonly cdrId: string | null;
}

interface Riga {
  id: string;
  anno: number;
  stato: StatoPiano;
  cdrId: string | null;
  struttura: { codice: string; denominazione: string; padre: string | null }[] | null;
}

/**
 * Where a card would stand in the plan of a year: a draft of a CDR, or of the whole ente when `cdr` is null.
 * @param id of the card: its own, or the one it will have
 * @throws NotFound when the plan or the CDR does not exist
 */
export async function requireDestinazione(
  scope: Scope,
  { anno, cdr, id, codice }: { anno: number; cdr: string | null; id: string; codice: string },
): Promise<Destinazione> {
  const riga = await read(scope, (tx) => selectDestinazione(tx, anno, cdr));
  if (!riga || (cdr !== null && riga.cdrId === null)) throw new NotFound('Il CDR scelto non esiste nel piano.');
  const protetta = protectScheda(scope.enteId, {
    piano: riga,
    progetto: { id, codice, stato: 'BOZZA', cdr },
    struttura: riga.struttura ?? [],
    titolari: [],
    misuratori: [],
  });
  return { ...protetta, cdrId: riga.cdrId };
}

async function selectDestinazione(tx: Tx, anno: number, cdr: string | null): Promise<Riga | undefined> {
  const [riga] = await tx.$queryRaw<Riga[]>`
    SELECT p.id, p.anno, p.stato, d.id AS "cdrId",
      (SELECT json_agg(json_build_object('codice', c.codice, 'denominazione', c.denominazione, 'padre', q.codice))
        FROM "Cdr" c LEFT JOIN "Cdr" q ON q."enteId" = c."enteId" AND q.id = c."padreId"
        WHERE c."enteId" = p."enteId" AND c."pianoId" = p.id) AS struttura
    FROM "Piano" p LEFT JOIN "Cdr" d ON d."enteId" = p."enteId" AND d."pianoId" = p.id AND d.codice = ${cdr}
    WHERE p."enteId" = current_ente() AND p.anno = ${anno}`;
  return riga;
}
