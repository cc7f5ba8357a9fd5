import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { PaginaPersone, PersonaIntera } from '@/lib/features/persona/types';
import { FattiPersona } from './fatti-persona';
import { GestiCoppia } from './gesti-coppia';
import { AliasPersona, GestiPersona } from './gesti-persona';

interface DettaglioPersonaProps {
  luogo: Luogo;
  pagina: PaginaPersone;
  persona: PersonaIntera;
}

/** The person that is open: spellings, incarichi, cards, and what can be done. */
export function DettaglioPersona({ luogo, pagina, persona }: DettaglioPersonaProps) {
  const qui = { ente: luogo.ente, anno: pagina.piano.anno };
  const { alias, attiva } = persona;
  return (
    <Panel title={persona.nominativo} badges={!attiva && <Badge>Non più in servizio</Badge>}>
      <div className="grid gap-4">
        {pagina.canModificare && <GestiPersona qui={qui} persona={persona} />}
        <div>
          <h3 className="mb-1 font-semibold text-ink-2 text-meta">Altri modi di scriverlo</h3>
          {pagina.canModificare ? (
            <AliasPersona qui={qui} persona={persona} />
          ) : (
            alias.map(({ nominativo }) => nominativo).join(', ') || 'Nessuno.'
          )}
        </div>
        <div>
          <h3 className="sr-only">Che cosa fa</h3>
          <FattiPersona luogo={luogo} persona={persona} />
        </div>
      </div>
    </Panel>
  );
}

/** What joining two rows would move, before it is done. */
export function AnteprimaUnione({ luogo, resta, altra }: { luogo: Luogo; resta: PersonaIntera; altra: PersonaIntera }) {
  const swapped = new URLSearchParams({ persona: altra.id, unisci: resta.id });
  return (
    <Panel title="Sono la stessa persona?">
      <p className="mb-4 text-ink-2">
        Tutto quello che è di «{altra.nominativo}» passa a «{resta.nominativo}», in tutti i piani dell’ente; «
        {altra.nominativo}» resta fra i modi di scriverlo. Le schede continuano a mostrare il nome che portano.{' '}
        <TextLink href={addresses.parteStruttura(luogo, 'persone', `?${swapped}`)}>
          Tieni invece «{altra.nominativo}»
        </TextLink>
      </p>
      <div className="grid gap-4 desk:grid-cols-2">
        {[
          { titolo: `Resta: ${resta.nominativo}`, persona: resta },
          { titolo: `Si sposta: ${altra.nominativo}`, persona: altra },
        ].map(({ titolo, persona }) => (
          <section key={persona.id} className="rounded-control border border-line p-3">
            <h3 className="mb-2 font-semibold">{titolo}</h3>
            <FattiPersona luogo={luogo} persona={persona} />
          </section>
        ))}
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <GestiCoppia
          ente={luogo.ente}
          resta={resta}
          altra={altra}
          canMerge
          thenHref={addresses.parteStruttura(luogo, 'persone', `?persona=${resta.id}`)}
        />
      </div>
    </Panel>
  );
}
