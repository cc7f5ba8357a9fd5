import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { CalendarDate } from '@/lib/domain/calendar';
import type {
  ImpegnoDaControllare,
  IndicatoreDaControllare,
  PeriodoDaControllare,
  TargetDaControllare,
} from '@/lib/domain/plan-checks/piano-da-controllare';
import type { Operatore } from '@/lib/domain/vocabulary';

/** Decimals are text, days `YYYY-MM-DD`; what is closed is left out. */
export interface Contenuto {
  schede: SchedaLetta[];
  obiettivi: ObiettivoLetto[];
  assegnazioni: AssegnazioneLetta[];
  indicatori: IndicatoreLetto[];
  fasi: FaseLetta[];
  impegni: (ImpegnoDaControllare & { progettoId: string; percentuale: string | null })[];
  spese: SpesaLetta[];
}

export interface SchedaLetta {
  id: string;
  codice: string;
  codiciAlternativi: string[];
  titolo: string;
  cdr: string | null;
  /** The first letters of what it says it does or is for. */
  descrizione: string | null;
  inizio: CalendarDate | null;
  fine: CalendarDate | null;
  budgetStampato: string | null;
}

export interface ObiettivoLetto {
  id: string;
  /** Of its plan. */
  anno: number;
  progettoId: string;
  codice: string;
  titolo: string;
  tags: string[];
}

export interface AssegnazioneLetta {
  id: string;
  obiettivoId: string;
  cdrId: string;
  cdr: string;
  peso: string | null;
  fuoriPesatura: string | null;
  hasResponsabile: boolean;
}

export interface IndicatoreLetto extends IndicatoreDaControllare {
  id: string;
  obiettivoId: string;
  unita: string | null;
  operatore: Operatore | null;
  peso: string | null;
  baseline: string | null;
  valorePrevistoStampato: string | null;
  /** Of the year of its plan, the whole one first. */
  target: (TargetDaControllare & { [numero in 'valore' | 'min' | 'max']: string | null })[];
}

export interface FaseLetta {
  id: string;
  progettoId: string;
  obiettivoId: string | null;
  assegnazioneId: string | null;
  ordine: number;
  descrizione: string;
  periodi: (PeriodoDaControllare & { peso: string | null })[];
}

/** What a card spends in the year of the plan. */
export interface SpesaLetta {
  progettoId: string;
  previsto: string;
  assestato: string;
  impegnato: string | null;
}

/** The columns of a statement that reads the content of a plan and what can be measured of last year's, each table once. */
export function contenutoColumns({ id: pianoId, anno }: { id: string; anno: number }): Prisma.Sql {
  const piani = Prisma.sql`q."enteId" = current_ente() AND q.anno IN (${anno}, ${anno - 1})`;
  const schede = Prisma.sql`"Progetto" p
    LEFT JOIN "Cdr" c ON c."enteId" = p."enteId" AND c.id = p."cdrId"
    WHERE p."enteId" = current_ente() AND p."pianoId" = ${pianoId}::uuid AND p."dataChiusura" IS NULL`;
  const obiettivi = Prisma.sql`"Piano" q
    JOIN "Progetto" p ON p."enteId" = q."enteId" AND p."pianoId" = q.id AND p."dataChiusura" IS NULL
    JOIN "Obiettivo" o ON o."enteId" = p."enteId" AND o."progettoId" = p.id AND o."dataChiusura" IS NULL`;
  return Prisma.sql`${list(
    Prisma.sql`'id', p.id, 'codice', p.codice, 'codiciAlternativi', p."codiciAlternativi", 'titolo', p.titolo,
        'cdr', c.codice, 'descrizione', left(btrim(concat(p.descrizione, p.finalita)), 1), 'inizio', p.inizio,
        'fine', p.fine, 'budgetStampato', p."budgetStampato"`,
    Prisma.sql`${schede} ORDER BY p.ordine, p.id`,
  )} AS schede,
    ${list(
      Prisma.sql`'id', o.id, 'anno', q.anno, 'progettoId', p.id, 'codice', o.codice, 'titolo', o.titolo,
        'tags', o.tags`,
      Prisma.sql`${obiettivi} WHERE ${piani} ORDER BY p.ordine, o.ordine, o.id`,
    )} AS obiettivi,
    ${list(
      Prisma.sql`'id', a.id, 'obiettivoId', a."obiettivoId", 'cdrId', a."cdrId", 'cdr', c.codice,
        'peso', trim_scale(a.peso)::text, 'fuoriPesatura', a."fuoriPesatura",
        'hasResponsabile', a."responsabileId" IS NOT NULL`,
      Prisma.sql`${obiettivi}
        JOIN "Assegnazione" a ON a."enteId" = o."enteId" AND a."obiettivoId" = o.id
        JOIN "Cdr" c ON c."enteId" = a."enteId" AND c.id = a."cdrId"
        WHERE ${piani} ORDER BY a.ordine, a.id`,
    )} AS assegnazioni,
    ${list(
      Prisma.sql`'id', i.id, 'obiettivoId', i."obiettivoId", 'codice', i.codice, 'testo', i.testo, 'natura', i.natura,
        'unita', i.unita, 'verso', i.verso, 'operatore', i.operatore, 'versoPresunto', i."versoPresunto",
        'peso', trim_scale(i.peso)::text, 'baseline', trim_scale(i.baseline)::text,
        'ambitoValutazione', i."ambitoValutazione", 'valorePrevistoStampato', i."valorePrevistoStampato",
        'target', coalesce(t.target, '[]'::json)`,
      Prisma.sql`${obiettivi}
        JOIN "Indicatore" i ON i."enteId" = o."enteId" AND i."obiettivoId" = o.id AND i."dataChiusura" IS NULL
        LEFT JOIN (
          SELECT t."indicatoreId", t.anno, json_agg(json_build_object('anno', t.anno, 'valore', trim_scale(t.valore)::text,
            'min', trim_scale(t.min)::text, 'max', trim_scale(t.max)::text, 'data', t.data, 'testo', t.testo)
            ORDER BY t.ripartizione NULLS FIRST) AS target
          FROM "Target" t WHERE t."enteId" = current_ente() AND t.anno IN (${anno}, ${anno - 1})
          GROUP BY t."indicatoreId", t.anno) t ON t."indicatoreId" = i.id AND t.anno = q.anno
        WHERE ${piani} ORDER BY i.ordine, i.id`,
    )} AS indicatori,
    ${list(
      Prisma.sql`'id', f.id, 'progettoId', f."progettoId", 'obiettivoId', f."obiettivoId",
        'assegnazioneId', f."assegnazioneId", 'ordine', f.ordine, 'descrizione', f.descrizione,
        'periodi', coalesce(d.periodi, '[]'::json)`,
      Prisma.sql`"Piano" q
        JOIN "Progetto" p ON p."enteId" = q."enteId" AND p."pianoId" = q.id AND p."dataChiusura" IS NULL
        JOIN "Fase" f ON f."enteId" = p."enteId" AND f."progettoId" = p.id AND f."dataChiusura" IS NULL
        LEFT JOIN (
          SELECT d."faseId", json_agg(json_build_object('anno', d.anno, 'inizio', d.inizio, 'fine', d.fine,
            'peso', trim_scale(d.peso)::text) ORDER BY d.inizio) AS periodi
          FROM "PeriodoFase" d WHERE d."enteId" = current_ente() GROUP BY d."faseId") d ON d."faseId" = f.id
        WHERE ${piani} ORDER BY f.posizione, f.id`,
    )} AS fasi,
    ${list(
      Prisma.sql`'progettoId', m."progettoId", 'nominativo', coalesce(n.nominativo, m.nominativo),
        'percentuale', trim_scale(m.percentuale)::text, 'collettivo', m.collettivo`,
      Prisma.sql`"Progetto" p
        JOIN "ImpegnoPersonale" m ON m."enteId" = p."enteId" AND m."progettoId" = p.id
        LEFT JOIN "Persona" n ON n."enteId" = m."enteId" AND n.id = m."personaId"
        WHERE p."enteId" = current_ente() AND p."pianoId" = ${pianoId}::uuid AND p."dataChiusura" IS NULL ORDER BY p.ordine, m.ordine, m.id`,
    )} AS impegni,
    (SELECT coalesce(json_agg(s), '[]')::text FROM (
      SELECT v."progettoId", sum(v.previsto)::text AS previsto, sum(coalesce(v.assestato, v.previsto))::text AS assestato,
        sum(v.consuntivo)::text AS impegnato
      FROM "Piano" q
      JOIN "Progetto" p ON p."enteId" = q."enteId" AND p."pianoId" = q.id AND p."dataChiusura" IS NULL
      JOIN "VoceBudget" v ON v."enteId" = p."enteId" AND v."progettoId" = p.id AND v.anno = q.anno
        AND v."titoloBilancio" IN ('SPESA_CORRENTE', 'SPESA_INVESTIMENTI')
      WHERE q."enteId" = current_ente() AND q.id = ${pianoId}::uuid GROUP BY v."progettoId") s) AS spese`;
}

/** Rows as JSON text, in the order of `from`: text travels faster than values that are each converted. */
function list(columns: Prisma.Sql, from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(r.o), '[]')::text FROM (SELECT json_build_object(${columns}) AS o FROM ${from}) r)`;
}
