import type { Stage } from '@/components/ui/stages';
import type { StatoPiano, StatoScheda } from '@/lib/domain/permissions/stati';

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

const VITA: readonly (readonly [StatoPiano, string])[] = [
  ['PREDISPOSIZIONE', 'Predisposizione'],
  ['APPROVATO', 'Approvato'],
  ['CONSUNTIVAZIONE', 'Consuntivazione'],
  ['VALUTATO', 'Valutato'],
  ['CHIUSO', 'Chiuso'],
];

/** Where a plan stands in its life; PROVVISORIO is a preparation in which one already reports. */
export function stagesOf(stato: StatoPiano): Stage[] {
  const at = stato === 'PROVVISORIO' ? 0 : VITA.findIndex(([passo]) => passo === stato);
  return VITA.map(([, label], n) => ({
    label: n === 0 && stato === 'PROVVISORIO' ? 'Provvisorio' : label,
    position: n < at ? 'done' : n === at ? 'now' : 'next',
  }));
}

/** Beginning of a SHA-256, enough to compare two by eye. */
export function shortSha(sha256: string): string {
  return sha256.slice(0, 12);
}
