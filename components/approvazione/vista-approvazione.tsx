import { addresses, type Luogo } from '@/components/layout/addresses';
import { stagesOf } from '@/components/piano/vita-piano';
import { EmptyState } from '@/components/ui/empty-state';
import { KeyFigure, KeyFigures } from '@/components/ui/key-figure';
import { PageHeader } from '@/components/ui/page-header';
import { PageLinks } from '@/components/ui/page-links';
import { Panel } from '@/components/ui/panel';
import { Stages } from '@/components/ui/stages';
import { TextLink } from '@/components/ui/text-button';
import { groupBy } from '@/lib/domain/group-by';
import { isPianoApprovato, STATI_SCHEDA, type StatoScheda } from '@/lib/domain/permissions/stati';
import type { FiltriApprovazione } from '@/lib/features/approvazione/schema';
import type { PaginaApprovazione } from '@/lib/features/approvazione/types';
import { AttoPanel } from './atto-panel';
import { Blocchi } from './blocchi';
import { SchedeInCammino } from './schede-in-cammino';
import { Versioni } from './versioni';
import { PASSO_SEGUENTE, SCHEDE_IN_STATO, STATI_IN_CAMMINO } from './words';

interface VistaApprovazioneProps {
  luogo: Luogo;
  pagina: PaginaApprovazione;
  filtri: FiltriApprovazione;
}

/** From the drafts to the plan approved by an act: where everything stands and what is still in the way. */
export function VistaApprovazione({ luogo, pagina, filtri }: VistaApprovazioneProps) {
  const { piano, schede, blocchi, versioni } = pagina;
  const isApprovato = isPianoApprovato(piano.stato);
  const elenco = <Schede luogo={luogo} pagina={pagina} filtri={filtri} />;
  // Once every card is ready, what is left to do is the act.
  const isReady = schede.every(({ stato }) => stato === 'VALIDATO' || stato === 'APPROVATO');
  return (
    <>
      <PageHeader
        title="Approvazione"
        meta={
          isApprovato
            ? 'Il piano è approvato. Le sue versioni ufficiali non si modificano più.'
            : 'Il dirigente propone la scheda, la Programmazione o il Segretario la valida, un atto approva il piano.'
        }
        badges={<Stages label="Vita del piano" stages={stagesOf(piano.stato, 'Provvisorio')} />}
      />
      <div className="grid gap-6">
        <Conteggi luogo={luogo} schede={schede} />
        {!isReady && elenco}
        {!isApprovato && <Blocchi luogo={luogo} blocchi={blocchi} />}
        {!isApprovato && <AttoPanel luogo={luogo} pagina={pagina} />}
        {isReady && elenco}
        <Versioni luogo={luogo} versioni={versioni} />
      </div>
    </>
  );
}

/** The usual states, and one in variation where there is any; each opens its cards. */
function Conteggi({ luogo, schede }: { luogo: Luogo; schede: PaginaApprovazione['schede'] }) {
  const byStato = groupBy(schede, ({ stato }) => stato);
  const quante = (stato: StatoScheda) => byStato.get(stato)?.length ?? 0;
  return (
    <KeyFigures label="Schede del piano">
      {STATI_SCHEDA.filter((stato) => stato !== 'IN_VARIAZIONE' || quante(stato) > 0).map((stato) => (
        <KeyFigure
          key={stato}
          label={SCHEDE_IN_STATO[stato]}
          value={quante(stato)}
          unit={`di ${schede.length}`}
          detail={PASSO_SEGUENTE[stato]}
          href={stato === 'APPROVATO' ? undefined : hrefOf(luogo, { stato, pagina: 1 })}
        />
      ))}
    </KeyFigures>
  );
}

const SCHEDE_PER_PAGINA = 100;

function hrefOf(luogo: Luogo, { stato, pagina }: FiltriApprovazione) {
  const query = new URLSearchParams({
    ...(stato && { stato: stato.toLowerCase() }),
    ...(pagina > 1 && { pagina: String(pagina) }),
  });
  return addresses.approvazione(luogo, query.size > 0 ? `?${query}` : '');
}

function Schede({ luogo, pagina: { piano, schede, canValidare }, filtri }: VistaApprovazioneProps) {
  const { stato } = filtri;
  const scelte = STATI_IN_CAMMINO.filter((passo) => stato === null || stato === passo).flatMap((passo) =>
    schede.filter((scheda) => scheda.stato === passo),
  );
  const pagine = Math.max(1, Math.ceil(scelte.length / SCHEDE_PER_PAGINA));
  const pagina = Math.min(filtri.pagina, pagine);
  const da = (pagina - 1) * SCHEDE_PER_PAGINA;
  return (
    <Panel
      title={stato ? `Schede ${SCHEDE_IN_STATO[stato].toLowerCase()}` : 'Schede non ancora approvate'}
      meta={`${scelte.length} di ${schede.length}`}
      actions={stato && <TextLink href={hrefOf(luogo, { stato: null, pagina: 1 })}>Mostra tutte</TextLink>}
      isPadded={false}
    >
      {scelte.length === 0 ? (
        <EmptyState>{sayNone(stato, schede.length)}</EmptyState>
      ) : (
        <SchedeInCammino
          key={`${stato} ${pagina}`}
          luogo={{ ente: luogo.ente, anno: piano.anno }}
          schede={scelte.slice(da, da + SCHEDE_PER_PAGINA)}
          canValidare={canValidare}
        />
      )}
      <PageLinks pagina={pagina} pagine={pagine} hrefOf={(n) => hrefOf(luogo, { stato, pagina: n })} />
    </Panel>
  );
}

function sayNone(stato: StatoScheda | null, totale: number): string {
  if (totale === 0) return 'Nel piano non c’è ancora nessuna scheda.';
  return stato ? `Nessuna scheda è ${SCHEDA_E[stato]}.` : 'Tutte le schede sono approvate.';
}

const SCHEDA_E: Record<StatoScheda, string> = {
  BOZZA: 'in bozza',
  PROPOSTO: 'proposta e in attesa di validazione',
  VALIDATO: 'validata e in attesa dell’atto',
  IN_VARIAZIONE: 'in variazione',
  APPROVATO: 'da approvare',
};
