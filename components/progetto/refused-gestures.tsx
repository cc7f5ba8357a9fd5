'use client';

import { Finding } from '@/components/segnalazione/finding';
import type { Refusal } from '@/lib/features/progetto/queue/queue-types';
import { useCardState } from './use-campo';

const NONE: readonly Refusal[] = [];

/** Refusals that belong to no field, such as an undo come too late: said at the top of the card. */
export function RefusedGestures() {
  const rifiuti = useCardState((state) => state.queue.rifiuti, NONE).filter(({ righe }) => righe.length === 0);
  if (rifiuti.length === 0) return null;
  return (
    <div role="alert" className="grid gap-2">
      {rifiuti.map(({ messaggio }) => (
        <Finding key={messaggio} gravita="AVVISO" titolo="Non annullata" messaggio={messaggio} />
      ))}
    </div>
  );
}
