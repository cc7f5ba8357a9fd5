import {
  Building2,
  ClipboardList,
  Coins,
  FileText,
  FolderTree,
  Gauge,
  ListChecks,
  Mail,
  Network,
  Scale,
  Stamp,
  Upload,
  Users,
  Workflow,
} from 'lucide-react';
import type { Route } from 'next';
import { withAntenati } from '@/lib/domain/permissions/albero-cdr';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { type Attore, listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import { addresses } from './addresses';
import type { NavGroup, NavItem } from './navigation';

/** Where the person is: the ente's code and the years of the plan. */
interface NavContext {
  readonly homeHref: Route;
  readonly ente: string;
  readonly anno: number;
  /** Last year of the plan's horizon; null when the ente has no plan for the year. */
  readonly annoFine: number | null;
  /** The plan shares out a fund by points. */
  readonly hasFondo: boolean;
}

/**
 * The destinations of a person in a plan: what her roles let her do, and nothing that would answer no.
 * The rights are those of the permission matrix.
 */
export function navForPerson(attore: Attore, { homeHref, ente, anno, annoFine, hasFondo }: NavContext): NavGroup[] {
  const luogo = { ente, anno };
  const inEnte = { enteId: attore.enteId };
  const readsBozze = isConsentito(attore, 'piano.leggere', { ...inEnte, statoPiano: 'PREDISPOSIZIONE' });
  const importa = isConsentito(attore, 'importazione.gestire', inEnte) && {
    label: 'Importa',
    href: addresses.importa(luogo),
    icon: <Upload />,
  };
  const piano: (NavItem | false)[] = [
    ...listCodiciCdr(attore).map((codice) => ({
      label: `CDR ${codice}`,
      href: addresses.cdr(luogo, codice),
      icon: <Network />,
    })),
    { label: 'Tutto il piano', href: addresses.piano(luogo), icon: <FolderTree /> },
    readsBozze && { label: 'Approvazione', href: addresses.approvazione(luogo), icon: <Stamp /> },
    { label: 'Monitoraggio', href: addresses.monitoraggio(luogo), icon: <ClipboardList /> },
    (readsBozze || listCodiciCdr(attore).length > 0) && {
      label: isConsentito(attore, 'risultato.valutare', inEnte) ? 'Valutazione' : 'Risultati',
      href: addresses.valutazione(luogo),
      icon: <Scale />,
    },
    hasFondo && readsPremi(attore) && { label: 'Premi', href: addresses.premi(luogo), icon: <Coins /> },
    isConsentito(attore, 'documento.leggere', inEnte) && {
      label: 'Documenti',
      href: addresses.documenti(luogo),
      icon: <FileText />,
    },
    (isConsentito(attore, 'struttura.modificare', inEnte) || isConsentito(attore, 'ente.configurare', inEnte)) && {
      label: 'Struttura',
      href: addresses.struttura(luogo),
      icon: <Workflow />,
    },
    importa,
  ];
  const amministrazione: (NavItem | false)[] = [
    isConsentito(attore, 'utenti.gestire', inEnte) && {
      label: 'Utenti',
      href: addresses.utenti(luogo),
      icon: <Users />,
    },
    ...(isConsentito(attore, 'ente.configurare', inEnte)
      ? [
          { label: 'Posta elettronica', href: addresses.posta(luogo), icon: <Mail /> },
          { label: 'Enti', href: addresses.enti(luogo), icon: <Building2 /> },
        ]
      : []),
  ];
  const title = annoFine === null || annoFine === anno ? `Piano ${anno}` : `Piano ${anno}–${annoFine}`;
  return [
    ...groupOf(undefined, [
      { label: 'Le mie attività', href: homeHref, icon: <ListChecks /> },
      readsBozze &&
        annoFine !== null && {
          label: 'Cruscotto',
          href: addresses.anno(luogo),
          section: addresses.elenchi(luogo),
          icon: <Gauge />,
        },
    ]),
    ...groupOf(title, annoFine === null ? [importa] : piano),
    ...groupOf('Amministrazione', amministrazione),
  ];
}

/** Those of the whole plan, or of a CDR of one's own. */
function readsPremi(attore: Attore): boolean {
  const { enteId } = attore;
  return isConsentito(attore, 'premio.leggere', {
    enteId,
    personaId: null,
    cdr: withAntenati(listCodiciCdr(attore), []),
  });
}

/** A group of what is there; none when nothing is. */
function groupOf(title: string | undefined, destinations: readonly (NavItem | false)[]): NavGroup[] {
  const items = destinations.filter((item) => item !== false);
  return items.length > 0 ? [{ title, items }] : [];
}
