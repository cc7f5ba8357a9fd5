import { ClipboardList, FolderTree, LayoutDashboard, ListChecks, Network, Scale, Upload } from 'lucide-react';
import type { Route } from 'next';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { type Attore, listCodiciCdr } from '@/lib/domain/permissions/ruoli';
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
  const base = `/${ente}/${anno}`;
  const inEnte = { enteId: attore.enteId };
  const to = (path: string) => `${base}${path}` as Route;
  const piano: (NavItem | false)[] = [
    { label: 'Cruscotto', href: to(''), icon: <LayoutDashboard /> },
    ...listCodiciCdr(attore).map((codice) => ({
      label: `CDR ${codice}`,
      href: to(`/cdr/${encodeURIComponent(codice)}`),
      icon: <Network />,
    })),
    { label: 'Tutto il piano', href: to('/piano'), icon: <FolderTree /> },
    { label: 'Monitoraggio', href: to('/monitoraggio'), icon: <ClipboardList /> },
    isConsentito(attore, 'risultato.valutare', inEnte) && {
      label: 'Valutazione',
      href: to('/valutazione'),
      icon: <Scale />,
    },
    isConsentito(attore, 'importazione.gestire', inEnte) && {
      label: 'Importa',
      href: to('/importa'),
      icon: <Upload />,
    },
  ];
  return [
    { items: [{ label: 'Le mie attività', href: '/' as Route, icon: <ListChecks /> }] },
    { title: `Piano ${anno}–${annoFine}`, items: piano.filter((item) => item !== false) },
  ];
}
