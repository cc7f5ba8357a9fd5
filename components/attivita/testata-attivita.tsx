import { PageHeader } from '@/components/ui/page-header';
import { gruppoOf } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { Attivita } from '@/lib/features/attivita/types';
import { formatGiorno } from '@/lib/format/date';

/** Today, and how much there is to do: what is late stands out. */
export function TestataAttivita({ attivita, oggi }: { attivita: readonly Attivita[]; oggi: CalendarDate }) {
  const inGruppo = (gruppo: string) => attivita.filter(({ scadenza }) => gruppoOf(scadenza, oggi) === gruppo).length;
  const late = inGruppo('IN_RITARDO');
  const soon = inGruppo('ENTRO_7_GIORNI');
  return (
    <PageHeader
      title="Le mie attività"
      meta={
        <p>
          {formatGiorno(oggi)}. {sayQuante(attivita.length)}
          {late > 0 && (
            <>
              : <strong className="text-bad">{late} in ritardo</strong>
            </>
          )}
          {soon > 0 && `${late > 0 ? ',' : ':'} ${soon} entro 7 giorni`}.
        </p>
      }
    />
  );
}

function sayQuante(numero: number): string {
  if (numero === 0) return 'Non c’è nulla da fare';
  return numero === 1 ? 'C’è 1 cosa da fare' : `Ci sono ${numero} cose da fare`;
}
