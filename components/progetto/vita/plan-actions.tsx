import { addresses, type Luogo } from '@/components/layout/addresses';
import { TextLink } from '@/components/ui/text-button';
import { NewScheda } from './new-scheda';

/** What can be done with the cards of a plan as a whole, by who may edit some: a new one, those deleted. */
export function PlanActions({ luogo, cdr }: { luogo: Luogo; cdr: string | null }) {
  return (
    <>
      <TextLink href={addresses.schedeEliminate(luogo)}>Schede eliminate</TextLink>
      <NewScheda luogo={luogo} cdr={cdr} />
    </>
  );
}
