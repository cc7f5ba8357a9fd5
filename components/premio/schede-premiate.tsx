import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { italianCount } from '@/lib/domain/italian-notation';
import type { PremioMostrato } from '@/lib/features/premio/types';
import { ABSENT, formatShort } from '@/lib/format/number';

interface SchedePremiateProps {
  luogo: Luogo;
  premi: readonly PremioMostrato[];
}

/** What each project must reach to have its premio: threshold, times, indicators with their shares. */
export function SchedePremiate({ luogo, premi }: SchedePremiateProps) {
  return (
    <Panel title="Che cosa si deve raggiungere" meta="Soglia, tempi e indicatori di ogni scheda" isPadded={false}>
      <ul className="divide-y divide-line">
        {premi.map((premio) => (
          <li key={premio.codice}>
            <Disclosure summary={<Sommario premio={premio} />}>
              <div className="grid gap-3 px-4 pb-4 text-table desk:pl-11">
                {premio.tempi && <p className="text-ink-2">Tempi: {premio.tempi}</p>}
                <Indicatori indicatori={premio.indicatori} />
                <p>
                  <Link href={addresses.scheda(luogo, premio.codice)} prefetch={false} className="text-blue underline">
                    Apri la scheda {premio.codice}
                  </Link>
                </p>
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Sommario({ premio }: { premio: PremioMostrato }) {
  return (
    <>
      {premio.codice}. {premio.titolo}
      <span className="block font-normal text-ink-3 text-meta">{metaOf(premio)}</span>
    </>
  );
}

function metaOf({ sogliaMinima, indicatori }: PremioMostrato): string {
  const soglia = sogliaMinima === null ? 'senza soglia' : `soglia ${formatShort(sogliaMinima, 4)} %`;
  return `${soglia} · ${italianCount(indicatori.length, 'indicatore', 'indicatori')}`;
}

function Indicatori({ indicatori }: Pick<PremioMostrato, 'indicatori'>) {
  if (indicatori.length === 0) return <p className="text-ink-2">La scheda non ha ancora indicatori.</p>;
  return (
    <ol className="grid gap-2">
      {indicatori.map(({ id, testo, quantita, peso }) => (
        <li key={id} className="flex items-baseline justify-between gap-4">
          <span className="min-w-0">
            {testo}
            {quantita && <span className="block text-ink-3 text-meta">{quantita}</span>}
          </span>
          <span className="font-semibold whitespace-nowrap">
            {peso === null ? ABSENT : `${formatShort(peso, 4)} %`}
          </span>
        </li>
      ))}
    </ol>
  );
}
