import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Cerca } from '@/components/struttura/cerca';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageLinks } from '@/components/ui/page-links';
import { Panel } from '@/components/ui/panel';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { italianDecimal } from '@/lib/domain/italian-notation';
import type { VistaCapitoli } from '@/lib/features/capitolo/schema';
import type { CapitoloInElenco, PaginaCapitoli } from '@/lib/features/capitolo/types';
import { formatImporto } from '@/lib/format/number';
import { GestiCapitolo } from './gesti-capitolo';

interface ElencoCapitoliProps {
  luogo: Luogo;
  pagina: PaginaCapitoli;
  vista: VistaCapitoli;
}

const LATI = { tutti: 'Tutti', spesa: 'Spesa', entrata: 'Entrata' } as const;

/** A page of capitoli with where each is used. */
export function ElencoCapitoli({ luogo, pagina, vista }: ElencoCapitoliProps) {
  const { capitoli, totale, numeroPagine, canModificare, piano } = pagina;
  const hrefOf = ({ lato = vista.lato, pagina: numero = 1 }: Partial<VistaCapitoli>) => {
    const query = {
      ...(vista.q ? { q: vista.q } : {}),
      ...(lato === 'tutti' ? {} : { lato }),
      ...(numero > 1 ? { pagina: String(numero) } : {}),
    };
    return addresses.parteStruttura(luogo, 'capitoli', `?${new URLSearchParams(query)}`);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-70 flex-1">
          <Cerca
            action={addresses.parteStruttura(luogo, 'capitoli')}
            label="Cerca un capitolo"
            hint="Codice, parola, missione o programma."
            q={vista.q}
            kept={vista.lato === 'tutti' ? {} : { lato: vista.lato }}
          />
        </div>
        <SegmentedLinks
          label="Quali capitoli"
          segments={(['tutti', 'spesa', 'entrata'] as const).map((lato) => ({
            label: LATI[lato],
            href: hrefOf({ lato }),
            isCurrent: vista.lato === lato,
          }))}
        />
      </div>
      <Panel title="Capitoli" meta={italianDecimal(totale, 0)} isPadded={false}>
        {capitoli.length === 0 ? (
          <EmptyState>
            {vista.q ? 'Nessun capitolo con queste parole.' : 'Non ci sono ancora capitoli: incollali da un foglio.'}
          </EmptyState>
        ) : (
          <DataTable caption="Capitoli dell’ente" minWidth="none">
            <TableHead>
              <ColumnHeader>Capitolo</ColumnHeader>
              <ColumnHeader className={FROM_DESK}>Missione e programma</ColumnHeader>
              <ColumnHeader>Schede</ColumnHeader>
              <ColumnHeader isNumeric className={FROM_DESK}>
                Previsto {piano.anno}, euro
              </ColumnHeader>
              {canModificare && (
                <ColumnHeader isCopied={false}>
                  <VisuallyHidden>Azioni</VisuallyHidden>
                </ColumnHeader>
              )}
            </TableHead>
            <tbody>
              {capitoli.map((capitolo) => (
                <Riga key={capitolo.id} luogo={luogo} capitolo={capitolo} canModificare={canModificare} />
              ))}
            </tbody>
          </DataTable>
        )}
        <PageLinks pagina={vista.pagina} pagine={numeroPagine} hrefOf={(numero) => hrefOf({ pagina: numero })} />
      </Panel>
    </div>
  );
}

interface RigaProps {
  luogo: Luogo;
  capitolo: CapitoloInElenco;
  canModificare: boolean;
}

function Riga({ luogo, capitolo, canModificare }: RigaProps) {
  const { codice, articolo, entrata, descrizione, missione, programma, numeroSchede, numeroVoci, previsto } = capitolo;
  return (
    <Row>
      <RowHeader>
        <span className="font-semibold">{articolo ? `${codice}/${articolo}` : codice}</span>{' '}
        <span className="font-normal text-ink-3 text-meta">{entrata ? 'entrata' : 'spesa'}</span>
        <span className="block font-normal">{descrizione}</span>
      </RowHeader>
      <Cell className={FROM_DESK}>{[missione, programma].filter(Boolean).join(' · ') || '–'}</Cell>
      <Cell>
        {numeroSchede > 0 ? (
          <Link href={addresses.piano(luogo, `?${new URLSearchParams({ q: codice })}`)}>
            {numeroSchede}
            <VisuallyHidden> con il capitolo {codice}</VisuallyHidden>
          </Link>
        ) : (
          <span className="text-ink-3 text-meta whitespace-nowrap">{numeroVoci > 0 ? 'altri anni' : 'non usato'}</span>
        )}
      </Cell>
      <Cell isNumeric className={FROM_DESK}>
        {formatImporto(previsto)}
      </Cell>
      {canModificare && (
        <Cell>
          <GestiCapitolo ente={luogo.ente} capitolo={capitolo} />
        </Cell>
      )}
    </Row>
  );
}
