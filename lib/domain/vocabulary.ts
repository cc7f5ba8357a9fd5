/** Closed word lists of the domain that pure functions depend on: the same words the database holds. */
export const NATURE = ['NUMERO', 'PERCENTUALE', 'EURO', 'GIORNI', 'PUNTEGGIO', 'DATA', 'SI_NO', 'TESTO'] as const;
export const VERSI = ['CRESCENTE', 'DECRESCENTE', 'INTERVALLO', 'ENTRO_DATA', 'SI_NO', 'CONTESTO'] as const;
/** The words of ≥ > ≤ < =. */
export const OPERATORI = ['ALMENO', 'PIU_DI', 'AL_MASSIMO', 'MENO_DI', 'UGUALE'] as const;

export type Natura = (typeof NATURE)[number];
export type Verso = (typeof VERSI)[number];
export type Operatore = (typeof OPERATORI)[number];
export type SchemaPesi = 'PERCENTUALE' | 'PUNTI' | 'NESSUNO';

/** «più di» and «meno di»: reaching the value exactly is not enough. */
export function isStrictOperator(operatore: Operatore | null | undefined): boolean {
  return operatore === 'PIU_DI' || operatore === 'MENO_DI';
}
