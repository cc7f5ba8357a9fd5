/** Every kind of row a plan is made of, in the words of the domain. */
export type Entita =
  | 'Piano'
  | 'Cdr'
  | 'Incarico'
  | 'Indirizzo'
  | 'ObiettivoStrategico'
  | 'ObiettivoOperativo'
  | 'Progetto'
  | 'Collegamento'
  | 'Obiettivo'
  | 'Assegnazione'
  | 'Indicatore'
  | 'Target'
  | 'Fase'
  | 'PeriodoFase'
  | 'VoceBudget'
  | 'ImpegnoPersonale'
  | 'Premio'
  | 'SezionePiano'
  | 'Fondo'
  | 'QuotaFondo';

/** What a field of the interchange format holds; an absent field is not in {@link Campi}. */
export type Valore = string | number | boolean | readonly string[] | readonly number[];

export type Campi = Readonly<Record<string, Valore>>;

/** One row of a plan with the rows below it, before it has a key. */
export interface Ramo {
  entita: Entita;
  /** The object of the interchange plan this row was made from. */
  nodo: object;
  /** What identifies the row among its siblings, strongest first; an empty text identifies nothing. */
  identita: readonly string[];
  /** No code of its own: a row left over between two matched neighbours may be the same row with new words. */
  posizionale: boolean;
  /** What a person recognises the row by, in Italian. */
  etichetta: string;
  campi: Campi;
  /** Place in the document where the document states it; elsewhere the place in the list says it. */
  ordine?: number;
  figli: readonly Ramo[];
}

/** A row with the key that names it in every version of the plan it appears in. */
export interface RamoChiave extends Ramo {
  chiave: string;
  figli: readonly RamoChiave[];
}

/** Same value, field by field and element by element. */
export function isSameValore(a: Valore | undefined, b: Valore | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** Rows of this kind directly below. */
export function figliDi<T extends { entita: Entita }>(ramo: { figli: readonly T[] } | undefined, entita: Entita): T[] {
  return ramo ? ramo.figli.filter((figlio) => figlio.entita === entita) : [];
}

/** How many rows stand here, this one included. */
export function countRighe(ramo: Ramo): number {
  return ramo.figli.reduce((righe, figlio) => righe + countRighe(figlio), 1);
}

/** This row and every row below it, parents first, in document order. */
export function* righeDi<T extends { figli: readonly T[] }>(ramo: T): Generator<T> {
  yield ramo;
  for (const figlio of ramo.figli) yield* righeDi(figlio);
}
