import { CODICE_PESANTE, codiceCdr, codiceScheda, countSchede, PAROLE } from './ente-grande';
import { ANNO } from './misura';
import type { EnteMisurato } from './seed';

/** A kind of page with the addresses it is asked at, in turn. */
export interface Pagina {
  readonly nome: string;
  /** Least share of the reference page's requests per second. */
  readonly almeno: number;
  /** Statements of one page, beside BEGIN, set_config and COMMIT. */
  readonly istruzioni: number;
  paths(ente: EnteMisurato): string[];
}

/** As many cards of an ente as an address list needs, far from each other. */
const SAMPLE = 120;

const at = (ente: EnteMisurato, path: string) => `/${ente.codice}/${ANNO}${path}`;

export const RIFERIMENTO = (ente: EnteMisurato) => [at(ente, '/paragone')];

export const PAGINE: readonly Pagina[] = [
  {
    nome: 'scheda',
    almeno: 0.45,
    istruzioni: 4,
    paths: (ente) => {
      const step = countSchede(ente.scala) / SAMPLE;
      return Array.from({ length: SAMPLE }, (_, n) => at(ente, `/progetti/${codiceScheda(Math.floor(n * step))}`));
    },
  },
  {
    nome: 'scheda di 8 obiettivi e 40 persone',
    almeno: 0.35,
    istruzioni: 4,
    paths: (ente) => [at(ente, `/progetti/${CODICE_PESANTE}`)],
  },
  {
    nome: 'tabella di un CDR',
    almeno: 0.3,
    istruzioni: 6,
    paths: (ente) => Array.from({ length: 24 }, (_, n) => at(ente, `/cdr/${codiceCdr(n + 1)}`)),
  },
  { nome: 'cruscotto', almeno: 0.3, istruzioni: 6, paths: (ente) => [at(ente, '')] },
  {
    nome: 'ricerca nell’albero',
    almeno: 0.3,
    istruzioni: 6,
    paths: (ente) => PAROLE.map((parola) => at(ente, `/piano?q=${encodeURIComponent(parola)}`)),
  },
];
