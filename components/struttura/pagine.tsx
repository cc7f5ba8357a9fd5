import type { Route } from 'next';
import { TextLink } from '@/components/ui/text-button';

interface PagineProps {
  pagina: number;
  numeroPagine: number;
  hrefOf(pagina: number): Route;
}

/** The pages of a long list; nothing when there is one. */
export function Pagine({ pagina, numeroPagine, hrefOf }: PagineProps) {
  if (numeroPagine <= 1) return null;
  return (
    <nav
      aria-label="Pagine dell’elenco"
      className="flex items-center justify-center gap-4 px-4 py-3 text-meta print:hidden"
    >
      {pagina > 1 && <TextLink href={hrefOf(pagina - 1)}>Pagina precedente</TextLink>}
      <span className="text-ink-2">
        Pagina {pagina} di {numeroPagine}
      </span>
      {pagina < numeroPagine && <TextLink href={hrefOf(pagina + 1)}>Pagina successiva</TextLink>}
    </nav>
  );
}
