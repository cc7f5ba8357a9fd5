import { Count } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { DashedRing, DiscTick } from '@/components/ui/state-icons';

/** A card of the report, and how much of it is missing. */
export interface ReportCard {
  id: string;
  codice: string;
  titolo: string;
  mancanze: number;
}

/** Id of the panel of a card. */
export function cardId(id: string): string {
  return `scheda-${id}`;
}

/** The cards of a long report beside it, with what each still lacks as one writes. */
export function ReportIndex({ cards }: { cards: readonly ReportCard[] }) {
  const done = cards.filter(({ mancanze }) => mancanze === 0).length;
  return (
    <Panel title="Schede" meta={`${done} di ${cards.length} complete`} isPadded={false}>
      <ul className="max-h-[calc(100vh-20rem)] overflow-y-auto py-1 text-table">
        {cards.map(({ id, codice, titolo, mancanze }) => (
          <li key={id}>
            <a
              href={`#${cardId(id)}`}
              className="flex items-start gap-2 px-4 py-2 text-ink no-underline hover:bg-blue-hover focus-visible:-outline-offset-3"
            >
              {mancanze === 0 ? <DiscTick className="mt-1 text-ok-fill" /> : <DashedRing className="mt-1 text-ink-3" />}
              <span className="line-clamp-2 min-w-0 flex-1">
                <span className="text-ink-3 text-meta">{codice}</span> {titolo}
              </span>
              {mancanze > 0 && <Count value={mancanze} label={mancanze === 1 ? 'cosa manca' : 'cose mancano'} />}
              {mancanze === 0 && <span className="sr-only">completa</span>}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
