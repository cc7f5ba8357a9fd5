'use client';

import { Users } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { ObiettivoLetto } from '@/lib/features/progetto/types';
import { STOP } from '../focus-stops';
import { WeightField } from '../weight-field';
import { holderInWords } from './holder-words';

interface HolderWeightsProps {
  obiettivo: ObiettivoLetto;
  posto: number;
  /** Opens everything else about the holders. */
  onOpen(): void;
}

/** What the objective weighs for each CDR that holds it, always ready to be typed; a weight is of the holder. */
export function HolderWeights({ obiettivo, posto, onOpen }: HolderWeightsProps) {
  const { assegnazioni } = obiettivo;
  return (
    <ul className="flex min-w-60 flex-1 flex-wrap items-center gap-x-6 gap-y-2 text-ink-2 text-table">
      {assegnazioni.map((assegnazione) => (
        <li key={assegnazione.id} className="flex flex-wrap items-center gap-2">
          <span>{holderInWords(assegnazione)}:</span>
          {assegnazione.fuoriPesatura ? (
            <span>fuori pesatura, {assegnazione.fuoriPesatura}</span>
          ) : (
            <WeightField
              campo={{ tabella: 'Assegnazione', rigaId: assegnazione.id, campo: 'peso' }}
              letto={assegnazione.peso}
              label={`Peso dell’obiettivo ${posto} per il CDR ${assegnazione.cdr}`}
              className="w-18 [&_input]:min-h-9"
            />
          )}
        </li>
      ))}
      <li>
        <Button {...STOP} size="s" icon={<Users />} onClick={onOpen}>
          {assegnazioni.length === 0 ? 'Scegli un titolare' : 'Titolari'}
          <span className="sr-only"> dell’obiettivo {posto}</span>
        </Button>
      </li>
    </ul>
  );
}
