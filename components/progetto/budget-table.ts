import { budgetOfRows, budgetScheda } from '@/lib/domain/cdr-budget';
import { toDecimalText } from '@/lib/domain/numeric';
import type { VoceLetta } from '@/lib/features/progetto/types';

/** A column of amounts. */
export interface BudgetColumn {
  key: string;
  label: string;
}

/** Amounts by column key, decimal text with two digits; null is no entry. */
type Importi = Record<string, string | null>;

interface RigaDiBudget {
  id: string;
  /** Capitolo, article and description: what rows of different years have in common. */
  key: string;
  descrizione: string;
  /** «E 40250», «U 10310/2». */
  capitolo: string | null;
  importi: Importi;
}

interface BudgetTable {
  columns: BudgetColumn[];
  /** `totale` is null where the title is the only one of its kind: the total of the kind says the same. */
  titoli: { titolo: VoceLetta['titoloBilancio']; righe: RigaDiBudget[]; totale: Importi | null }[];
  totali: { label: string; importi: Importi; isSpesa: boolean }[];
}

/** The little of a card its budget is made of. */
export interface BudgetOfScheda {
  budget: readonly VoceLetta[];
  piano: { anno: number };
  progetto: { budgetStampato: string | null };
}

const TITOLI = ['ENTRATA_CORRENTE', 'ENTRATA_INVESTIMENTI', 'SPESA_CORRENTE', 'SPESA_INVESTIMENTI'] as const;
const isEntrata = (titolo: string) => titolo.startsWith('ENTRATA');

/**
 * The budget of a card as a table: entrate and spese of the plan's year in two columns, as the plans print them, then what
 * other columns the card has. One row per capitolo and title, whatever the years. Totals sum entries: none is no total.
 */
export function budgetTable({ budget, piano, progetto }: BudgetOfScheda): BudgetTable {
  const columns = columnsOf(budget, piano.anno);
  const groups = TITOLI.map((titolo) => {
    const voci = budget.filter((voce) => voce.titoloBilancio === titolo);
    return { titolo, righe: rowsOf(voci, piano.anno) };
  }).filter(({ righe }) => righe.length > 0);
  const titoli = groups.map(({ titolo, righe }) => ({
    titolo,
    righe,
    totale:
      groups.filter(({ titolo: other }) => isEntrata(other) === isEntrata(titolo)).length > 1
        ? sumRows(columns, righe)
        : null,
  }));
  const rowsWhere = (entrate: boolean) =>
    groups.filter(({ titolo }) => isEntrata(titolo) === entrate).flatMap(({ righe }) => righe);
  const totali = [
    { label: 'Totale entrate', righe: rowsWhere(true), isSpesa: false },
    { label: 'Totale spese', righe: rowsWhere(false), isSpesa: true },
  ]
    .filter(({ righe }) => righe.length > 0)
    .map(({ righe, ...total }) => ({ ...total, importi: sumRows(columns, righe) }));
  return { columns, titoli, totali: withStampato(totali, budget, progetto.budgetStampato) };
}

/** With entrate only, the document may still print a budget of 0,00: that entry of zero is kept. */
function withStampato(totali: BudgetTable['totali'], budget: readonly VoceLetta[], budgetStampato: string | null) {
  const spese = budget.filter(({ titoloBilancio }) => !isEntrata(titoloBilancio)).map(({ previsto }) => previsto);
  const shown = spese.length === 0 ? budgetScheda({ spese, budgetStampato }) : null;
  if (shown === null) return totali;
  return [...totali, { label: 'Totale spese', importi: { spese: toDecimalText(shown, 2) }, isSpesa: true }];
}

function columnsOf(budget: readonly VoceLetta[], anno: number): BudgetColumn[] {
  const altri = [...new Set(budget.map((voce) => voce.anno))].filter((altro) => altro !== anno);
  const years = altri.toSorted((a, b) => a - b).map((altro) => ({ key: `anno-${altro}`, label: String(altro) }));
  const has = (pick: (voce: VoceLetta) => unknown) => budget.some((voce) => pick(voce));
  return [
    ...(has((voce) => isEntrata(voce.titoloBilancio)) ? [{ key: 'entrate', label: `Entrate ${anno}` }] : []),
    { key: 'spese', label: `Spese ${anno}` },
    ...(has((voce) => voce.assestato) ? [{ key: 'assestato', label: 'Assestato' }] : []),
    ...(has((voce) => voce.consuntivo) ? [{ key: 'consuntivo', label: 'Accertato o impegnato' }] : []),
    ...years,
  ];
}

/** Entries of the same capitolo in different years share a row; two entries of the same year never do. */
function rowsOf(voci: readonly VoceLetta[], anno: number): RigaDiBudget[] {
  const rows: RigaDiBudget[] = [];
  for (const voce of voci) {
    const key = `${voce.capitolo ?? voce.id}/${voce.articolo}/${voce.descrizione}`;
    const importi = importiOf(voce, anno);
    const row = rows.find(
      (other) => other.key === key && Object.keys(importi).every((k) => other.importi[k] === undefined),
    );
    if (row) Object.assign(row.importi, importi);
    else rows.push({ id: voce.id, key, descrizione: voce.descrizione, capitolo: capitoloOf(voce), importi });
  }
  return rows;
}

function capitoloOf({ capitolo, articolo, titoloBilancio }: VoceLetta): string | null {
  if (capitolo === null) return null;
  const number = articolo === null ? capitolo : `${capitolo}/${articolo}`;
  return `${isEntrata(titoloBilancio) ? 'E' : 'U'} ${number}`;
}

function importiOf(voce: VoceLetta, anno: number): Importi {
  if (voce.anno !== anno) return { [`anno-${voce.anno}`]: voce.previsto };
  const { previsto, assestato, consuntivo } = voce;
  return { [isEntrata(voce.titoloBilancio) ? 'entrate' : 'spese']: previsto, assestato, consuntivo };
}

function sumRows(columns: readonly BudgetColumn[], righe: readonly RigaDiBudget[]): Importi {
  const totals = columns.map(({ key }) => {
    const total = budgetOfRows(righe.map((riga) => riga.importi[key] ?? null));
    return [key, total === null ? null : toDecimalText(total, 2)] as const;
  });
  return Object.fromEntries(totals);
}
