import { budgetOfRows, percentualeAssorbimento, type RigaBudget } from './cdr-budget';
import type { Decimal, DecimalInput } from './numeric';
import { toDecimal } from './numeric';

/** A node of the strategic tree as the table needs it. `chiave` is its identity: titles repeat under different parents. */
export interface NodoStrategico {
  chiave: string;
  codice?: string | null;
  titolo: string;
  ordine: number;
}

/** One card of the CDR. `collegamento` is its principal strategic link, absent when the card has none. */
export interface SchedaCdr {
  codice: string;
  titolo: string;
  ordine: number;
  /** From `budgetScheda`; null when the card has no entry (`–`). */
  budget: DecimalInput | null;
  collegamento: { indirizzo: NodoStrategico; obiettivoStrategico: NodoStrategico; azione: NodoStrategico } | null;
}

export interface RigaScheda extends RigaBudget {
  codice: string;
  titolo: string;
}

/** A group with its total. `nodo` is null for cards without a strategic link. */
interface Gruppo extends RigaBudget {
  nodo: NodoStrategico | null;
  /** Cards under this node: the total of a group of one repeats its only row. */
  numeroSchede: number;
}

export interface GruppoAzione extends Gruppo {
  schede: RigaScheda[];
}
export interface GruppoObiettivo extends Gruppo {
  azioni: GruppoAzione[];
}
export interface GruppoIndirizzo extends Gruppo {
  obiettivi: GruppoObiettivo[];
}

/** The table of one CDR: groups in the order of the strategic tree, cards in the order of the document. */
export interface TabellaCdr extends RigaBudget {
  indirizzi: GruppoIndirizzo[];
  numeroSchede: number;
}

/**
 * The table a reader opens first: Indirizzo › Obiettivo strategico › Azione › scheda, budget and share at every level.
 * Rule: a group's budget is the sum of its cards that have an entry; its share is that budget over the **total of the
 * CDR**, half-up to two digits, at every level. Shares are not forced to sum to 100,00.
 * Source: 1-domain §3. Example: rows 61.000,00 and 320.736,00 in a CDR of 655.986,00 → 9,30 %, 48,89 %, Azione 58,19 %.
 */
export function buildTabellaCdr(schede: readonly SchedaCdr[]): TabellaCdr {
  const totale = budgetOfRows(schede.map((scheda) => scheda.budget));
  const indirizzi = groupBy(schede, 'indirizzo').map(({ nodo, schede: delIndirizzo }) => ({
    ...totalOf(nodo, delIndirizzo, totale),
    obiettivi: groupBy(delIndirizzo, 'obiettivoStrategico').map(({ nodo: obiettivo, schede: dellObiettivo }) => ({
      ...totalOf(obiettivo, dellObiettivo, totale),
      azioni: groupBy(dellObiettivo, 'azione').map(({ nodo: azione, schede: dellAzione }) => ({
        ...totalOf(azione, dellAzione, totale),
        schede: dellAzione.toSorted((a, b) => a.ordine - b.ordine).map((scheda) => rowOf(scheda, totale)),
      })),
    })),
  }));
  return {
    indirizzi,
    numeroSchede: schede.length,
    budget: totale,
    percentuale: percentualeAssorbimento(totale, totale),
  };
}

function rowOf({ codice, titolo, budget }: SchedaCdr, totale: Decimal | null): RigaScheda {
  const amount = budget === null ? null : toDecimal(budget);
  return { codice, titolo, budget: amount, percentuale: percentualeAssorbimento(amount, totale) };
}

function totalOf(nodo: NodoStrategico | null, schede: readonly SchedaCdr[], totale: Decimal | null): Gruppo {
  const budget = budgetOfRows(schede.map((scheda) => scheda.budget));
  return { nodo, numeroSchede: schede.length, budget, percentuale: percentualeAssorbimento(budget, totale) };
}

type Livello = keyof NonNullable<SchedaCdr['collegamento']>;

/** Groups by node identity, in tree order; cards without a link come last. */
function groupBy(schede: readonly SchedaCdr[], livello: Livello) {
  const groups = new Map<string | null, { nodo: NodoStrategico | null; schede: SchedaCdr[] }>();
  for (const scheda of schede) {
    const nodo = scheda.collegamento?.[livello] ?? null;
    const group = groups.get(nodo?.chiave ?? null);
    if (group) group.schede.push(scheda);
    else groups.set(nodo?.chiave ?? null, { nodo, schede: [scheda] });
  }
  return [...groups.values()].toSorted((a, b) => orderOf(a.nodo) - orderOf(b.nodo));
}

function orderOf(nodo: NodoStrategico | null): number {
  return nodo?.ordine ?? Number.MAX_SAFE_INTEGER;
}
