import { Finding } from '@/components/segnalazione/finding';
import { StateBadge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { DiscTick } from '@/components/ui/state-icons';
import type { RilievoRiparto } from '@/lib/features/premio/types';

/** How the amounts follow from the fund, and where they do not. */
export function Riparto({ rilievi }: { rilievi: readonly RilievoRiparto[] }) {
  const isExact = rilievi.every(({ gravita }) => gravita === 'INFO');
  return (
    <Panel title="Il riparto, ricalcolato">
      <div className="grid gap-3">
        {isExact && (
          <p>
            <StateBadge tone="ok" icon={<DiscTick />} isPlain>
              Ogni importo è quello che dà il riparto
            </StateBadge>
          </p>
        )}
        {rilievi.map(({ gravita, messaggio }) => (
          <Finding key={messaggio} gravita={gravita} messaggio={messaggio} />
        ))}
        <p className="max-w-180 text-ink-2 text-pretty">
          I punti di un progetto sono il peso della sua tipologia per il coefficiente del numero dei dipendenti. Tolti
          gli importi fissi, ogni quota si divide in proporzione ai punti, con gli importi arrotondati al centesimo;
          l’ultima prende quello che resta, così la somma è sempre il fondo. Sotto la soglia minima di raggiungimento il
          premio non si eroga.
        </p>
      </div>
    </Panel>
  );
}
