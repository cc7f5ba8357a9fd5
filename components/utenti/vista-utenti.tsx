import { addresses, type Luogo } from '@/components/layout/addresses';
import { CopyTable } from '@/components/ui/copy-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-button';
import type { FiltriUtenti as Filtri } from '@/lib/features/utenti/schema';
import type { PaginaUtenti } from '@/lib/features/utenti/types';
import { ElencoUtenti } from './elenco-utenti';
import { FiltriUtenti } from './filtri-utenti';
import { InviteUtente } from './invite-utente';
import { PostaAssente } from './posta-assente';

interface VistaUtentiProps {
  luogo: Luogo;
  filtri: Filtri;
  pagina: PaginaUtenti;
}

/** Who works for the ente: search, list, invitation. */
export function VistaUtenti({ luogo, filtri, pagina }: VistaUtentiProps) {
  const { utenti, totale, cdr, isPostaReady } = pagina;
  const quanti = totale === 1 ? '1 persona' : `${totale} persone`;
  return (
    <>
      <PageHeader
        title="Utenti"
        meta="Chi entra in Traguardo per questo ente, e con quali ruoli."
        actions={isPostaReady && <InviteUtente ente={luogo.ente} cdr={cdr} />}
      />
      {!isPostaReady && <PostaAssente luogo={luogo} />}
      <Panel
        title="Persone"
        meta={quanti}
        isPadded={false}
        actions={utenti.length > 0 && <CopyTable tableId="utenti" size="s" />}
      >
        <FiltriUtenti action={addresses.utenti(luogo)} filtri={filtri} />
        {utenti.length > 0 ? (
          <ElencoUtenti luogo={luogo} utenti={utenti} />
        ) : (
          <EmptyState>Nessuna persona corrisponde alla ricerca.</EmptyState>
        )}
        <Pagine luogo={luogo} filtri={filtri} pagina={pagina} />
      </Panel>
    </>
  );
}

/** The pages before and after, when there is more than one. */
function Pagine({ luogo, filtri, pagina: { pagina, pagine } }: VistaUtentiProps) {
  if (pagine < 2) return null;
  const pageHref = (number: number) => {
    const query = new URLSearchParams({ q: filtri.q, ruolo: filtri.ruolo ?? '', pagina: String(number) });
    return addresses.utenti(luogo, `?${query}`);
  };
  return (
    <nav aria-label="Pagine dell’elenco" className="flex items-center gap-4 border-line border-t px-4 py-3">
      {pagina > 1 && <TextLink href={pageHref(pagina - 1)}>Pagina precedente</TextLink>}
      <span className="text-ink-2 text-meta">
        Pagina {pagina} di {pagine}
      </span>
      {pagina < pagine && <TextLink href={pageHref(pagina + 1)}>Pagina seguente</TextLink>}
    </nav>
  );
}
