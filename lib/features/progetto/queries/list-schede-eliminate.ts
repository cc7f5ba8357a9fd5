import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import type { StatoPiano } from '@/lib/domain/permissions/stati';
import { NotFound } from '@/lib/errors';
import { canEdit, protectScheda, type SchedaProtetta } from '../policy';
import type { SchedaEliminata } from '../types';

/** Beyond these nobody looks for a card by reading. */
const LIMITE = 100;

interface Riga extends Omit<SchedaEliminata, 'at'> {
  at: Date;
  titolari: string[];
  piano: { id: string; anno: number; stato: StatoPiano };
  struttura: { codice: string; denominazione: string; padre: string | null }[] | null;
}

/** A deleted card, with what the matrix asks about it. */
interface Eliminata {
  scheda: SchedaEliminata;
  risorsa: SchedaProtetta;
}

/**
 * The cards deleted from the plan of a year and not brought back, which this person may bring back: newest first, at most a
 * hundred. One statement, out of the register.
 */
export async function listSchedeEliminate(scope: Scope, anno: number): Promise<SchedaEliminata[]> {
  return (await listEliminate(scope, anno, null)).map(({ scheda }) => scheda);
}

/**
 * A deleted card as a resource, to authorize its return.
 * @param operazioneId the operation that deleted it
 * @throws NotFound when that operation deleted no card, or one this person may not touch, or it is back already
 */
export async function requireSchedaEliminata(
  scope: Scope,
  anno: number,
  operazioneId: string,
): Promise<SchedaProtetta> {
  const [found] = await listEliminate(scope, anno, operazioneId);
  if (!found) throw new NotFound('La scheda eliminata non si trova: forse è già stata ripristinata.');
  return found.risorsa;
}

async function listEliminate(scope: Scope, anno: number, operazioneId: string | null): Promise<Eliminata[]> {
  const righe = await read(
    scope,
    (tx) => tx.$queryRaw<Riga[]>`
    SELECT o.id AS "operazioneId", o.at, u.nome || ' ' || u.cognome AS chi, m."rigaId" AS id, m.prima ->> 'codice' AS codice,
      m.prima ->> 'titolo' AS titolo, c.codice AS cdr,
      ARRAY(SELECT DISTINCT h.codice FROM "Modifica" a
        JOIN "Cdr" h ON h."enteId" = a."enteId" AND h.id = (a.prima ->> 'cdrId')::uuid
        WHERE a."enteId" = o."enteId" AND a."operazioneId" = o.id AND a.tabella = 'Assegnazione') AS titolari,
      json_build_object('id', p.id, 'anno', p.anno, 'stato', p.stato) AS piano,
      (SELECT json_agg(json_build_object('codice', n.codice, 'denominazione', n.denominazione, 'padre', q.codice))
        FROM "Cdr" n LEFT JOIN "Cdr" q ON q."enteId" = n."enteId" AND q.id = n."padreId"
        WHERE n."enteId" = p."enteId" AND n."pianoId" = p.id) AS struttura
    FROM "Operazione" o
    JOIN "Modifica" m ON m."enteId" = o."enteId" AND m."operazioneId" = o.id AND m.tabella = 'Progetto' AND m.azione = 'DELETE'
    JOIN "Piano" p ON p."enteId" = o."enteId" AND p.id = (m.prima ->> 'pianoId')::uuid AND p.anno = ${anno}
    LEFT JOIN "Cdr" c ON c."enteId" = o."enteId" AND c.id = (m.prima ->> 'cdrId')::uuid
    LEFT JOIN "Utente" u ON u.id = o."utenteId"
    WHERE o."enteId" = current_ente() AND o.comando = 'deleteScheda'
      AND (${operazioneId}::uuid IS NULL OR o.id = ${operazioneId}::uuid)
      AND NOT EXISTS (SELECT FROM "Operazione" r WHERE r."enteId" = o."enteId" AND r."annullaId" = o.id)
    ORDER BY o.numero DESC LIMIT ${LIMITE}`,
  );
  return righe
    .map(({ titolari, piano, struttura, at, ...scheda }) => ({
      scheda: { ...scheda, at: at.toISOString() },
      risorsa: protectScheda(scope.enteId, {
        piano,
        progetto: { id: scheda.id, codice: scheda.codice, stato: 'BOZZA', cdr: scheda.cdr },
        struttura: struttura ?? [],
        titolari,
        misuratori: [],
      }),
    }))
    .filter(({ risorsa }) => canEdit(scope, risorsa));
}
