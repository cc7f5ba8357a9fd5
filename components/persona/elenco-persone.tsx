import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Badge } from '@/components/ui/badge';
import { Cell, ColumnHeader, DataTable, FROM_DESK, Row, RowHeader, TableHead } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageLinks } from '@/components/ui/page-links';
import { Panel } from '@/components/ui/panel';
import { italianDecimal } from '@/lib/domain/italian-notation';
import type { VistaPersone } from '@/lib/features/persona/schema';
import type { PaginaPersone, PersonaInElenco } from '@/lib/features/persona/types';
import { formatPercent } from '@/lib/format/number';

interface ElencoPersoneProps {
  luogo: Luogo;
  pagina: PaginaPersone;
  vista: VistaPersone;
}

/** A page of people with what they do in the plan of the year. */
export function ElencoPersone({ luogo, pagina, vista }: ElencoPersoneProps) {
  const { persone, totale, numeroPagine, scelta } = pagina;
  const hrefOf = (changes: Record<string, string>) => {
    const kept = { ...(vista.q ? { q: vista.q } : {}), ...(vista.vista === 'servizio' ? {} : { vista: vista.vista }) };
    const query = { ...kept, ...(vista.pagina > 1 ? { pagina: String(vista.pagina) } : {}), ...changes };
    return addresses.parteStruttura(luogo, 'persone', `?${new URLSearchParams(query)}`);
  };
  return (
    <Panel title="Persone" meta={italianDecimal(totale, 0)} isPadded={false}>
      {persone.length === 0 ? (
        <EmptyState>{vista.q ? 'Nessuna persona con queste parole.' : 'Nessuna persona qui.'}</EmptyState>
      ) : (
        <DataTable caption="Persone dell’ente" minWidth="none">
          <TableHead>
            <ColumnHeader>Persona</ColumnHeader>
            <ColumnHeader className={FROM_DESK}>Dirige</ColumnHeader>
            <ColumnHeader isNumeric>Schede</ColumnHeader>
            <ColumnHeader isNumeric>Tempo nel {pagina.piano.anno}</ColumnHeader>
          </TableHead>
          <tbody>
            {persone.map((persona) => (
              <Riga
                key={persona.id}
                luogo={luogo}
                persona={persona}
                href={hrefOf({ persona: persona.id })}
                isSelected={persona.id === scelta?.id}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      <PageLinks pagina={vista.pagina} pagine={numeroPagine} hrefOf={(numero) => hrefOf({ pagina: String(numero) })} />
    </Panel>
  );
}

interface RigaProps {
  luogo: Luogo;
  persona: PersonaInElenco;
  href: ReturnType<typeof addresses.parteStruttura>;
  isSelected: boolean;
}

function Riga({ luogo, persona, href, isSelected }: RigaProps) {
  const { nominativo, alias, cdr, numeroSchede, percentuale } = persona;
  const isOver = Number(percentuale) > 100;
  return (
    <Row isSelected={isSelected}>
      <RowHeader>
        <b className="font-semibold">
          <Link href={href}>{nominativo}</Link>
        </b>
        {alias.length > 0 && <span className="block font-normal text-ink-3 text-meta">anche {alias.join(', ')}</span>}
      </RowHeader>
      <Cell className={FROM_DESK}>
        {cdr.map((codice, index) => (
          <span key={codice}>
            {index > 0 && ', '}
            <Link href={addresses.struttura(luogo, `?${new URLSearchParams({ cdr: codice })}`)}>{codice}</Link>
          </span>
        ))}
      </Cell>
      <Cell isNumeric>{numeroSchede}</Cell>
      <Cell isNumeric>
        {formatPercent(percentuale, 0)}
        {isOver && (
          <span className="block">
            <Badge tone="warn">oltre 100</Badge>
          </span>
        )}
      </Cell>
    </Row>
  );
}
