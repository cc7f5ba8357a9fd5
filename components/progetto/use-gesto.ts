'use client';

import { useCallback } from 'react';
import type { GestoStrutturale, TabellaStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import { countComing, pendingOn } from '@/lib/features/progetto/queue/pending-gestures';
import { useCardEditor } from './save-session';
import { useCardState } from './use-campo';

/**
 * Changes the shape of the card: what is being typed is entered first, then the gesture waits its turn in the same queue.
 * When the page has been read again the focus goes to the new row, or stays near the one that went.
 */
export function useGesto(): (gesto: GestoStrutturale) => void {
  const { change } = useCardEditor();
  return useCallback((gesto) => change(gesto), [change]);
}

/** What is being done to a row and is not on the page yet; null when nothing. */
export function usePending(rigaId: string): GestoStrutturale['gesto'] | null {
  return useCardState((state) => pendingOn(state.queue, rigaId), null);
}

/** How many new rows of a table are on their way under a parent. */
export function useComing(tabella: TabellaStrutturale, padreId: string): number {
  return useCardState((state) => countComing(state.queue, tabella, padreId), 0);
}
