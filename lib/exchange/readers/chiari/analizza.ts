import { normaliseText } from '../../reconcile/normalise';
import type { RigaProsa } from '../../testo/markdown';
import type { BozzaDocumento } from './bozza';
import { matchEtichetta, splitEtichette } from './etichette';
import { type Riga, scanRighe } from './righe';
import { closeScheda, type Lettore, openEtichetta, openScheda } from './scheda';
import { continueCelle, isIncompleta, isIntestazione, isRigaTabella, parseRiga } from './tabella';

/** `PERFORMANCE 2024 - PROGETTO N. 12`: the line that opens a card. */
const APERTURA = /^(?:PERFORMANCE\s*(\d{4})?\s*[-–—]?\s*)?(?:SCHEDA\s+)?PROGETTO\s*N\s*[.°ºR]*\s*(\d{1,3})?\s*[.:]?$/iu;
/** Headings over the cards: no text of theirs. */
const SOPRA_LE_SCHEDE = /^(?:schede di progetto|performance organizzativa|\d{4}[-–/]\d{4}|pag(?:ina)?\.? ?\d+)$/iu;

/** Gathers what the document prints under the table and the cards it belongs to. */
export function analyseDocumento(testo: string): BozzaDocumento {
  const documento: BozzaDocumento = {
    premessa: [],
    seguito: [],
    tabella: [],
    intestazione: [],
    schede: [],
    testoIgnoto: [],
    doppioni: [],
    etichetteRipetute: [],
  };
  const lettore: Lettore = { documento, scheda: null, righe: null };
  const tabella = new Tabella(documento);
  for (const riga of scanRighe(testo)) {
    if (tabella.read(riga, lettore.scheda === null)) continue;
    const parti = riga.celle ? splitEtichette(riga.testo).map((part) => ({ ...riga, testo: part })) : [riga];
    for (const parte of parti) readRiga(lettore, parte);
  }
  tabella.close();
  closeScheda(lettore);
  return documento;
}

function readRiga(lettore: Lettore, riga: Riga): void {
  const { testo } = riga;
  if (testo === '') {
    (lettore.righe ?? narrativeOf(lettore))?.push(riga);
    return;
  }
  if (/^[.·•]$/u.test(testo)) {
    lettore.righe = null;
    return;
  }
  const apertura = APERTURA.exec(testo);
  if (apertura) {
    openScheda(lettore, riga.numero, apertura[2] ? Number(apertura[2]) : null, apertura[1]);
    return;
  }
  const etichetta = matchEtichetta(testo);
  if (etichetta) openEtichetta(lettore, etichetta, riga);
  else if (lettore.righe) lettore.righe.push(riga);
  else keepOutside(lettore, riga);
}

/** The narrative of the plan before the cards: its part before the table or after it; null once the cards have begun. */
function narrativeOf({ documento, scheda }: Lettore): RigaProsa[] | null {
  if (scheda || documento.schede.length > 0) return null;
  return documento.rigaTabella === undefined ? documento.premessa : documento.seguito;
}

/** Text of no field: narrative before the cards, unknown after them. */
function keepOutside(lettore: Lettore, riga: Riga): void {
  if (SOPRA_LE_SCHEDE.test(riga.testo)) return;
  (narrativeOf(lettore) ?? lettore.documento.testoIgnoto).push(riga);
}

/** The table of the projects, wherever it stands; a row may go on over several lines. */
class Tabella {
  readonly #documento: BozzaDocumento;
  #aperta: { celle: string[]; riga: number } | null = null;

  constructor(documento: BozzaDocumento) {
    this.#documento = documento;
  }

  /** Takes the line when it is of the table. `isOutside`: no card is open. */
  read(riga: Riga, isOutside: boolean): boolean {
    const { celle } = riga;
    if (celle && isIntestazione(celle)) {
      this.close();
      this.#documento.rigaTabella ??= riga.numero;
      this.#documento.intestazione = celle;
      return true;
    }
    if (celle && isRigaTabella(celle)) {
      this.close();
      this.#documento.rigaTabella ??= riga.numero;
      this.#aperta = { celle, riga: riga.numero };
      return true;
    }
    if (!this.#aperta || !isOutside) return false;
    if (riga.testo === '' || !isIncompleta(this.#aperta.celle) || isEnd(riga)) return false;
    this.#aperta.celle = continueCelle(this.#aperta.celle, riga);
    return true;
  }

  /** Keeps the row that was being read. */
  close(): void {
    if (!this.#aperta) return;
    const row = parseRiga(this.#aperta.celle, this.#aperta.riga);
    this.#aperta = null;
    const { tabella, doppioni } = this.#documento;
    const earlier = tabella.find(({ numero }) => numero === row.numero);
    if (!earlier) tabella.push(row);
    else if (normaliseText(earlier.celle.join(' ')) !== normaliseText(row.celle.join(' '))) {
      doppioni.push({ numero: row.numero, riga: row.riga });
    }
  }
}

function isEnd({ testo, celle }: Riga): boolean {
  return APERTURA.test(testo) || matchEtichetta(testo) !== null || (celle === null && testo.length > 200);
}
