import type { Route } from 'next';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import type { PaginaCruscotto } from '@/lib/features/cruscotto/types';
import { tagInParole } from './words';

interface FiltroTagProps {
  pagina: Pick<PaginaCruscotto, 'tags' | 'scelti' | 'totaleObiettivi'>;
  /** The address of the same page with other tags; an empty one is all of them. */
  hrefOf: (tag: string | string[]) => Route;
}

/** The tags of the plan as links that add and take away: the choice stands in the address. Nothing without tags. */
export function FiltroTag({ pagina: { tags, scelti, totaleObiettivi }, hrefOf }: FiltroTagProps) {
  if (tags.length === 0) return null;
  const toggled = (tag: string) => (scelti.includes(tag) ? scelti.filter((other) => other !== tag) : [...scelti, tag]);
  return (
    <nav
      aria-label="Filtra per etichetta"
      className="-mx-4 overflow-x-auto px-4 desk:mx-0 desk:overflow-visible desk:px-0 print:hidden"
    >
      <ul className="flex gap-2 whitespace-nowrap desk:flex-wrap">
        <li>
          <Chip href={hrefOf('')} isChosen={scelti.length === 0} label="Tutti gli obiettivi" count={totaleObiettivi} />
        </li>
        {tags.map(({ tag, obiettivi }) => {
          const next = toggled(tag);
          return (
            <li key={tag}>
              <Chip
                href={hrefOf(next.length > 0 ? next : '')}
                isChosen={scelti.includes(tag)}
                label={tagInParole(tag)}
                count={obiettivi}
              />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Chip({ href, isChosen, label, count }: { href: Route; isChosen: boolean; label: string; count: number }) {
  return (
    <Link
      prefetch={false}
      href={href}
      scroll={false}
      aria-current={isChosen ? 'true' : undefined}
      className={classNames(
        'inline-flex min-h-11 items-center gap-2 rounded-round border px-3 text-meta desk:min-h-8',
        isChosen
          ? 'border-blue bg-blue-soft font-semibold text-blue-strong'
          : 'border-control bg-surface text-ink-2 hover:border-blue hover:bg-blue-hover hover:text-blue-strong',
      )}
    >
      {label}
      <span className="text-ink-3">{count}</span>
    </Link>
  );
}
