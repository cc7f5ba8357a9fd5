'use client';

import { lazyPart, usePart } from '@/components/ui/lazy-part';
import type { DaDire } from './atteso-sentence';

const SENTENCE = lazyPart(() => import('./atteso-sentence'));

interface LiveSentenceProps {
  /** What is said now; null while the expectation is as it was read. */
  detto: DaDire | null;
  /** What was said of it as it was read. */
  letta: string;
}

/** The sentence under an indicator as the person leaves it: the rules that say it are loaded at the first change. */
export function LiveSentence({ detto, letta }: LiveSentenceProps) {
  const words = usePart(SENTENCE, detto !== null);
  return detto && words ? words.sayAtteso(detto) : letta;
}
