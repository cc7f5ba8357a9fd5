import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { budgetScheda } from '@/lib/domain/cdr-budget';
import { toDecimalText } from '@/lib/domain/numeric';
import type { SchedaInBreve } from '../types';

interface Riga extends Omit<SchedaConTitolari, 'budget'> {
  spese: string | null;
  budgetStampato: string | null;
}

const livello = (alias: string) =>
  Prisma.raw(
    `json_build_object('id', ${alias}.id, 'codice', ${alias}.codice, 'titolo', ${alias}.titolo, 'ordine', ${alias}.ordine)`,
  );

/** A card with the CDR that hold one of its objectives: they read it as their own. */
export interface SchedaConTitolari extends SchedaInBreve {
  titolari: string[];
}

/** The cards of a plan in document order, whoever may read them: one statement, one flat row each. */
export async function listSchede(tx: Tx, piano: { id: string; anno: number }): Promise<SchedaConTitolari[]> {
  const righe = await tx.$queryRaw<Riga[]>`
    SELECT p.id, p.codice, p.titolo, p.tipo::text AS tipo, p.stato::text AS stato, p.priorita::text AS priorita, p.ordine,
      p."budgetStampato", c.codice AS cdr, spese.totale AS spese, link.collegamento,
      coalesce(o.tags, '{}') AS tags, coalesce(o.obiettivi, 0)::int AS "numeroObiettivi",
      coalesce(o.indicatori, 0)::int AS "numeroIndicatori",
      coalesce((SELECT array_agg(DISTINCT h.codice) FROM "Obiettivo" b
        JOIN "Assegnazione" g ON g."enteId" = b."enteId" AND g."obiettivoId" = b.id
        JOIN "Cdr" h ON h."enteId" = g."enteId" AND h.id = g."cdrId"
        WHERE b."enteId" = p."enteId" AND b."progettoId" = p.id), '{}') AS titolari
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
    ORDER BY p.ordine`;
  return righe.map(toScheda);
}

function toScheda({ spese, budgetStampato, ...scheda }: Riga): SchedaConTitolari {
  const budget = budgetScheda({ spese: spese === null ? [] : [spese], budgetStampato });
  return { ...scheda, budget: budget && toDecimalText(budget, 2) };
}
