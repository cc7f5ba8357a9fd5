import { type BozzaDocumento, type BozzaParte, type BozzaScheda, type Campo, newScheda } from './bozza';
import { POSTO } from './etichette';
import { isNome, samePersona, sameServizio } from './nomi';
import type { Riga } from './righe';

/** Which part of the document the current line stands in. */
export type Sezione = 'fuori' | 'intestazione' | 'sintesi' | 'testata' | 'scheda';

/** The reading head: where it is, what it has gathered. */
export interface Contesto {
  righe: readonly Riga[];
  indice: number;
  documento: BozzaDocumento;
  parte: BozzaParte | null;
  scheda: BozzaScheda | null;
  sezione: Sezione;
  /** Part of the card that text without a label continues. */
  campo: Campo | null;
  /** Lines of the heading being read, of a part or of a card. */
  intestazione: Riga[];
  /** Cells of the last heading of a table: columns change from table to table. */
  colonne: { sintesi: ColonneSintesi | null; fasi: ColonneFasi };
  /** Pieces met before the part they belong to. */
  orfani: BozzaScheda[];
}

export interface ColonneSintesi {
  quante: number;
  indicatori: number;
  note: number;
}

/** Where the cells of a phase start. */
export interface ColonneFasi {
  descrizione: number;
  responsabili: number;
  prodotto: number;
  mesi: number;
}

/** The layout of a table that resumes without a heading. */
export const SOLITE_COLONNE: ColonneFasi = { descrizione: 1, responsabili: 2, prodotto: 3, mesi: 4 };

/** Reads one kind of line; true when it was one. */
export type Passo = (contesto: Contesto, riga: Riga) => boolean;

/** Who a part is of, as far as it is printed. */
export type Titolare = Pick<BozzaParte, 'servizio' | 'responsabile'>;

/** Stands under the part of a holder: the same one again when the document comes back to it. */
export function openParte(contesto: Contesto, chi: Titolare, riga: number): BozzaParte {
  const known = contesto.documento.parti.find((parte) => isSameParte(parte, chi));
  const opened = known ?? { riga, ...chi, hasSintesi: false, sintesi: [], schede: [] };
  if (!known) contesto.documento.parti.push(opened);
  contesto.parte = opened;
  contesto.scheda = null;
  contesto.campo = null;
  return opened;
}

/** Same Responsabile and same service; what one of the two does not say does not tell them apart. */
export function isSameParte(parte: Titolare, { servizio, responsabile }: Titolare): boolean {
  if (servizio === '' && responsabile === '') return false;
  const samePerson =
    !isNome(responsabile) || !isNome(parte.responsabile) || samePersona(parte.responsabile, responsabile);
  const sameService = !servizio || !parte.servizio || sameServizio(parte.servizio, servizio);
  return samePerson && sameService && (parte.responsabile !== '' || parte.servizio !== '');
}

/** The part content stands under; one without a name when the page that opens it is missing. */
export function ensureParte(contesto: Contesto, riga: number): BozzaParte {
  return contesto.parte ?? openParte(contesto, { servizio: '', responsabile: '' }, riga);
}

/** Opens a card, or a piece of one whose heading is missing, under the current part. */
export function openScheda(contesto: Contesto, riga: Riga): BozzaScheda {
  const scheda = newScheda(riga.numero, riga.pagina);
  if (contesto.parte) contesto.parte.schede.push(scheda);
  else contesto.orfani.push(scheda);
  contesto.scheda = scheda;
  contesto.sezione = 'scheda';
  contesto.campo = null;
  contesto.colonne.fasi = SOLITE_COLONNE;
  return scheda;
}

/**
 * The card a part belongs to: the current one, or a new piece when the current one is already past that part, or when
 * a page break hides more than one part in between.
 */
export function schedaFor(contesto: Contesto, campo: Campo, riga: Riga): BozzaScheda {
  const { scheda } = contesto;
  const current = scheda && !isElsewhere(scheda, campo, riga) ? scheda : openScheda(contesto, riga);
  current.stampati.add(campo);
  current.pagina = riga.pagina;
  contesto.sezione = 'scheda';
  contesto.campo = campo;
  return current;
}

function isElsewhere(scheda: BozzaScheda, campo: Campo, riga: Riga): boolean {
  const last = Math.max(-1, ...[...scheda.stampati].map((part) => POSTO[part]));
  if (POSTO[campo] < last) return true;
  if (riga.pagina === scheda.pagina || scheda.stampati.size === 0) return false;
  return POSTO[campo] - last >= 2 || (campo === 'indicatori' && scheda.stampati.has(campo));
}
