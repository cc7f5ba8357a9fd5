import { stringify } from 'csv-stringify/sync';

/** A cell of a file: words, or a decimal with a dot; null is an empty cell. */
export type CellaCsv = { readonly testo: string } | { readonly numero: string | null };

/**
 * A table as an Italian spreadsheet opens it with a double click: semicolons, decimal commas, UTF-8 with its mark. Words
 * that a spreadsheet would run as a formula begin with an apostrophe; numbers are numbers.
 */
export function toCsv(intestazioni: readonly string[], righe: readonly (readonly CellaCsv[])[]): string {
  const cells = righe.map((riga) =>
    riga.map((cella) => ('numero' in cella ? (cella.numero ?? '').replace('.', ',') : disarm(cella.testo))),
  );
  return stringify([intestazioni.map(disarm), ...cells], { bom: true, delimiter: ';', record_delimiter: 'windows' });
}

/** Source: OWASP, CSV injection. Blanks before the sign do not stop a spreadsheet. */
function disarm(testo: string): string {
  return /^\s*[=+\-@\t\r]/.test(testo) ? `'${testo}` : testo;
}
