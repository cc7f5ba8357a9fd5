import type { RigaProsa } from '../../testo/markdown';
import type { CampoIndicatore, CampoScheda } from './etichette';
import type { RigaTabella } from './tabella';

/** What the document prints, gathered under the card it belongs to and not yet interpreted. */

export interface BozzaIndicatore {
  campi: Partial<Record<CampoIndicatore, RigaProsa[]>>;
  riga: number;
}

export interface BozzaScheda {
  /** Null while the line that opens the card is lost and nothing has told which card this is. */
  numero: number | null;
  anno?: number;
  campi: Partial<Record<CampoScheda, RigaProsa[]>>;
  indicatori: BozzaIndicatore[];
  riga: number;
}

export interface BozzaDocumento {
  /** Narrative lines before the table, and between the table and the cards. */
  premessa: RigaProsa[];
  seguito: RigaProsa[];
  tabella: RigaTabella[];
  /** Cells of the heading of the table, as printed. */
  intestazione: string[];
  rigaTabella?: number;
  schede: BozzaScheda[];
  /** Lines nothing explains. */
  testoIgnoto: RigaProsa[];
  /** Rows of the table printed again with the same number and other words. */
  doppioni: { numero: number; riga: number }[];
  /** Labels printed twice in a card, with other words the second time. */
  etichetteRipetute: { scheda: BozzaScheda; campo: string; riga: number }[];
}

/** The words of a field on one line; words parted by a slash are broken at the slash. */
export function wordsOf(righe: readonly RigaProsa[] | undefined): string {
  return (righe ?? [])
    .map(({ testo }) => testo)
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L}\/) (?=\p{L})|(?<=\p{L}) (?=\/\p{L})/gu, '')
    .trim();
}
