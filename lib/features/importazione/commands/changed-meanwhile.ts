import { Conflict } from '@/lib/errors';

/** The plan is no longer as the person saw it: she looks again before anything is written. */
export function changedMeanwhile(): Conflict {
  return new Conflict(
    [],
    'Nel frattempo il piano è cambiato, quindi non è stato scritto nulla. Rivedi le differenze aggiornate e conferma di nuovo.',
  );
}
