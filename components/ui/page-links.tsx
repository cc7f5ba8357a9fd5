import type { Route } from 'next';
import { TextLink } from './text-button';

interface PageLinksProps {
  /** Name of the group for screen readers. */
  label?: string;
  pagina: number;
  pagine: number;
  hrefOf: (pagina: number) => Route;
}

/** The pages of a long list; nothing when there is one. */
export function PageLinks({ label = 'Pagine dell’elenco', pagina, pagine, hrefOf }: PageLinksProps) {
  if (pagine < 2) return null;
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-center gap-4 px-4 py-3 text-meta print:hidden"
    >
      {pagina > 1 && <TextLink href={hrefOf(pagina - 1)}>Pagina precedente</TextLink>}
      <span className="text-ink-2">
        Pagina {pagina} di {pagine}
      </span>
      {pagina < pagine && <TextLink href={hrefOf(pagina + 1)}>Pagina successiva</TextLink>}
    </nav>
  );
}
