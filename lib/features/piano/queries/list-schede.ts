import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { budgetScheda } from '@/lib/domain/cdr-budget';
import { toDecimalText } from '@/lib/domain/numeric';
import { withDiscendenti } from '@/lib/domain/permissions/albero-cdr';
import { schedeLeggibili } from '@/lib/domain/permissions/schede-leggibili';
import type { CdrDelPiano, PianoInBreve, SchedaInBreve } from '../types';

interface Riga extends Omit<SchedaInBreve, 'budget'> {
  spese: string | null;
  budgetStampato: string | null;
}

const livello = (alias: string) =>
  Prisma.raw(
    `json_build_object('id', ${alias}.id, 'codice', ${alias}.codice, 'titolo', ${alias}.titolo, 'ordine', ${alias}.ordine)`,
  );

/** The cards of a plan that this person may read, in document order: one statement, one flat row each. */
export async function listSchedeLeggibili(
  scope: Scope,
  tx: Tx,
  { piano, cdr }: { piano: PianoInBreve; cdr: CdrDelPiano[] },
): Promise<SchedaInBreve[]> {
  const leggibili = schedeLeggibili(scope, piano.stato);
  const propri = withDiscendenti(leggibili.codiciCdr, cdr);
  const righe = await tx.$queryRaw<Riga[]>`
    SELECT p.id, p.codice, p.titolo, p.tipo::text AS tipo, p.stato::text AS stato, p.priorita::text AS priorita, p.ordine,
      p."budgetStampato", c.codice AS cdr, spese.totale AS spese, link.collegamento,
      coalesce(o.tags, '{}') AS tags, coalesce(o.obiettivi, 0)::int AS "numeroObiettivi",
      coalesce(o.indicatori, 0)::int AS "numeroIndicatori"
    FROM "Progetto" p
    LEFT JOIN "Cdr" c ON c."enteId" = p."enteId" AND c.id = p."cdrId"
    LEFT JOIN LATERAL (
      SELECT sum(v.previsto)::text AS totale FROM "VoceBudget" v
      WHERE v."enteId" = p."enteId" AND v."progettoId" = p.id AND v.anno = ${piano.anno}
        AND v."titoloBilancio" IN ('SPESA_CORRENTE', 'SPESA_INVESTIMENTI')) spese ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('indirizzo', ${livello('i')}, 'obiettivoStrategico', ${livello('s')}, 'azione', ${livello('a')}) AS collegamento
      FROM "Collegamento" k
      JOIN "ObiettivoOperativo" a ON a."enteId" = k."enteId" AND a.id = k."obiettivoOperativoId"
      JOIN "ObiettivoStrategico" s ON s."enteId" = a."enteId" AND s.id = a."obiettivoStrategicoId"
      JOIN "Indirizzo" i ON i."enteId" = s."enteId" AND i.id = s."indirizzoId"
      WHERE k."enteId" = p."enteId" AND k."progettoId" = p.id
      ORDER BY k.principale DESC, k.ordine LIMIT 1) link ON true
    LEFT JOIN LATERAL (
      SELECT count(*) AS obiettivi, sum(n.indicatori) AS indicatori,
        (SELECT array_agg(DISTINCT t) FROM "Obiettivo" x, unnest(x.tags) t
         WHERE x."enteId" = p."enteId" AND x."progettoId" = p.id) AS tags
      FROM "Obiettivo" b
      LEFT JOIN LATERAL (SELECT count(*) AS indicatori FROM "Indicatore" d
        WHERE d."enteId" = b."enteId" AND d."obiettivoId" = b.id) n ON true
      WHERE b."enteId" = p."enteId" AND b."progettoId" = p.id) o ON true
    WHERE p."pianoId" = ${piano.id}::uuid
      AND (p.stato::text = ANY(${[...leggibili.statiDiTutti]})
        OR (p.stato::text = ANY(${[...leggibili.statiPropri]}) AND (c.codice = ANY(${propri}) OR EXISTS (
          SELECT 1 FROM "Obiettivo" b
          JOIN "Assegnazione" g ON g."enteId" = b."enteId" AND g."obiettivoId" = b.id
          JOIN "Cdr" h ON h."enteId" = g."enteId" AND h.id = g."cdrId"
          WHERE b."enteId" = p."enteId" AND b."progettoId" = p.id AND h.codice = ANY(${propri})))))
    ORDER BY p.ordine`;
  return righe.map(toScheda);
}

function toScheda({ spese, budgetStampato, ...scheda }: Riga): SchedaInBreve {
  const budget = budgetScheda({ spese: spese === null ? [] : [spese], budgetStampato });
  return { ...scheda, budget: budget && toDecimalText(budget, 2) };
}
