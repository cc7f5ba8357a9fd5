import type { Luogo } from '@/components/layout/addresses';
import { addresses } from '@/components/layout/addresses';
import { TabellaCdr } from '@/components/piano/tabella-cdr';
import type { PosizioneTotali } from '@/components/piano/tabella-rows';
import { NotaTabella } from '@/components/piano/vista-piano';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { PaginaCdr } from '@/lib/features/cdr/types';
import { SchedePartecipate } from './schede-partecipate';

interface VistaCdrProps {
  luogo: Luogo;
  pagina: PaginaCdr;
  totali: PosizioneTotali;
}

/** The table of the CDR and, under it, the cards of others in which it takes part. */
export function VistaCdr(props: VistaCdrProps) {
  const { cdr, struttura, partecipate } = props.pagina;
  return (
    <div className="flex flex-col gap-6">
      <SchedeProprie {...props} />
      {partecipate.length > 0 && (
        <SchedePartecipate luogo={props.luogo} cdr={cdr.codice} struttura={struttura} schede={partecipate} />
      )}
    </div>
  );
}

/** Its own cards, with the choice of where the totals of groups stand. */
function SchedeProprie({ luogo, pagina, totali }: VistaCdrProps) {
  const { cdr, schede, piano, partecipate } = pagina;
  if (schede.length < cdr.numeroSchede || schede.length === 0) {
    return (
      <Panel title="Tabella del CDR">
        <EmptyState>
          {cdr.numeroSchede === 0
            ? `Questo CDR non ha ancora schede${partecipate.length > 0 ? ' sue' : ''}.`
            : 'Le schede di questo CDR non sono ancora approvate: per ora le legge chi le prepara.'}
        </EmptyState>
      </Panel>
    );
  }
  const altra: PosizioneTotali = totali === 'stampa' ? 'testa' : 'stampa';
  return (
    <div className="flex flex-col gap-3">
      {schede.some(({ collegamento }) => collegamento !== null) && (
        <p className="text-right">
          <TextLink href={addresses.cdr(luogo, cdr.codice, `?totali=${altra}`)}>
            {altra === 'testa'
              ? 'Mostra i totali in testa ai gruppi'
              : 'Mostra i totali sotto i gruppi, come in stampa'}
          </TextLink>
        </p>
      )}
      <TabellaCdr
        luogo={luogo}
        cdr={cdr}
        schede={schede}
        totali={totali}
        etichettaOperativo={piano.etichettaOperativo}
      />
      <NotaTabella />
    </div>
  );
}
