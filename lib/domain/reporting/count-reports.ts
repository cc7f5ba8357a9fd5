import type { StatoRilevazione } from '../workflow';

/** How many reports there are, by state; `attese` is their sum. */
export interface ConteggioRendiconti {
  attese: number;
  daCompilare: number;
  inviate: number;
  verificate: number;
  rinviate: number;
}

export function countRendiconti(rendiconti: readonly { stato: StatoRilevazione }[]): ConteggioRendiconti {
  const count = (wanted: StatoRilevazione) => rendiconti.filter(({ stato }) => stato === wanted).length;
  return {
    attese: rendiconti.length,
    daCompilare: count('DA_COMPILARE'),
    inviate: count('INVIATA'),
    verificate: count('VERIFICATA'),
    rinviate: count('RINVIATA'),
  };
}
