import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { TabellaStrutturale } from '../queue/gesto-schema';

/** The tables a card is made of: every one after those its rows hang from. */
export const TABELLE_DI_SCHEDA = [
  'Progetto',
  'ProgettoCdr',
  'Collegamento',
  'Obiettivo',
  'Assegnazione',
  'Indicatore',
  'Target',
  'Fase',
  'PeriodoFase',
  'IndicatoreFase',
  'VoceBudget',
  'ImpegnoPersonale',
  'Premio',
] as const;

export type TabellaDiScheda = (typeof TABELLE_DI_SCHEDA)[number];

export function isTabellaDiScheda(tabella: string): tabella is TabellaDiScheda {
  return TABELLE_DI_SCHEDA.some((known) => known === tabella);
}

/** The column that names the parent of a row among whose children it has its place, and the column of the place. */
export const POSTI = {
  Obiettivo: { padre: 'progettoId', posto: 'ordine' },
  Indicatore: { padre: 'obiettivoId', posto: 'ordine' },
  Target: { padre: 'indicatoreId', posto: 'ordine' },
  Assegnazione: { padre: 'obiettivoId', posto: 'ordine' },
  // Phases follow each other down the card, whatever objective they are of; `ordine` is the number they print.
  Fase: { padre: 'progettoId', posto: 'posizione' },
  PeriodoFase: { padre: 'faseId', posto: 'ordine' },
  VoceBudget: { padre: 'progettoId', posto: 'ordine' },
  ImpegnoPersonale: { padre: 'progettoId', posto: 'ordine' },
  Collegamento: { padre: 'progettoId', posto: 'ordine' },
  ProgettoCdr: { padre: 'progettoId', posto: 'ordine' },
} as const satisfies Record<TabellaStrutturale, { padre: string; posto: string }>;

/** Where a row stands, not what it says: never a reason for a conflict. */
export function isPosto(tabella: string, campo: string): boolean {
  return campo === 'posizione' || (campo === 'ordine' && tabella !== 'Fase');
}

/** A row of a card. */
export interface RigaDiScheda {
  tabella: TabellaDiScheda;
  rigaId: string;
}

/** Some rows with everything that hangs from them, parents before children. */
export async function listRowsBelow(tx: Tx, ids: readonly string[]): Promise<RigaDiScheda[]> {
  const roots = Prisma.sql`ANY (${[...ids]}::uuid[])`;
  const under = (tabella: string, condizione: Prisma.Sql) => Prisma.sql`
    SELECT id FROM ${Prisma.raw(`"${tabella}"`)} WHERE "enteId" = current_ente() AND (id = ${roots} OR ${condizione})`;
  const ofCard = Prisma.sql`"progettoId" = ${roots}`;
  const found = await tx.$queryRaw<RigaDiScheda[]>`
    WITH o AS (${under('Obiettivo', ofCard)}),
      a AS (${under('Assegnazione', Prisma.sql`"obiettivoId" IN (SELECT id FROM o)`)}),
      i AS (${under('Indicatore', Prisma.sql`"obiettivoId" IN (SELECT id FROM o)`)}),
      f AS (${under('Fase', Prisma.sql`${ofCard} OR "obiettivoId" IN (SELECT id FROM o) OR "assegnazioneId" IN (SELECT id FROM a)`)})
    SELECT 'Progetto' AS tabella, id AS "rigaId" FROM "Progetto" WHERE "enteId" = current_ente() AND id = ${roots}
    UNION ALL SELECT 'Obiettivo', id FROM o UNION ALL SELECT 'Assegnazione', id FROM a
    UNION ALL SELECT 'Indicatore', id FROM i UNION ALL SELECT 'Fase', id FROM f
    UNION ALL SELECT 'Target', id FROM (${under('Target', Prisma.sql`"indicatoreId" IN (SELECT id FROM i)`)}) t
    UNION ALL SELECT 'PeriodoFase', id FROM (${under('PeriodoFase', Prisma.sql`"faseId" IN (SELECT id FROM f)`)}) p
    UNION ALL SELECT 'IndicatoreFase', id FROM (
      ${under('IndicatoreFase', Prisma.sql`"indicatoreId" IN (SELECT id FROM i) OR "faseId" IN (SELECT id FROM f)`)}) x
    UNION ALL SELECT 'VoceBudget', id FROM (${under('VoceBudget', ofCard)}) v
    UNION ALL SELECT 'ImpegnoPersonale', id FROM (${under('ImpegnoPersonale', ofCard)}) m
    UNION ALL SELECT 'Premio', id FROM (${under('Premio', ofCard)}) r
    UNION ALL SELECT 'Collegamento', id FROM (${under('Collegamento', ofCard)}) l
    UNION ALL SELECT 'ProgettoCdr', id FROM (${under('ProgettoCdr', ofCard)}) c`;
  return inOrder(found);
}

/** Parents before children. */
export function inOrder<T extends { tabella: string }>(righe: readonly T[]): T[] {
  return TABELLE_DI_SCHEDA.flatMap((tabella) => righe.filter((riga) => riga.tabella === tabella));
}

/** Which of some rows were reported on, or decided upon: their ids. */
export async function listReported(tx: Tx, righe: readonly RigaDiScheda[]): Promise<Set<string>> {
  const ids = Prisma.sql`ANY (${righe.map(({ rigaId }) => rigaId)}::uuid[])`;
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT "progettoId" AS id FROM "Rilevazione" WHERE "enteId" = current_ente() AND "progettoId" = ${ids}
    UNION SELECT "obiettivoId" FROM "Rilevazione" WHERE "enteId" = current_ente() AND "obiettivoId" = ${ids}
    UNION SELECT "assegnazioneId" FROM "Rilevazione" WHERE "enteId" = current_ente() AND "assegnazioneId" = ${ids}
    UNION SELECT "obiettivoId" FROM "Risultato" WHERE "enteId" = current_ente() AND "obiettivoId" = ${ids}
    UNION SELECT "assegnazioneId" FROM "Risultato" WHERE "enteId" = current_ente() AND "assegnazioneId" = ${ids}
    UNION SELECT "indicatoreId" FROM "RilevazioneIndicatore" WHERE "enteId" = current_ente() AND "indicatoreId" = ${ids}
    UNION SELECT "faseId" FROM "RilevazioneFase" WHERE "enteId" = current_ente() AND "faseId" = ${ids}`;
  return new Set(found.map(({ id }) => id));
}

/** Deletes rows, children first: nothing is left to a cascade, so the register says each. */
export async function deleteRighe(tx: Tx, righe: readonly RigaDiScheda[]): Promise<void> {
  for (const tabella of TABELLE_DI_SCHEDA.toReversed()) {
    const ids = righe.filter((riga) => riga.tabella === tabella).map(({ rigaId }) => rigaId);
    if (ids.length === 0) continue;
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${tabella}"`)}
      WHERE "enteId" = current_ente() AND id = ANY (${ids}::uuid[])`;
  }
}
