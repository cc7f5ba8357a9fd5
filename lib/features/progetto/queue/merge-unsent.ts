import type { Gesture, SaveQueue } from './queue-types';
import { EMPTY_QUEUE } from './save-queue';

/**
 * What earlier visits of a page left unsent, oldest first, as one queue about to start. A gesture that was on its way may
 * have arrived: it goes again with its own id, and as it was.
 */
export function mergeUnsent(queues: readonly SaveQueue[]): SaveQueue {
  return {
    ...EMPTY_QUEUE,
    attesa: queues.flatMap(({ inVolo, attesa }) => [...(inVolo ? [asSent(inVolo)] : []), ...attesa]),
    conflitti: queues.flatMap(({ conflitti }) => conflitti),
    rifiuti: queues.flatMap(({ rifiuti }) => rifiuti.filter(({ righe }) => righe.length > 0)),
  };
}

function asSent(gesto: Gesture): Gesture {
  return gesto.tipo === 'correzione' ? { ...gesto, isPartita: true } : gesto;
}
