import type { Riga } from './bozza';

interface Incollato<Campo extends string> {
  /** Tab-separated, as a spreadsheet copies it. */
  testo: string;
  righe: readonly Riga<Campo>[];
  colonne: readonly { campo: Campo; scelte?: readonly { value: string; label: string }[] }[];
  /** The cell where it is pasted. */
  da: { posto: number; campo: Campo };
  nuova: (key: number) => Riga<Campo>;
  /** The first key that no row has. */
  key: number;
}

const simple = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/**
 * The rows with what was copied from a spreadsheet written over them, from one cell on; rows that are missing are made. A choice takes the words it
 * shows, in whatever case; other words leave it as it was.
 */
export function pasteRows<Campo extends string>(incollato: Incollato<Campo>): Riga<Campo>[] {
  const { testo, righe, colonne, da, nuova, key } = incollato;
  const first = colonne.findIndex(({ campo }) => campo === da.campo);
  const lines = testo.replace(/\r?\n$/, '').split(/\r?\n/);
  const result = [...righe];
  lines.forEach((line, indice) => {
    const posto = da.posto + indice;
    const base = result[posto] ?? nuova(key + indice);
    const written = line.split('\t').flatMap((cella, scarto): [string, string][] => {
      const colonna = colonne[first + scarto];
      if (!colonna) return [];
      const valore = colonna.scelte ? choiceOf(cella, colonna.scelte) : cella.replace(/\s+/g, ' ').trim();
      return valore === null ? [] : [[colonna.campo, valore]];
    });
    result[posto] = { ...base, ...Object.fromEntries(written) };
  });
  return result;
}

function choiceOf(testo: string, scelte: readonly { value: string; label: string }[]): string | null {
  const wanted = simple(testo);
  return scelte.find(({ value, label }) => [value, label].some((word) => simple(word) === wanted))?.value ?? null;
}
