import Link from 'next/link';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Panel } from '@/components/ui/panel';
import type { CalendarDate } from '@/lib/domain/calendar';
import { italianCount } from '@/lib/domain/italian-notation';
import type { NodoCdr, PaginaStruttura } from '@/lib/features/cdr/types';
import { GestiCdr } from './gesti-cdr';
import { IncarichiAnno } from './incarichi-anno';
import { TIPO_CDR } from './words';

interface DettaglioCdrProps {
  luogo: Luogo;
  cdr: NodoCdr;
  pagina: PaginaStruttura;
  giorno: CalendarDate;
}

/** The CDR that is open: what it is, its cards, what can be done to it, who heads it. */
export function DettaglioCdr({ luogo, cdr, pagina, giorno }: DettaglioCdrProps) {
  const { piano, nodi, canModificare } = pagina;
  const qui = { ente: luogo.ente, anno: piano.anno };
  const padre = nodi.find(({ id }) => id === cdr.padreId);
  return (
    <div className="flex flex-col gap-6">
      <Panel title={`${cdr.codice} ${cdr.denominazione}`} meta={TIPO_CDR[cdr.tipo]}>
        <p className="mb-4">
          {padre ? `Sotto ${padre.codice} ${padre.denominazione}. ` : 'Al primo livello. '}
          <Link href={addresses.cdr(luogo, cdr.codice)}>{italianCount(cdr.numeroSchede, 'scheda', 'schede')}</Link>
        </p>
        {canModificare && <GestiCdr qui={qui} cdr={cdr} nodi={nodi} />}
      </Panel>
      <IncarichiAnno qui={qui} cdr={cdr} giorno={giorno} canModificare={canModificare} />
    </div>
  );
}
