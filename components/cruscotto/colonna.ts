import type { Route } from 'next';
import type { ReactNode } from 'react';
import type { FiltriElenco } from '@/lib/features/cruscotto/schema';
import { formatImporto, formatPercent } from '@/lib/format/number';

/** A column of a list: how a row reads on screen, in a file, and in order. */
export interface Colonna<R> {
  chiave: string;
  titolo: string;
  testo: (riga: R) => string;
  /** Decimal text: makes the column one of numbers, in order and in a file; null reads as an empty cell there. */
  numero?: (riga: R) => string | number | null;
  /** Drawn instead of the text, which stays what is copied and saved. */
  disegno?: (riga: R) => ReactNode;
  href?: (riga: R) => Route;
  /** A phone leaves it out. */
  isSecondaria?: boolean;
  /** Sentences: it is not squeezed. */
  isLunga?: boolean;
}

/** A list ready to be shown, saved or copied, whatever its rows are. */
export interface ElencoPronto {
  titolo: string;
  /** What the list holds, in one line. */
  descrizione: string;
  /** What to say when it is empty. */
  vuoto: string;
  colonne: { chiave: string; titolo: string; isNumerica: boolean; isSecondaria: boolean; isLunga: boolean }[];
  totale: number;
  /** Some rows in the order asked for, with their place in it. */
  leggi: (da: number, quante: number) => Riga[];
}

export interface Riga {
  posto: number;
  /** The first names the row. */
  celle: Cella[];
}

export interface Cella {
  testo: string;
  /** Decimal text; undefined in a column of words. */
  numero?: string | null;
  disegno?: ReactNode;
  href?: Route;
}

interface Elenco<R> extends Pick<ElencoPronto, 'titolo' | 'descrizione' | 'vuoto'> {
  righe: readonly R[];
  colonne: Colonna<R>[];
}

/** A column of whole numbers. */
export const count = <R>(chiave: string, titolo: string, numero: (riga: R) => number): Colonna<R> => ({
  chiave,
  titolo,
  numero,
  testo: (riga) => String(numero(riga)),
});

/** Decimal text already in per cent; null reads «–». */
export const perCento = <R>(chiave: string, titolo: string, numero: (riga: R) => string | null): Colonna<R> => ({
  chiave,
  titolo,
  numero,
  testo: (riga) => formatPercent(numero(riga)),
});

/** Decimal text; the heading of the list says that amounts are in euro. */
export const euro = <R>(chiave: string, titolo: string, numero: (riga: R) => string | null): Colonna<R> => ({
  chiave,
  titolo,
  numero,
  testo: (riga) => formatImporto(numero(riga)),
});

const BY_WORDS = new Intl.Collator('it', { numeric: true });

/** Puts the rows in order (theirs, without a column asked for) and hides what they are. */
export function prepareElenco<R>(
  { righe, colonne, ...words }: Elenco<R>,
  { ordina, verso }: Pick<FiltriElenco, 'ordina' | 'verso'>,
): ElencoPronto {
  const by = colonne.find(({ chiave }) => chiave === ordina);
  const sorted = by ? righe.toSorted((a, b) => (verso === 'giu' ? -1 : 1) * compare(by, a, b)) : righe;
  return {
    ...words,
    colonne: colonne.map(({ chiave, titolo, numero, isSecondaria = false, isLunga = false }) => {
      return { chiave, titolo, isNumerica: numero !== undefined, isSecondaria, isLunga };
    }),
    totale: righe.length,
    leggi: (da, quante) =>
      sorted.slice(da, da + quante).map((riga, n) => {
        return { posto: da + n, celle: colonne.map((colonna) => toCella(colonna, riga)) };
      }),
  };
}

/** Without a number comes last among numbers. */
function compare<R>({ testo, numero }: Colonna<R>, a: R, b: R): number {
  if (!numero) return BY_WORDS.compare(testo(a), testo(b));
  const [first, second] = [numero(a), numero(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return Number(first) - Number(second);
}

function toCella<R>({ testo, numero, disegno, href }: Colonna<R>, riga: R): Cella {
  const value = numero?.(riga);
  return {
    testo: testo(riga),
    ...(value !== undefined && { numero: value === null ? null : String(value) }),
    ...(disegno && { disegno: disegno(riga) }),
    ...(href && { href: href(riga) }),
  };
}
