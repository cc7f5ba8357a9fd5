import type { GestoStrutturale, TabellaStrutturale } from './gesto-schema';
import type { SaveQueue } from './queue-types';

/** Changes of shape the page does not show yet: waiting, on their way, or done and not read again. Oldest first. */
export function pendingGestures({ fatti, inVolo, attesa }: SaveQueue): GestoStrutturale[] {
  const sent = [...(inVolo ? [inVolo] : []), ...attesa];
  return [
    ...fatti.map(({ cosa }) => cosa),
    ...sent.flatMap((gesto) => (gesto.tipo === 'struttura' ? [gesto.gesto] : [])),
  ];
}

/** What is being done to a row, if anything: the last thing asked. */
export function pendingOn(queue: SaveQueue, rigaId: string): GestoStrutturale['gesto'] | null {
  return pendingGestures(queue).findLast((gesto) => gesto.rigaId === rigaId)?.gesto ?? null;
}

/** How many rows of a table are on their way under a parent. */
export function countComing(queue: SaveQueue, tabella: TabellaStrutturale, padreId: string): number {
  return pendingGestures(queue).filter(
    (gesto) => gesto.gesto === 'aggiungi' && gesto.tabella === tabella && gesto.padreId === padreId,
  ).length;
}

/** The row a gesture makes, which the person waits to write in. */
export function rowMadeBy(gesto: GestoStrutturale): string | null {
  if (gesto.gesto === 'aggiungi') return gesto.rigaId;
  return gesto.gesto === 'duplica' ? gesto.nuovoId : null;
}
