import { ClipboardList, FolderTree, LayoutDashboard, ListChecks, Network, Scale, Upload } from 'lucide-react';
import type { Route } from 'next';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { type Attore, listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import { addresses } from './addresses';
import type { NavGroup, NavItem } from './navigation';

/** Where the person is: the ente's code and the years of the plan. */
interface NavContext {
  readonly ente: string;
  readonly anno: number;
  readonly annoFine: number;
}

/**
 * The destinations of a person in a plan: what her roles let her do, and nothing that would answer no.
 * The rights are those of the permission matrix.
 */
export function navForPerson(attore: Attore, { ente, anno, annoFine }: NavContext): NavGroup[] {
  const luogo = { ente, anno };
  const inEnte = { enteId: attore.enteId };
  const piano: (NavItem | false)[] = [
    { label: 'Cruscotto', href: `/${ente}/${anno}` as Route, icon: <LayoutDashboard /> },
    ...listCodiciCdr(attore).map((codice) => ({
      label: `CDR ${codice}`,
      href: addresses.cdr(luogo, codice),
      icon: <Network />,
    })),
    { label: 'Tutto il piano', href: addresses.piano(luogo), icon: <FolderTree /> },
    { label: 'Monitoraggio', href: addresses.monitoraggio(luogo), icon: <ClipboardList /> },
    isConsentito(attore, 'risultato.valutare', inEnte) && {
      label: 'Valutazione',
      href: addresses.valutazione(luogo),
      icon: <Scale />,
    },
    isConsentito(attore, 'importazione.gestire', inEnte) && {
      label: 'Importa',
      href: addresses.importa(luogo),
      icon: <Upload />,
    },
  ];
  return [
    { items: [{ label: 'Le mie attività', href: '/' as Route, icon: <ListChecks /> }] },
    { title: `Piano ${anno}–${annoFine}`, items: piano.filter((item) => item !== false) },
  ];
}
