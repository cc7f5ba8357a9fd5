import { addresses, type Luogo } from '@/components/layout/addresses';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { italianCount } from '@/lib/domain/italian-notation';
import type { PaginaPersone, PersonaSomigliante } from '@/lib/features/persona/types';
import { GestiCoppia } from './gesti-coppia';
import { SOMIGLIANZA } from './words';

/** Pairs shown at once: once judged they leave, and others come. */
const MAX_COPPIE = 40;

/** Names that look alike, to be judged one by one: nothing is joined before somebody says so. */
export function CoppieSimili({ luogo, pagina }: { luogo: Luogo; pagina: PaginaPersone }) {
  const { somiglianze, canModificare } = pagina;
  return (
    <Panel title="Nominativi che si somigliano" meta={`${somiglianze.length}`} isPadded={false}>
      {somiglianze.length === 0 && <EmptyState>Nessun nominativo somiglia a un altro.</EmptyState>}
      <ul className="divide-y divide-line">
        {somiglianze.slice(0, MAX_COPPIE).map(({ una, altra, somiglianza }) => {
          const [resta, siSposta] = byUse(una, altra);
          const query = new URLSearchParams({ vista: 'somiglianti', persona: resta.id, unisci: siSposta.id });
          return (
            <li key={`${una.id}${altra.id}`} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
              <div className="min-w-60 flex-1">
                <Nome persona={resta} />
                <Nome persona={siSposta} />
                <p className="text-ink-3 text-meta">{SOMIGLIANZA[somiglianza]}.</p>
              </div>
              {canModificare && (
                <div className="flex flex-wrap gap-2 print:hidden">
                  <ButtonLink size="s" href={addresses.parteStruttura(luogo, 'persone', `?${query}`)}>
                    Confronta
                    <span className="sr-only">
                      {' '}
                      {resta.nominativo} e {siSposta.nominativo}
                    </span>
                  </ButtonLink>
                  <GestiCoppia ente={luogo.ente} resta={resta} altra={siSposta} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {somiglianze.length > MAX_COPPIE && (
        <p className="border-line border-t px-4 py-3 text-ink-3 text-meta">
          Se ne mostrano {MAX_COPPIE} alla volta, le più sicure per prime.
        </p>
      )}
    </Panel>
  );
}

/** Who has more stays; with as much, the longer name. */
function byUse(una: PersonaSomigliante, altra: PersonaSomigliante): [PersonaSomigliante, PersonaSomigliante] {
  const weight = ({ numeroImpegni, numeroIncarichi }: PersonaSomigliante) => numeroImpegni + numeroIncarichi;
  const difference = weight(una) - weight(altra) || una.nominativo.length - altra.nominativo.length;
  return difference >= 0 ? [una, altra] : [altra, una];
}

function Nome({ persona }: { persona: PersonaSomigliante }) {
  const { nominativo, numeroImpegni, numeroIncarichi, attiva } = persona;
  return (
    <p>
      <span className="font-semibold">{nominativo}</span>{' '}
      <span className="text-ink-3 text-meta">
        {italianCount(numeroImpegni, 'scheda', 'schede')}, {italianCount(numeroIncarichi, 'incarico', 'incarichi')}
        {!attiva && ', non più in servizio'}
      </span>
    </p>
  );
}
