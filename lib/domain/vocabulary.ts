/** Closed word lists of the domain that pure functions depend on: the same words the database holds. */
export type Natura = 'NUMERO' | 'PERCENTUALE' | 'EURO' | 'GIORNI' | 'PUNTEGGIO' | 'DATA' | 'SI_NO' | 'TESTO';
export type Verso = 'CRESCENTE' | 'DECRESCENTE' | 'INTERVALLO' | 'ENTRO_DATA' | 'SI_NO' | 'CONTESTO';
/** The words of ≥ > ≤ < =. */
export type Operatore = 'ALMENO' | 'PIU_DI' | 'AL_MASSIMO' | 'MENO_DI' | 'UGUALE';
export type SchemaPesi = 'PERCENTUALE' | 'PUNTI' | 'NESSUNO';

/** «più di» and «meno di»: reaching the value exactly is not enough. */
export function isStrictOperator(operatore: Operatore | null | undefined): boolean {
  return operatore === 'PIU_DI' || operatore === 'MENO_DI';
}
