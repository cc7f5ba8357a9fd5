import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';

interface PageLinksProps {
  /** What is paged, for screen readers: "Pagine delle schede trovate". */
  label: string;
  pagina: number;
  pagine: number;
  hrefOf: (pagina: number) => Route;
}

const STEP =
  'inline-flex min-h-11 items-center gap-1 rounded-control px-3 font-semibold text-blue-strong hover:bg-blue-hover';

/** Before and after, with the place in the list; nothing when there is one page only. */
export function PageLinks({ label, pagina, pagine, hrefOf }: PageLinksProps) {
  if (pagine < 2) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-center gap-2 text-table print:hidden">
      {pagina > 1 && (
        <Link href={hrefOf(pagina - 1)} rel="prev" className={STEP}>
          <ChevronLeft aria-hidden="true" />
          Precedenti
        </Link>
      )}
      <span className="text-ink-2">
        Pagina {pagina} di {pagine}
      </span>
      {pagina < pagine && (
        <Link href={hrefOf(pagina + 1)} rel="next" className={STEP}>
          Successive
          <ChevronRight aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
