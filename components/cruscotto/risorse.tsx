import { FactRows } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import { percentualeAssorbimento } from '@/lib/domain/cdr-budget';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { ABSENT, formatEuro, formatPercent } from '@/lib/format/number';
import type { Percorsi } from './percorsi';

/** Money and people at a glance. */
export function Risorse({ pagina, percorsi }: { pagina: PaginaCruscotto; percorsi: Percorsi }) {
  const { risorse, persone, spese } = pagina.riepilogo;
  const count = (wanted: 'OLTRE' | 'SOTTO') => persone.filter(({ stato }) => stato === wanted).length;
  const { assestato, impegnato } = risorse;
  const personeLink = (stato: 'OLTRE' | 'SOTTO') => (
    <TextLink href={percorsi.elenco('persone', { persone: stato })}>
      {count(stato)} di {persone.length}
    </TextLink>
  );
  return (
    <Panel title="Risorse">
      <FactRows
        facts={[
          {
            label: 'Spesa assestata',
            value:
              spese.length > 0 ? <TextLink href={percorsi.elenco('spese')}>{formatEuro(assestato)}</TextLink> : ABSENT,
          },
          {
            label: 'Impegnato',
            value:
              impegnato === null ? (
                ABSENT
              ) : (
                <TextLink href={percorsi.elenco('spese', { ordina: 'impegnato', verso: 'giu' })}>
                  {formatEuro(impegnato)}, {formatPercent(percentualeAssorbimento(impegnato, assestato))}
                </TextLink>
              ),
          },
          { label: 'Persone oltre il 100 %', value: personeLink('OLTRE') },
          { label: 'Persone sotto il 100 %', value: personeLink('SOTTO') },
        ]}
      />
    </Panel>
  );
}
