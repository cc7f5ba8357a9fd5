import type { IndicatoreLetto, ObiettivoLetto } from '@/lib/features/progetto/types';

/** Indicators that weigh: context is shown and never scored, what is closed is asked no more. */
export function listPesati(obiettivo: ObiettivoLetto): IndicatoreLetto[] {
  return obiettivo.indicatori.filter(
    (i) => i.verso !== 'CONTESTO' && i.ambitoValutazione === 'ORGANIZZATIVA' && i.motivoChiusura === null,
  );
}

/** Where the weights of the indicators of an objective are kept. */
export function pesiOf(obiettivo: ObiettivoLetto) {
  return listPesati(obiettivo).map(({ id, peso }) => ({
    tabella: 'Indicatore',
    rigaId: id,
    campo: 'peso',
    letto: peso,
  }));
}

/** Id of the table, for who copies it. */
export function tableIdOf({ id }: ObiettivoLetto): string {
  return `indicatori-${id}`;
}
