'use client';

import { useState } from 'react';
import { useCardState } from '@/components/progetto/use-campo';
import type { RendicontoLetto } from '@/lib/features/monitoraggio/types';
import type { CardState } from '@/lib/features/progetto/queue/queue-runner';
import { EMPTY_QUEUE } from '@/lib/features/progetto/queue/save-queue';
import { writtenKey, writtenRendiconto } from './written';

const EMPTY_STATE: CardState = { queue: EMPTY_QUEUE, bozze: {} };

interface Kept {
  letto: RendicontoLetto;
  key: string;
  scritto: RendicontoLetto;
}

/** Reports as they are written at this moment; one in which nothing has changed stays the same object. */
export function useWritten(letti: readonly RendicontoLetto[]): RendicontoLetto[] {
  const state = useCardState((current) => current, EMPTY_STATE);
  const [kept] = useState(() => new Map<string, Kept>());
  return letti.map((letto) => {
    const scritto = writtenRendiconto(state, letto);
    const key = writtenKey(scritto);
    const before = kept.get(letto.chiave);
    if (before && before.letto === letto && before.key === key) return before.scritto;
    kept.set(letto.chiave, { letto, key, scritto });
    return scritto;
  });
}
