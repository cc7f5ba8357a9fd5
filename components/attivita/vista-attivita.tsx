import type { Route } from 'next';
import type { Luogo } from '@/components/layout/addresses';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TabLinks } from '@/components/ui/tab-links';
import { TextLink } from '@/components/ui/text-button';
import { countByTipo, gruppoOf, type TipoAttivita } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { PaginaAttivita } from '@/lib/features/attivita/types';
import { ElencoAttivita } from './elenco-attivita';
import { NullaInAttesa } from './nulla-in-attesa';
import { PannelloMovimenti } from './pannello-movimenti';
import { PannelloSchede } from './pannello-schede';
import { PannelloSessione } from './pannello-sessione';
import { PianoAssente } from './piano-assente';
import { TIPO_ATTIVITA } from './words';

interface VistaAttivitaProps {
  luogo: Luogo;
  pagina: PaginaAttivita;
  oggi: CalendarDate;
  /** The kind chosen; null shows all. */
  tipo: TipoAttivita | null;
  /** Address of this page for a kind. */
  tipoHref: (tipo: TipoAttivita | null) => Route;
}

/** What waits, and beside it how things stand. */
export function VistaAttivita(props: VistaAttivitaProps) {
  const { luogo, pagina, oggi } = props;
  return (
    <div className="grid items-start gap-6 broad:grid-cols-[minmax(0,1fr)_20rem]">
      <DaFare {...props} />
      {pagina.piano && (
        <aside aria-label="A che punto siamo" className="grid gap-6">
          {pagina.sessioni.map((sessione) => (
            <PannelloSessione key={sessione.id} luogo={luogo} sessione={sessione} oggi={oggi} />
          ))}
          {pagina.schede.length > 0 && <PannelloSchede luogo={luogo} pagina={pagina} />}
          {pagina.movimenti && pagina.movimenti.length > 0 && (
            <PannelloMovimenti luogo={luogo} movimenti={pagina.movimenti} oggi={oggi} />
          )}
        </aside>
      )}
    </div>
  );
}

function DaFare({ luogo, pagina, oggi, tipo, tipoHref }: VistaAttivitaProps) {
  const { attivita, piano } = pagina;
  if (attivita.length === 0) {
    return (
      <Panel isPadded={false}>
        {piano ? (
          <NullaInAttesa luogo={luogo} pagina={pagina} />
        ) : (
          <PianoAssente luogo={luogo} canImportare={pagina.canImportare} altroAnno={null} />
        )}
      </Panel>
    );
  }
  const shown = tipo === null ? attivita : attivita.filter((one) => one.tipo === tipo);
  const [kind, ...otherKinds] = countByTipo(attivita);
  const onlyKind = otherKinds.length === 0 && shown.length > 0 ? kind : undefined;
  return (
    <Panel isPadded={false} title={onlyKind && TIPO_ATTIVITA[onlyKind.tipo]}>
      {!onlyKind && (
        <div className="border-line-strong border-b px-4">
          <TabLinks label="Attività per tipo" tabs={listTabs(pagina, oggi, tipo, tipoHref)} />
        </div>
      )}
      {shown.length > 0 ? (
        <ElencoAttivita luogo={luogo} attivita={shown} oggi={oggi} />
      ) : (
        <EmptyState action={<TextLink href={tipoHref(null)}>Mostra tutte le attività</TextLink>}>
          Di questo tipo non aspetta più nulla.
        </EmptyState>
      )}
    </Panel>
  );
}

function listTabs(
  { attivita }: PaginaAttivita,
  oggi: CalendarDate,
  chosen: TipoAttivita | null,
  tipoHref: VistaAttivitaProps['tipoHref'],
) {
  const toneOf = (tipo: TipoAttivita | null) =>
    attivita.some((one) => (tipo === null || one.tipo === tipo) && gruppoOf(one.scadenza, oggi) === 'IN_RITARDO')
      ? ('bad' as const)
      : undefined;
  const all = { tipo: null, numero: attivita.length };
  return [all, ...countByTipo(attivita)].map(({ tipo, numero }) => ({
    label: tipo === null ? 'Tutte' : TIPO_ATTIVITA[tipo],
    href: tipoHref(tipo),
    isCurrent: tipo === chosen,
    count: numero,
    countTone: toneOf(tipo),
  }));
}
