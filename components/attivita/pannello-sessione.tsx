import { addresses, type Luogo } from '@/components/layout/addresses';
import { ProgressBar } from '@/components/ui/bars';
import { classNames } from '@/components/ui/class-names';
import { FactRows } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import { gruppoOf } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { SessioneConConteggio } from '@/lib/features/monitoraggio/types';
import { formatData } from '@/lib/format/date';
import { scadenzaInParole } from '@/lib/format/scadenza';

interface PannelloSessioneProps {
  luogo: Luogo;
  sessione: SessioneConConteggio;
  oggi: CalendarDate;
}

/** How far an open session is. */
export function PannelloSessione({ luogo, sessione, oggi }: PannelloSessioneProps) {
  const { titolo, scadenza, dataRiferimento, conteggio } = sessione;
  const isLate = gruppoOf(scadenza, oggi) === 'IN_RITARDO';
  const { attese, daCompilare, inviate, verificate, rinviate } = conteggio;
  const fatte = inviate + verificate;
  const facts = [
    { label: 'Da inviare', value: daCompilare },
    { label: 'Rinviate', value: rinviate },
    { label: 'Inviate, da verificare', value: inviate },
    { label: 'Verificate', value: verificate },
  ];
  return (
    <Panel title={titolo}>
      <p className="mb-2 text-table">
        <span className="font-bold text-h2">
          {fatte} di {attese}
        </span>{' '}
        {attese === 1 ? 'rilevazione inviata' : 'rilevazioni inviate'}
      </p>
      <ProgressBar label="Rilevazioni inviate" value={fatte} max={attese} />
      <div className="mt-4">
        <FactRows facts={facts.filter(({ value }) => value > 0)} />
      </div>
      <p className={classNames('mt-3 text-meta', isLate ? 'font-semibold text-bad' : 'text-ink-2')}>
        {isLate ? 'Scaduta' : 'Scade'} {scadenzaInParole(scadenza, oggi)}, il {formatData(scadenza)}.
      </p>
      <p className="mt-2">
        <TextLink href={addresses.sessione(luogo, dataRiferimento)}>Apri la sessione</TextLink>
      </p>
    </Panel>
  );
}
