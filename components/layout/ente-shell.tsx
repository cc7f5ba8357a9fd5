import type { Route } from 'next';
import type { ReactNode } from 'react';
import { type Attore, ruoloInParole } from '@/lib/domain/permissions/ruoli';
import { addresses } from './addresses';
import { AppShell } from './app-shell';
import { type ContextChoice, ContextSwitcher } from './context-switcher';
import { navForPerson } from './nav-for-person';
import { PersonLinks } from './person-links';
import { PersonMenu } from './person-menu';

interface EnteShellProps {
  /** Who works, in this ente. */
  person: Attore & { nome: string };
  ente: { codice: string; denominazione: string };
  /** The year being worked on. */
  anno: number;
  /** Years with a plan, the latest first. */
  anni: readonly { anno: number; annoFine: number }[];
  /** Enti of the person, this one included. */
  enti: readonly { codice: string; denominazione: string }[];
  children: ReactNode;
}

/** The frame of a plan's pages: ente and year, search, person, destinations by role. */
export function EnteShell({ person, ente, anno, anni, enti, children }: EnteShellProps) {
  const annoFine = anni.find((other) => other.anno === anno)?.annoFine ?? anno;
  const others = enti.filter(({ codice }) => codice !== ente.codice);
  const choices: ContextChoice[] = [
    ...anni.map((other) => ({
      label: `${ente.denominazione} · ${other.anno}`,
      href: addresses.piano({ ente: ente.codice, anno: other.anno }),
      isCurrent: other.anno === anno,
    })),
    ...others.map(({ codice, denominazione }) => ({ label: denominazione, href: `/${codice}` as Route })),
  ];
  return (
    <AppShell
      homeHref="/"
      context={<ContextSwitcher label={`${ente.denominazione} · ${anno}`} choices={choices} />}
      search={{ action: addresses.piano({ ente: ente.codice, anno }) }}
      person={
        <PersonMenu name={person.nome} role={person.ruoli.map(ruoloInParole).join(' · ')}>
          <PersonLinks hasOtherEnti={others.length > 0} />
        </PersonMenu>
      }
      nav={navForPerson(person, { ente: ente.codice, anno, annoFine })}
    >
      {children}
    </AppShell>
  );
}
