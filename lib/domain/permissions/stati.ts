/** States of a plan (1-domain §5). */
export const STATI_PIANO = [
  'PREDISPOSIZIONE',
  'PROVVISORIO',
  'APPROVATO',
  'CONSUNTIVAZIONE',
  'VALUTATO',
  'CHIUSO',
] as const;
export type StatoPiano = (typeof STATI_PIANO)[number];

/** States of a card (1-domain §5). */
export const STATI_SCHEDA = ['BOZZA', 'PROPOSTO', 'VALIDATO', 'APPROVATO', 'IN_VARIAZIONE'] as const;
export type StatoScheda = (typeof STATI_SCHEDA)[number];

/** True once an act has approved the plan: PROVVISORIO is still a draft that may be monitored. */
export function isPianoApprovato(stato: StatoPiano): boolean {
  return stato !== 'PREDISPOSIZIONE' && stato !== 'PROVVISORIO';
}

/** True for a card as approved with its plan. The working copy of a variation is a draft until the next act. */
export function isSchedaApprovata(piano: StatoPiano, scheda: StatoScheda): boolean {
  return isPianoApprovato(piano) && scheda === 'APPROVATO';
}

/** True from the proposal of the dirigente on. */
export function isSchedaProposta(scheda: StatoScheda): boolean {
  return scheda === 'PROPOSTO' || scheda === 'VALIDATO' || scheda === 'APPROVATO';
}

/** True while the fields of a card may be edited. */
export function isSchedaModificabile(scheda: StatoScheda): boolean {
  return scheda === 'BOZZA' || scheda === 'IN_VARIAZIONE';
}
