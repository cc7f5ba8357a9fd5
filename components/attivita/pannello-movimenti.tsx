import Link from 'next/link';
import type { Luogo } from '@/components/layout/addresses';
import { Panel } from '@/components/ui/panel';
import type { CalendarDate } from '@/lib/domain/calendar';
import { NO_BREAK_SPACE } from '@/lib/domain/italian-notation';
import type { Movimento } from '@/lib/features/attivita/types';
import { luogoOf, quandoInParole, sayMovimento } from './movimento-words';

interface PannelloMovimentiProps {
  luogo: Luogo;
  movimenti: readonly Movimento[];
  oggi: CalendarDate;
}

/** Who did what, last first. */
export function PannelloMovimenti({ luogo, movimenti, oggi }: PannelloMovimentiProps) {
  return (
    <Panel title="Ultimi movimenti">
      <ul className="-my-3 divide-y divide-line text-meta">
        {movimenti.map((movimento) => {
          const dove = luogoOf(luogo, movimento);
          return (
            <li key={movimento.chiave} className="py-3">
              <p className="break-words">
                {sayMovimento(movimento)}
                {dove && (
                  <>
                    {NO_BREAK_SPACE}
                    <Link href={dove.href}>{dove.codice}</Link>
                  </>
                )}
              </p>
              {movimento.motivo && <p className="break-words text-ink-2">«{movimento.motivo}»</p>}
              <p className="text-ink-3">{quandoInParole(movimento, oggi)}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
