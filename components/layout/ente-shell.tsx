import type { Route } from 'next';
import type { ReactNode } from 'react';
import { type Attore, ruoloInParole } from '@/lib/domain/permissions/ruoli';
import type { SchemaPesi } from '@/lib/domain/vocabulary';
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
  anni: readonly { anno: number; annoFine: number; schemaPesi?: SchemaPesi }[];
  /** Enti of the person, this one included. */
  enti: readonly { codice: string; denominazione: string; etichettaNucleo: string }[];
  /** Where the choice of another ente or year leads: the same kind of page there. The plan by default. */
  contextHref?: (ente: string, anno?: number) => Route;
  children: ReactNode;
}

/** The frame of a plan's pages: ente and year, search, person, destinations by role. */
export function EnteShell({ person, ente, anno, anni, enti, contextHref = pianoHref, children }: EnteShellProps) {
  const piano = anni.find((other) => other.anno === anno);
  const others = enti.filter(({ codice }) => codice !== ente.codice);
  const etichettaNucleo = enti.find(({ codice }) => codice === ente.codice)?.etichettaNucleo;
  const label = `${ente.denominazione} · ${anno}`;
  const here = { label, href: contextHref(ente.codice), isCurrent: true };
  const choices: ContextChoice[] = [
    ...(piano ? [] : [here]),
    ...anni.map((other) => ({
      label: `${ente.denominazione} · ${other.anno}`,
      href: contextHref(ente.codice, other.anno),
      isCurrent: other.anno === anno,
    })),
    ...others.map(({ codice, denominazione }) => ({ label: denominazione, href: contextHref(codice) })),
  ];
  const homeHref = addresses.attivita({
    ente: others.length > 0 ? ente.codice : undefined,
    anno: piano && piano !== anni[0] ? anno : undefined,
  });
  return (
    <AppShell
      homeHref={homeHref}
      context={<ContextSwitcher label={label} choices={choices} />}
      search={piano && { action: addresses.piano({ ente: ente.codice, anno }) }}
      person={
        <PersonMenu
          name={person.nome}
          role={person.ruoli.map((ruolo) => ruoloInParole(ruolo, etichettaNucleo)).join(' · ')}
        >
          <PersonLinks ente={ente.codice} hasOtherEnti={others.length > 0} />
        </PersonMenu>
      }
      nav={navForPerson(person, {
        homeHref,
        ente: ente.codice,
        anno,
        annoFine: piano?.annoFine ?? null,
        hasFondo: piano?.schemaPesi === 'PUNTI',
      })}
    >
      {children}
    </AppShell>
  );
}

function pianoHref(ente: string, anno?: number): Route {
  return anno === undefined ? (`/${ente}` as Route) : addresses.piano({ ente, anno });
}
