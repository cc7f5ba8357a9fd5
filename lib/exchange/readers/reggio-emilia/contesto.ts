import {
  type BozzaCdr,
  type BozzaDocumento,
  type BozzaIndicatore,
  type BozzaObiettivo,
  type BozzaScheda,
  newScheda,
} from './bozza';
import type { TipoObiettivo, TitoloBilancio } from './lessico';
import type { Riga } from './righe';

/** Which part of the document the current line stands in. */
export type Sezione =
  | 'fuori'
  | 'elenco'
  | 'tabella'
  | 'testo'
  | 'blocco'
  | 'obiettivo'
  | 'indicatori'
  | 'fasi'
  | 'budget'
  | 'personale';

/** The reading head: where it is, what it has gathered. */
export interface Contesto {
  righe: readonly Riga[];
  indice: number;
  documento: BozzaDocumento;
  cdr: BozzaCdr | null;
  scheda: BozzaScheda | null;
  sezione: Sezione;
  /** No blank line since the last line of text. */
  contigua: boolean;
  /** Heading over the next objective. */
  tipoInAttesa: TipoObiettivo | undefined;
  parolaInAttesa: string | undefined;
  /** Head printed over the cards that follow, and where. */
  dirigente: { nome: string; riga: number } | undefined;
  /** Lines already read together with an earlier one. */
  consumate: Set<Riga>;
  /** Label of the strategic block whose value is being read. */
  etichetta: keyof BozzaScheda['percorso'] | null;
  /** Cells of the last heading of each table: column positions and years change from table to table. */
  colonne: { indicatori: string[]; fasi: string[]; budget: (TitoloBilancio | null)[]; tabella: string[] };
  /** Codes of the cards whose own first page is printed somewhere. */
  codiciStampati: ReadonlySet<string>;
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

/** True when the last part of the card has been met: what follows belongs to another one. */
export function isClosed(scheda: BozzaScheda): boolean {
  return scheda.rigaPersonale !== undefined;
}

/** Opens the part of a CDR. */
export function openCdr(contesto: Contesto, cdr: Pick<BozzaCdr, 'codice' | 'denominazione'>, riga: number): BozzaCdr {
  const opened: BozzaCdr = { ...cdr, riga, tabella: [], intestazionePersa: cdr.codice === '', schede: [] };
  contesto.documento.cdr.push(opened);
  contesto.cdr = opened;
  contesto.scheda = null;
  contesto.sezione = 'fuori';
  contesto.colonne = { indicatori: [], fasi: [], budget: [], tabella: [] };
  return opened;
}

/** The CDR content stands under; one without a name when the line that opens it is lost. */
export function ensureCdr(contesto: Contesto, riga: number): BozzaCdr {
  return contesto.cdr ?? openCdr(contesto, { codice: '', denominazione: '' }, riga);
}

/** Opens the card with that code under the current CDR, the same one again when the document repeats its heading. */
export function openScheda(contesto: Contesto, codice: string, chiave: string, riga: number): BozzaScheda {
  const cdr = contesto.cdr;
  const known = cdr?.schede.find((scheda) => scheda.codice === codice);
  const scheda = known ?? newScheda(codice, chiave, riga);
  if (!known) cdr?.schede.push(scheda);
  if (contesto.parolaInAttesa) scheda.parola = contesto.parolaInAttesa;
  contesto.parolaInAttesa = undefined;
  if (contesto.dirigente) scheda.dirigente = contesto.dirigente.nome;
  delete scheda.rigaPersonale;
  contesto.scheda = scheda;
  return scheda;
}

/** The card a line of content belongs to: after the end of a card, one whose first page is lost. */
export function schedaForContent(contesto: Contesto, riga: Riga): BozzaScheda | null {
  if (!contesto.cdr) return null;
  if (contesto.scheda && !isClosed(contesto.scheda)) return contesto.scheda;
  const scheda = newScheda(null, '', riga.numero);
  scheda.recuperata = true;
  if (contesto.dirigente) scheda.dirigente = contesto.dirigente.nome;
  contesto.cdr.schede.push(scheda);
  contesto.scheda = scheda;
  return scheda;
}

export function lastObiettivo(contesto: Contesto): BozzaObiettivo | undefined {
  return contesto.scheda?.obiettivi.at(-1);
}

export function lastIndicatore(contesto: Contesto): BozzaIndicatore | undefined {
  return lastObiettivo(contesto)?.indicatori.at(-1);
}

/** A line that continues a cell or a sentence, after one blank. */
export function appendText(before: string, after: string): string {
  return before && after ? `${before} ${after}` : before || after;
}
