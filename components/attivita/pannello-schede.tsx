import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { type Fact, FactRows } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { StatoScheda } from '@/lib/domain/permissions/stati';
import type { PaginaAttivita } from '@/lib/features/attivita/types';

/** One card in a state, and many. */
const STATI: Record<StatoScheda, [string, string]> = {
  BOZZA: ['In bozza', 'In bozza'],
  PROPOSTO: ['Proposta', 'Proposte'],
  VALIDATO: ['Validata', 'Validate'],
  APPROVATO: ['Approvata', 'Approvate'],
  IN_VARIAZIONE: ['In variazione', 'In variazione'],
};

interface PannelloSchedeProps {
  luogo: Luogo;
  pagina: Pick<PaginaAttivita, 'cdrPropri' | 'schede'>;
}

/** The cards of the person's CDR, or those of the plan, by state. */
export function PannelloSchede({ luogo, pagina: { cdrPropri, schede } }: PannelloSchedeProps) {
  const [cdr] = cdrPropri;
  return (
    <Panel title={cdr ? `Le schede del CDR ${cdr.codice}` : 'Le schede del piano'}>
      <FactRows facts={schede.map((one) => (cdr ? countOf(one) : linkedCountOf(luogo, one)))} />
      <p className="mt-3">
        {cdr ? (
          <TextLink href={addresses.cdr(luogo, cdr.codice)}>Apri la tabella del CDR</TextLink>
        ) : (
          <TextLink href={addresses.piano(luogo)}>Apri il piano</TextLink>
        )}
      </p>
    </Panel>
  );
}

type SchedeInStato = PaginaAttivita['schede'][number];

function countOf({ stato, numero }: SchedeInStato): Fact {
  return { label: STATI[stato][numero === 1 ? 0 : 1], value: numero };
}

/** A number that opens its list: the plan filters by state, not by who holds an objective of a card. */
function linkedCountOf(luogo: Luogo, one: SchedeInStato): Fact {
  const { label, value } = countOf(one);
  const link = (
    <Link href={addresses.piano(luogo, `?stato=${one.stato}`)}>
      {value}
      <VisuallyHidden> {label.toLowerCase()}: mostra le schede</VisuallyHidden>
    </Link>
  );
  return { label, value: link };
}
