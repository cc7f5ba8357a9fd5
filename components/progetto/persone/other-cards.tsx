import { addresses, type Luogo } from '@/components/layout/addresses';

/** Cards named one by one; beyond them only their number. */
const NAMED = 3;

/** The other cards a person works on, each a link to its people. */
export function OtherCards({ schede, luogo }: { schede: readonly string[]; luogo: Luogo }) {
  if (schede.length === 0) return null;
  return (
    <span className="block text-ink-3 text-meta *:block" data-copy="skip">
      {schede.length > NAMED
        ? `su altre ${schede.length} schede`
        : schede.map((codice) => (
            <a key={codice} href={addresses.scheda(luogo, codice, '#personale')}>
              {codice}
            </a>
          ))}
    </span>
  );
}
