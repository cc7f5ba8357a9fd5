import Link from 'next/link';
import { addresses } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { TriangleUp } from '@/components/ui/state-icons';
import type { CalendarDate } from '@/lib/domain/calendar';
import { listVacanze, trattoNellAnno } from '@/lib/domain/incarichi';
import type { IncaricoLetto, NodoCdr } from '@/lib/features/cdr/types';
import { ModificaIncarico, NuovoIncarico, PassaggioConsegne, TogliIncarico } from './gesti-incarico';
import { LineaIncarichi } from './linea-incarichi';
import { listInCarica, sayDurata, sayTratto, TIPO_INCARICO } from './words';

interface IncarichiAnnoProps {
  qui: { ente: string; anno: number };
  cdr: NodoCdr;
  /** The day «adesso» means in the year. */
  giorno: CalendarDate;
  canModificare: boolean;
}

/** Who heads the CDR in the year: drawn, listed with the days that count, and changed. */
export function IncarichiAnno({ qui, cdr, giorno, canModificare }: IncarichiAnnoProps) {
  const { incarichi } = cdr;
  const vacanze = listVacanze(incarichi, qui.anno);
  const inCarica = listInCarica(incarichi, giorno);
  return (
    <Panel
      title={`Incarichi nel ${qui.anno}`}
      level={3}
      actions={canModificare && <NuovoIncarico qui={qui} cdr={cdr} isVacante={inCarica.length === 0} />}
    >
      <LineaIncarichi incarichi={incarichi} anno={qui.anno} />
      <ul className="mt-4 divide-y divide-line border-line border-t">
        {incarichi.map((incarico) => (
          <li key={incarico.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <Incarico qui={qui} incarico={incarico} />
            {canModificare && (
              <div className="flex flex-wrap gap-2 print:hidden">
                {inCarica.includes(incarico) && <PassaggioConsegne qui={qui} incarico={incarico} />}
                <ModificaIncarico qui={qui} incarico={incarico} />
                <TogliIncarico qui={qui} incarico={incarico} />
              </div>
            )}
          </li>
        ))}
        {vacanze.map((tratto) => (
          <li key={tratto.inizio} className="flex flex-wrap items-center gap-x-3 py-3">
            <Badge tone="warn" icon={<TriangleUp />}>
              Vacante
            </Badge>
            <span className="text-meta">{sayTratto(tratto)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Incarico({ qui, incarico }: { qui: IncarichiAnnoProps['qui']; incarico: IncaricoLetto }) {
  const tratto = trattoNellAnno(incarico, qui.anno);
  const persona = addresses.parteStruttura(qui, 'persone', `?persona=${incarico.personaId}`);
  return (
    <div className="min-w-52 flex-1">
      <b className="font-semibold">
        <Link href={persona}>{incarico.nominativo}</Link>
      </b>
      <span className="block text-ink-2 text-meta">
        {TIPO_INCARICO[incarico.tipo]} {sayDurata(incarico)}
      </span>
      <span className="block text-ink-3 text-meta">
        {tratto ? `Nel ${qui.anno} ${sayTratto(tratto)}.` : `Nessun giorno nel ${qui.anno}.`}
      </span>
    </div>
  );
}
