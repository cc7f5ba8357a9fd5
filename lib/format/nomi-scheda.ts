/** How the words of a closed list are read, on the screens and in the printed documents. */
export const TIPO_SCHEDA = { PRODOTTO: 'Prodotto', PROGETTO: 'Progetto', SCHEDA: 'Scheda' } as const;

export const PRIORITA_SCHEDA = { ALTA: 'Alta', MEDIA: 'Media', BASSA: 'Bassa' } as const;

export const TIPO_OBIETTIVO = {
  MIGLIORAMENTO: 'Miglioramento',
  PRIORITARIO: 'Prioritario',
  ORDINARIO: 'Gestionale ordinario',
  ESECUTIVO: 'Esecutivo',
  STRATEGICO: 'Strategico',
  INNOVATIVO: 'Innovativo',
  MANTENIMENTO: 'Mantenimento',
  UNA_TANTUM: 'Una tantum',
} as const;

export const TITOLO_BILANCIO = {
  ENTRATA_CORRENTE: 'Entrate correnti',
  ENTRATA_INVESTIMENTI: 'Entrate per investimenti',
  SPESA_CORRENTE: 'Spese correnti',
  SPESA_INVESTIMENTI: 'Spese per investimenti',
} as const;

/** What stands before a phase: its printed number; phase 0 is the antefatto. */
export function numeroFase({ ordine }: { readonly ordine: number }): string {
  return ordine === 0 ? 'Antefatto' : String(ordine);
}
