import { IncarichiCdr } from '@/components/cdr/incarichi-cdr';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { NewScheda } from '@/components/progetto/vita/new-scheda';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import type { Scope } from '@/lib/auth/scope';
import type { vistaCdr } from '@/lib/features/cdr/schema';
import type { PaginaCdr } from '@/lib/features/cdr/types';
import { canCreateIn } from '@/lib/features/progetto/policy';

interface TestataCdrProps {
  scope: Scope;
  pagina: PaginaCdr;
  luogo: Luogo;
  vista: ReturnType<typeof vistaCdr.parse>['vista'];
}

/** The head of the page of a CDR: who heads it, its views, the way to a new card of it. */
export function TestataCdr({ scope, pagina, luogo, vista }: TestataCdrProps) {
  const { cdr, piano, struttura, numeroPersone } = pagina;
  const titolo = `${cdr.codice} ${cdr.denominazione}`;
  const tab = (label: string, name: typeof vista, count?: number) => ({
    label,
    href: addresses.cdr(luogo, cdr.codice, name === 'tabella' ? '' : `?vista=${name}`),
    isCurrent: vista === name,
    count,
  });
  return (
    <PageHeader
      crumbs={[{ label: `Piano ${piano.anno}`, href: addresses.piano(luogo) }, { label: titolo }]}
      title={titolo}
      meta={<IncarichiCdr cdr={cdr} />}
      actions={canCreateIn(scope, piano, struttura, cdr.codice) && <NewScheda luogo={luogo} cdr={cdr.codice} />}
      tabs={
        <TabLinks
          label="Viste del CDR"
          tabs={[tab('Tabella del CDR', 'tabella'), tab('Pesi', 'pesi'), tab('Persone', 'persone', numeroPersone)]}
        />
      }
    />
  );
}
