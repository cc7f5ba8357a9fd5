import type { ReactNode } from 'react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';

/** The parts of the structure, each with its page. */
export type ParteStruttura = 'cdr' | 'albero' | 'persone' | 'capitoli' | 'etichette';

interface TestataStrutturaProps {
  luogo: Luogo;
  parte: ParteStruttura;
  anno: number;
  /** One sentence on what is here. */
  meta: ReactNode;
  actions?: ReactNode;
}

/** Head of every page of the structure. */
export function TestataStruttura({ luogo, parte, anno, meta, actions }: TestataStrutturaProps) {
  const tab = (label: string, name: ParteStruttura) => ({
    label,
    href: name === 'cdr' ? addresses.struttura(luogo) : addresses.parteStruttura(luogo, name),
    isCurrent: parte === name,
  });
  return (
    <PageHeader
      title={`Struttura ${anno}`}
      meta={meta}
      actions={actions}
      tabs={
        <TabLinks
          label="Parti della struttura"
          tabs={[
            tab('CDR e incarichi', 'cdr'),
            tab('Albero strategico', 'albero'),
            tab('Persone', 'persone'),
            tab('Capitoli', 'capitoli'),
            tab('Etichette', 'etichette'),
          ]}
        />
      }
    />
  );
}
