import { addresses, type Luogo } from '@/components/layout/addresses';
import { TextLink } from '@/components/ui/text-button';
import type { CdrAperto } from '@/lib/features/progetto/types';
import { NewScheda } from './new-scheda';

/** What can be done with the cards of a plan as a whole, by who may edit some: a new one, those deleted. */
export function PlanActions({ luogo, cdrAperti }: { luogo: Luogo; cdrAperti: readonly CdrAperto[] }) {
  if (cdrAperti.length === 0) return null;
  return (
    <>
      <TextLink href={addresses.schedeEliminate(luogo)}>Schede eliminate</TextLink>
      <NewScheda luogo={luogo} cdrAperti={cdrAperti} />
    </>
  );
}
