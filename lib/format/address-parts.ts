/*
 * The parts of an address as a person, or a program, may have written them: what names nothing is null, and the page
 * answers "not found" without asking the database, which would refuse the question.
 */

/** The year of `/[ente]/[anno]`. Example: «2026» → 2026; «2026.5», «1e99» → null. */
export function readAnno(text: string): number | null {
  return /^(19|20|21)\d{2}$/.test(text) ? Number(text) : null;
}

/** The code of a card or of a CDR, which stands encoded in its address: «05.02%2F01» → «05.02/01». */
export function readCodice(text: string): string | null {
  try {
    const codice = decodeURIComponent(text);
    return codice === '' || codice.includes('\0') ? null : codice;
  } catch {
    return null;
  }
}
