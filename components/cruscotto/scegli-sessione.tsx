import { SegmentedLinks } from '@/components/ui/segmented-links';
import type { SessioneDelCruscotto } from '@/lib/features/cruscotto/types';
import { formatData } from '@/lib/format/date';
import type { Percorsi } from './percorsi';

interface ScegliSessioneProps {
  sessioni: readonly SessioneDelCruscotto[];
  sessione: SessioneDelCruscotto;
  percorsi: Percorsi;
}

/** The sessions that have begun, by day and month; with one there is nothing to choose. */
export function ScegliSessione({ sessioni, sessione, percorsi }: ScegliSessioneProps) {
  const begun = sessioni.filter(({ stato }) => stato !== 'PROGRAMMATA');
  if (begun.length < 2) return null;
  return (
    <SegmentedLinks
      label="Sessione"
      segments={begun.map(({ id, dataRiferimento }) => ({
        label: formatData(dataRiferimento).slice(0, 5),
        href: percorsi.cruscotto({ sessione: dataRiferimento }),
        isCurrent: id === sessione.id,
      }))}
    />
  );
}
