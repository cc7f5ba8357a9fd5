'use client';

import { Finding } from '@/components/segnalazione/finding';
import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import type { Refusal } from '@/lib/features/progetto/queue/queue-types';
import { useCardState } from './use-campo';

const NONE: readonly Refusal[] = [];

const TITOLI: Readonly<Record<GestoStrutturale['gesto'], string>> = {
  aggiungi: 'Riga non aggiunta',
  togli: 'Riga non tolta',
  sposta: 'Ordine non cambiato',
  duplica: 'Riga non duplicata',
  porta: 'Riga non spostata',
};

/** Refusals that belong to no field, such as an undo come too late or a row that cannot go: said at the top of the card. */
export function RefusedGestures() {
  const rifiuti = useCardState((state) => state.queue.rifiuti, NONE).filter(({ righe }) => righe.length === 0);
  return (
    <div role="alert" className="grid gap-2 empty:hidden">
      {rifiuti.map(({ messaggio, gesto }) => (
        <Finding
          key={messaggio}
          gravita="AVVISO"
          titolo={gesto ? TITOLI[gesto.gesto] : 'Non annullata'}
          messaggio={messaggio}
        />
      ))}
    </div>
  );
}
