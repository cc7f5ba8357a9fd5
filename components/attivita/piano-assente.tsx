import { FileInput } from 'lucide-react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

interface PianoAssenteProps {
  luogo: Luogo;
  /** This person may bring the plan in. */
  canImportare: boolean;
  /** Another year that has a plan. */
  altroAnno: number | null;
}

/** A year without a plan: how it comes to be, for who may do it and for who waits for it. */
export function PianoAssente({ luogo, canImportare, altroAnno }: PianoAssenteProps) {
  const { ente, anno } = luogo;
  return (
    <EmptyState
      icon={<FileInput />}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {canImportare && (
            <ButtonLink href={addresses.importa(luogo)} variant="primary">
              Importa il piano
            </ButtonLink>
          )}
          {altroAnno !== null && (
            <ButtonLink href={addresses.piano({ ente, anno: altroAnno })}>Apri il piano {altroAnno}</ButtonLink>
          )}
        </div>
      }
    >
      <p>Il piano {anno} non c’è ancora.</p>
      <p>
        {canImportare
          ? 'Si crea importando il documento dell’ente: prima di scrivere nulla vedi che cosa è stato capito.'
          : 'Lo importa chi ha il ruolo Programmazione o Segretario generale.'}
      </p>
    </EmptyState>
  );
}
