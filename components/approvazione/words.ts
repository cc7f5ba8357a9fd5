import type { StatoScheda } from '@/lib/domain/permissions/stati';

/** How many cards stand in a state: the noun of a count. */
export const SCHEDE_IN_STATO: Record<StatoScheda, string> = {
  BOZZA: 'In bozza',
  PROPOSTO: 'Proposte',
  VALIDATO: 'Validate',
  IN_VARIAZIONE: 'In variazione',
  APPROVATO: 'Approvate',
};

/** What waits for a decision comes first in a list. */
export const STATI_IN_CAMMINO = ['PROPOSTO', 'VALIDATO', 'IN_VARIAZIONE', 'BOZZA'] as const satisfies StatoScheda[];

/** Who takes the next step. */
export const PASSO_SEGUENTE: Record<StatoScheda, string> = {
  BOZZA: 'Le propone il dirigente',
  PROPOSTO: 'Da validare o rinviare',
  VALIDATO: 'Pronte per l’atto',
  IN_VARIAZIONE: 'Le propone il dirigente',
  APPROVATO: 'Ufficiali con il piano',
};

/** Beginning of a SHA-256, enough to compare two by eye. */
export function shortSha(sha256: string): string {
  return sha256.slice(0, 12);
}
