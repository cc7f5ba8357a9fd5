import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { Prisma } from '@/lib/db/generated/client';
import { foldWords, holdsWords } from '@/lib/db/search-words';
import { read } from '@/lib/db/transaction';
import { canEdit, type Protezione, protectScheda, type SchedaProtetta } from '../policy';
import type { SchedaTrovata } from '../types';

const MASSIMO = 20;
/** Cards looked at before the rights are asked: more than a dirigente has. */
const ESAMINATE = 200;

interface Candidata extends SchedaTrovata, Pick<Protezione, 'struttura' | 'titolari'> {
  stato: Protezione['progetto']['stato'];
  statoPiano: Protezione['piano']['stato'];
  motivoChiusura: string | null;
  cdr: string | null;
}

/**
 * Cards of the same plan this person may correct, the card itself among them, with their open objectives: where a row can
 * be taken. Found by code and title of the card or of its objectives. At most twenty; one statement.
 */
export function searchSchede(
  { scope, risorsa: scheda }: Authorized<SchedaProtetta, 'scheda.modificare'>,
  q: string,
): Promise<SchedaTrovata[]> {
  return read(scope, async (tx) => {
    const candidate = await tx.$queryRaw<Candidata[]>`
      WITH struttura AS (
        SELECT json_agg(json_build_object('codice', c.codice, 'denominazione', c.denominazione, 'padre', p.codice)) AS cdr
        FROM "Cdr" c LEFT JOIN "Cdr" p ON p."enteId" = c."enteId" AND p.id = c."padreId"
        WHERE c."enteId" = current_ente() AND c."pianoId" = ${scheda.pianoId}::uuid)
      SELECT g.id, g.codice, g.titolo, g.stato, g."motivoChiusura", k.codice AS cdr, s.cdr AS struttura, o.obiettivi,
        (SELECT p.stato FROM "Piano" p WHERE p."enteId" = g."enteId" AND p.id = g."pianoId") AS "statoPiano",
        coalesce((SELECT json_agg(DISTINCT h.codice) FROM "Obiettivo" x
          JOIN "Assegnazione" a ON a."enteId" = x."enteId" AND a."obiettivoId" = x.id
          JOIN "Cdr" h ON h."enteId" = a."enteId" AND h.id = a."cdrId"
          WHERE x."enteId" = g."enteId" AND x."progettoId" = g.id), '[]') AS titolari
      FROM struttura s, "Progetto" g
      LEFT JOIN "Cdr" k ON k."enteId" = g."enteId" AND k.id = g."cdrId",
      LATERAL (SELECT coalesce(json_agg(json_build_object('id', x.id, 'codice', x.codice, 'titolo', x.titolo)
          ORDER BY x.ordine), '[]') AS obiettivi, string_agg(x.codice || ' ' || x.titolo, ' ') AS parole
        FROM "Obiettivo" x WHERE x."enteId" = g."enteId" AND x."progettoId" = g.id AND x."dataChiusura" IS NULL) o
      WHERE g."enteId" = current_ente() AND g."pianoId" = ${scheda.pianoId}::uuid
        AND ${holdsWords(Prisma.sql`concat_ws(' ', g.codice, g.titolo, o.parole)`, foldWords(q))}
      ORDER BY g.id <> ${scheda.id}::uuid, g.ordine, g.id LIMIT ${ESAMINATE}`;
    return candidate
      .filter((candidata) => canEdit(scope, protect(scope.enteId, scheda, candidata)))
      .slice(0, MASSIMO)
      .map(({ id, codice, titolo, obiettivi }) => ({ id, codice, titolo, obiettivi }));
  });
}

function protect(enteId: string, { pianoId, anno }: SchedaProtetta, candidata: Candidata): SchedaProtetta {
  const { statoPiano, struttura, titolari, ...progetto } = candidata;
  return protectScheda(enteId, {
    progetto,
    piano: { id: pianoId, anno, stato: statoPiano },
    struttura,
    titolari,
    misuratori: [],
  });
}
