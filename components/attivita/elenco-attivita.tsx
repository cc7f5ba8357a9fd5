import type { Luogo } from '@/components/layout/addresses';
import { Count } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { TriangleDown } from '@/components/ui/state-icons';
import { type GruppoAttivita, groupAttivita } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { Attivita } from '@/lib/features/attivita/types';
import { RigaAttivita } from './riga-attivita';
import { GRUPPO_ATTIVITA } from './words';

interface ElencoAttivitaProps {
  luogo: Luogo;
  attivita: readonly Attivita[];
  oggi: CalendarDate;
}

/** Things to do, group by group, the late ones first. */
export function ElencoAttivita({ luogo, attivita, oggi }: ElencoAttivitaProps) {
  return groupAttivita(attivita, oggi).map((group) => (
    <section key={group.gruppo} aria-labelledby={group.gruppo} className="border-line border-t first:border-t-0">
      <GroupHeader gruppo={group.gruppo} numero={group.attivita.length} />
      <ul>
        {group.attivita.map((one) => (
          <RigaAttivita key={one.chiave} luogo={luogo} attivita={one} oggi={oggi} />
        ))}
      </ul>
    </section>
  ));
}

function GroupHeader({ gruppo, numero }: { gruppo: GruppoAttivita; numero: number }) {
  const isLate = gruppo === 'IN_RITARDO';
  return (
    <header className="flex items-center justify-between border-line border-b bg-sunken px-4 py-2">
      <h2 id={gruppo} className={classNames('flex items-center gap-2 font-semibold text-table', isLate && 'text-bad')}>
        {isLate && <TriangleDown />}
        {GRUPPO_ATTIVITA[gruppo]}
      </h2>
      <Count value={numero} tone={isLate ? 'bad' : 'neutral'} label="attività" />
    </header>
  );
}
