import Link from 'next/link';
import type { Luogo } from '@/components/layout/addresses';
import { EsitoBadge } from '@/components/risultato/esito-badge';
import { Count } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { VistaValutazione } from '@/lib/features/valutazione/schema';
import type { RisultatoLetto } from '@/lib/features/valutazione/types';
import { vistaHref } from './vista';
import { esitoMostrato, isDaDecidere, STATO_RISULTATO } from './words';

interface CodaProps {
  luogo: Luogo;
  vista: VistaValutazione;
  risultati: RisultatoLetto[];
  scelto: string | null;
}

const TITLES = { 'da-decidere': 'Da decidere', decisi: 'Decisi', tutti: 'Tutti i risultati' } as const;

/** The queue: one line per result, doubts first, the chosen one on a tint. */
export function Coda({ luogo, vista, risultati, scelto }: CodaProps) {
  return (
    <Panel
      title={TITLES[vista.mostra]}
      badges={<Count value={risultati.length} />}
      isPadded={false}
      className="self-start"
    >
      {risultati.length === 0 && (
        <EmptyState>
          {vista.mostra === 'da-decidere' ? 'Non resta nulla da decidere in questa sessione.' : 'Nessun risultato.'}
        </EmptyState>
      )}
      <ul className="max-h-150 overflow-y-auto desk:max-h-[calc(100vh-14rem)] print:max-h-none" tabIndex={-1}>
        {risultati.map((risultato) => (
          <li key={risultato.chiave} className="border-line border-b last:border-b-0">
            <Link
              href={vistaHref(luogo, vista, { risultato: risultato.chiave })}
              aria-current={risultato.chiave === scelto ? 'true' : undefined}
              scroll={false}
              className={classNames(
                'grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-l-3 px-4 py-2.5 text-ink no-underline focus-visible:-outline-offset-3',
                risultato.chiave === scelto ? 'border-l-blue bg-blue-soft' : 'border-l-transparent hover:bg-blue-hover',
              )}
            >
              <span className="font-semibold text-table">{risultato.obiettivo.titolo}</span>
              <span className="text-right font-bold text-table">{risultato.valutato ?? '–'}</span>
              <span className="text-ink-3 text-meta">{placeOf(risultato)}</span>
              <span className="justify-self-end">
                <EsitoBadge esito={esitoMostrato(risultato)} isPlain>
                  {risultato.esito === null ? 'Senza grado' : undefined}
                </EsitoBadge>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** "10 · 2020_OB_1003_1 · accettato". */
function placeOf(risultato: RisultatoLetto): string {
  const holders = risultato.assegnazioni.map(({ cdr }) => cdr).join(', ');
  const decided = isDaDecidere(risultato) ? null : STATO_RISULTATO[risultato.stato].toLowerCase();
  return [holders, risultato.obiettivo.codice, decided].filter(Boolean).join(' · ');
}
