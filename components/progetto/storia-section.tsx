import { addresses, type Luogo } from '@/components/layout/addresses';
import { CardSection } from './card-section';
import { StoriaWhenSeen } from './storia-when-seen';

interface StoriaSectionProps {
  luogo: Luogo;
  codice: string;
  /** Instant of the reading of the card, in milliseconds: after a new one the history is read again. */
  lettura: number;
}

/** Who changed what and when: read when somebody comes to it, at the end of the page. */
export function StoriaSection({ luogo, codice, lettura }: StoriaSectionProps) {
  return (
    <CardSection id="storia" title="Storia" isPadded={false} className="print:hidden">
      <StoriaWhenSeen address={addresses.storia(luogo, codice)} lettura={lettura} />
    </CardSection>
  );
}
