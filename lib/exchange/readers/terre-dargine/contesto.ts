import {
  type BozzaAnagrafica,
  type BozzaDocumento,
  type BozzaScheda,
  type BozzaUnita,
  type BozzaVoceElenco,
  type Campo,
  newScheda,
} from './bozza';
import type { Riga } from './righe';

export type Blocco = 'anagrafica' | 'dettaglio' | 'risultati' | 'fasi' | 'monitoraggio';

/** What a column of the table of phases holds. */
export type Colonna = { tipo: 'numero' | 'descrizione' | 'peso' } | { tipo: 'inizio' | 'fine'; anno: number };

/** The reading head: where it is, what it has gathered. */
export interface Contesto {
  righe: readonly Riga[];
  indice: number;
  documento: BozzaDocumento;
  parte: 'apertura' | 'sommario' | 'settori' | 'appendice';
  /** Table of the strategic tree, or of the objectives of a unit, being read. */
  tabella: 'raccordo' | 'cascata' | 'unita' | null;
  unita: BozzaUnita | null;
  scheda: BozzaScheda | null;
  blocco: Blocco | null;
  /** Heading of the block just met: its first row says of which kind it is. */
  testata: { titolo: string; prefisso?: string; riga: number } | null;
  anagrafica: BozzaAnagrafica | null;
  campo: Campo | null;
  /** First block whose heading is lost: the next block of the same card tells whose it is. */
  frammento: BozzaScheda | null;
  /** Columns of the table of phases, by position; null where its heading is not understood. */
  colonne: readonly (Colonna | null)[];
  /** No blank line since the last line. */
  contigua: boolean;
  /** Line of a list of cards that may go on. */
  voceAperta: BozzaVoceElenco | null;
}

/** Reads one kind of line; true when it was one. */
export type Passo = (contesto: Contesto, riga: Riga) => boolean;

/** The next lines with something on them, `quante` at most. */
export function nextRighe(contesto: Contesto, quante: number): Riga[] {
  const found: Riga[] = [];
  for (let i = contesto.indice + 1; i < contesto.righe.length && found.length < quante; i += 1) {
    const riga = contesto.righe[i];
    if (riga && riga.testo !== '') found.push(riga);
  }
  return found;
}

/** The card that bears one of these codes; a new one when none does. A code of another card stays there. */
export function schedaOf({ documento }: Contesto, codici: string[], riga: number): BozzaScheda {
  const known = documento.schede.find((scheda) => scheda.codici.some((codice) => codici.includes(codice)));
  if (!known) {
    const scheda = newScheda([...codici], riga);
    documento.schede.push(scheda);
    return scheda;
  }
  const taken = new Set(documento.schede.flatMap((scheda) => scheda.codici));
  const added = codici.filter((codice) => !taken.has(codice));
  if (added.length > 0) {
    const order = [...codici, ...known.codici].filter(
      (codice) => known.codici.includes(codice) || added.includes(codice),
    );
    known.codici = [...new Set(order)];
  }
  return known;
}

export function appendText(before: string, after: string): string {
  return before && after ? `${before} ${after}` : before || after;
}

/** Text inside a card that belongs to none of its fields. */
export function leaveUnknown({ documento }: Contesto, { testo, numero }: Riga): true {
  documento.testoIgnoto.push({ testo, riga: numero });
  return true;
}
