import Link from 'next/link';
import { FactRows } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { percentualeAssorbimento } from '@/lib/domain/cdr-budget';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { ABSENT, formatEuro, formatPercent } from '@/lib/format/number';
import type { Percorsi } from './percorsi';

/** Money and people at a glance. */
export function Risorse({ pagina, percorsi }: { pagina: PaginaCruscotto; percorsi: Percorsi }) {
  const { risorse, persone, perImpegno, spese } = pagina.riepilogo;
  const { assestato, impegnato } = risorse;
  const personeLink = (stato: 'OLTRE' | 'SOTTO') => (
    <Link prefetch={false} href={percorsi.elenco('persone', { persone: stato })}>
      {perImpegno[stato]} di {persone.length}
    </Link>
  );
  return (
    <Panel title="Risorse">
      <FactRows
        facts={[
          {
            label: 'Spesa assestata',
            value:
              spese.length > 0 ? (
                <Link prefetch={false} href={percorsi.elenco('spese')}>
                  {formatEuro(assestato)}
                </Link>
              ) : (
                ABSENT
              ),
          },
          {
            label: 'Impegnato',
            value:
              impegnato === null ? (
                ABSENT
              ) : (
                <Link prefetch={false} href={percorsi.elenco('spese', { ordina: 'impegnato', verso: 'giu' })}>
                  {formatEuro(impegnato)}, {formatPercent(percentualeAssorbimento(impegnato, assestato))}
                </Link>
              ),
          },
          { label: 'Persone oltre il 100 %', value: personeLink('OLTRE') },
          { label: 'Persone sotto il 100 %', value: personeLink('SOTTO') },
        ]}
      />
    </Panel>
  );
}
