import type { ReactNode } from 'react';
import { addresses } from './addresses';
import { AppShell } from './app-shell';
import { PersonLinks } from './person-links';
import { PersonMenu } from './person-menu';

const SENZA_RUOLO = 'Nessun ruolo';

/** The frame of somebody whom no ente has at work: her own page, and the way out. */
export function PersonShell({ nome, children }: { nome: string; children: ReactNode }) {
  return (
    <AppShell
      homeHref={addresses.attivita()}
      person={
        <PersonMenu name={nome} role={SENZA_RUOLO}>
          <PersonLinks hasOtherEnti={false} />
        </PersonMenu>
      }
      nav={[]}
    >
      {children}
    </AppShell>
  );
}
