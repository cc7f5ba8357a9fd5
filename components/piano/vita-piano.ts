import type { Stage } from '@/components/ui/stages';
import type { StatoPiano } from '@/lib/domain/permissions/stati';

const VITA: readonly (readonly [StatoPiano, string])[] = [
  ['PREDISPOSIZIONE', 'Predisposizione'],
  ['APPROVATO', 'Approvato'],
  ['CONSUNTIVAZIONE', 'Consuntivazione'],
  ['VALUTATO', 'Valutato'],
  ['CHIUSO', 'Chiuso'],
];

/**
 * The life of a plan with the place where it stands; a provisional plan is a preparation in which one already reports.
 * @param provvisorio what the first stage is called then
 */
export function stagesOf(stato: StatoPiano, provvisorio: string): Stage[] {
  const now = stato === 'PROVVISORIO' ? 0 : VITA.findIndex(([passo]) => passo === stato);
  return VITA.map(([, label], posto) => ({
    label: stato === 'PROVVISORIO' && posto === now ? provvisorio : label,
    position: posto < now ? 'done' : posto === now ? 'now' : 'next',
  }));
}
