/** Codes of objectives: `DG.00003`, printed also with four digits, with a strategic prefix, or doubled with a stroke. */

const CODICE = '(?:(\\d{2}\\.\\d{2}\\.\\d{2})\\s?\\.\\s?)?\\b(SG|DG|S\\d{1,2})\\s?\\.\\s?(\\d{4,5})(?!\\d)';
const GRUPPO = new RegExp(`${CODICE}(?:\\s*/\\s*${CODICE})*`, 'gu');
const UNO = new RegExp(CODICE, 'gu');

/** A code as printed, perhaps doubled: `05.03.01.DG.00004/S4.00002`. */
export interface CodiceStampato {
  /** Normalised to five digits, in print order. */
  codici: string[];
  /** Strategic node the prefix names, `05.03.01`. */
  prefisso?: string;
  /** Where it stands in the text. */
  inizio: number;
  fine: number;
}

/** Every code of a text; a doubled one is one. */
export function codiciIn(testo: string): CodiceStampato[] {
  return [...testo.matchAll(GRUPPO)].map((found) => {
    const parts = [...found[0].matchAll(UNO)];
    const codici = parts.map(([, , unita = '', numero = '']) => `${unita}.${numero.padStart(5, '0')}`);
    const prefisso = parts[0]?.[1];
    return {
      codici: [...new Set(codici)],
      ...(prefisso && { prefisso }),
      inizio: found.index,
      fine: found.index + found[0].length,
    };
  });
}

/** `S1.00001 - Titolo` at the start of a text: the code and the title after it; null when it starts otherwise. */
export function codiceInTesta(testo: string): (CodiceStampato & { titolo: string }) | null {
  const bare = testo.replace(/^[*_\s]+/u, '');
  const [first] = /^(?:SG|DG|S\d|\d{2}\.)/u.test(bare) ? codiciIn(bare) : [];
  return first && first.inizio === 0 ? { ...first, titolo: titleAfter(bare.slice(first.fine)) } : null;
}

/** Every `S1.00001 - Titolo` of a cell that lists several; `rif` when the document only refers to it. */
export function codiciConTitolo(testo: string): (CodiceStampato & { titolo: string; rif: boolean })[] {
  const found = codiciIn(testo);
  return found.map((codice, index) => ({
    ...codice,
    titolo: titleAfter(testo.slice(codice.fine, found[index + 1]?.inizio)),
    rif: /\brif\.?\s*$/iu.test(testo.slice(found[index - 1]?.fine ?? 0, codice.inizio)),
  }));
}

/** The CDR a code was given by: `S4.00002` → `S4`. */
export function unitaOf(codice: string): string {
  return codice.slice(0, codice.indexOf('.'));
}

/** A title without the separator before it and the marks of a footnote after it. */
function titleAfter(testo: string): string {
  return testo
    .replace(/\s*\bRIF\.?\s*$/u, '')
    .replace(/^[\s*–—:-]+|[\s*]+$/gu, '')
    .trim();
}
