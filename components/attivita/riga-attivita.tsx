import Link from 'next/link';
import type { Luogo } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { gruppoOf } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { Attivita } from '@/lib/features/attivita/types';
import { formatData } from '@/lib/format/date';
import { scadenzaInParole } from '@/lib/format/scadenza';
import { destinazioneHref } from './destinazione-href';
import { TipoIcon } from './tipo-icon';

interface RigaAttivitaProps {
  luogo: Luogo;
  attivita: Attivita;
  oggi: CalendarDate;
}

/** One thing to do: what, what is missing, how late in words first, and the one verb that does it. */
export function RigaAttivita({ luogo, attivita, oggi }: RigaAttivitaProps) {
  const { tipo, titolo, codice, manca, scadenza, verbo, destinazione } = attivita;
  const href = destinazioneHref(luogo, destinazione);
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 border-line border-b px-4 py-3 last:border-b-0 has-[h3_a:hover]:bg-blue-hover desk:grid-cols-[1.25rem_minmax(0,1fr)_6.5rem_8rem]">
      <span className="pt-0.5">
        <TipoIcon tipo={tipo} />
      </span>
      <div className={classNames('col-span-2 min-w-0', scadenza !== null && 'desk:col-span-1')}>
        <h3 className="font-semibold text-body">
          <Link href={href} className="text-ink no-underline hover:text-blue-strong hover:underline">
            {titolo}
          </Link>
        </h3>
        <p className="break-words text-ink-2 text-meta">
          {codice && (
            <>
              <span className="font-semibold text-ink-3">{codice}</span>
              <span aria-hidden="true"> · </span>
            </>
          )}
          {manca}
        </p>
      </div>
      <Scadenza scadenza={scadenza} oggi={oggi} />
      <ButtonLink
        href={href}
        size="s"
        aria-label={`${verbo}: ${titolo}`}
        className="col-start-3 min-w-28 self-center desk:col-start-4 desk:self-start"
      >
        {verbo}
      </ButtonLink>
    </li>
  );
}

function Scadenza({ scadenza, oggi }: { scadenza: CalendarDate | null; oggi: CalendarDate }) {
  if (scadenza === null) return null;
  const isLate = gruppoOf(scadenza, oggi) === 'IN_RITARDO';
  return (
    <p className="col-start-2 self-center text-meta desk:col-start-3 desk:self-start desk:text-right">
      <span className={classNames('block text-table', isLate && 'font-semibold text-bad')}>
        {scadenzaInParole(scadenza, oggi)}
      </span>
      <time dateTime={scadenza} className="block text-ink-3">
        {formatData(scadenza)}
      </time>
    </p>
  );
}
