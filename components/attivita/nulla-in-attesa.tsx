import { CircleCheckBig } from 'lucide-react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { PaginaAttivita } from '@/lib/features/attivita/types';

interface NullaInAttesaProps {
  luogo: Luogo;
  pagina: Pick<PaginaAttivita, 'cdrPropri' | 'schede'>;
}

/** Nothing waits: says so, and leads to what the person reads. */
export function NullaInAttesa({ luogo, pagina }: NullaInAttesaProps) {
  const [cdr] = pagina.cdrPropri;
  const canRead = pagina.schede.length > 0;
  return (
    <EmptyState
      icon={<CircleCheckBig />}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink href={addresses.piano(luogo)}>{canRead ? 'Leggi il piano' : 'Apri il piano'}</ButtonLink>
          {cdr && <ButtonLink href={addresses.cdr(luogo, cdr.codice)}>Apri il CDR {cdr.codice}</ButtonLink>}
        </div>
      }
    >
      <p className="font-semibold text-ink">Non c’è nulla che aspetta te.</p>
      <p>
        {canRead
          ? 'Quando ci sarà qualcosa da fare lo troverai qui, con la scadenza più vicina in cima.'
          : 'Le schede del piano compaiono qui quando sono proposte o approvate.'}
      </p>
    </EmptyState>
  );
}
