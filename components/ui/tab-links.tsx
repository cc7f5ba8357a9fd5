import type { Route } from 'next';
import Link from 'next/link';
import { Count } from './badge';
import { classNames } from './class-names';

/** A view of the same page, with its own address. */
export interface TabLink {
  label: string;
  href: Route;
  isCurrent?: boolean;
  count?: number | string;
  /** `bad` when the count says that something is late or wrong. */
  countTone?: 'neutral' | 'bad';
}

interface TabLinksProps {
  /** Name of the group for screen readers: "Viste del CDR". */
  label: string;
  tabs: TabLink[];
}

/** Tabs that are links: each view has its address, back works, and nothing needs JavaScript. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 desk:mx-0 desk:px-0">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className={classNames(
                'flex min-h-11 items-center gap-2 border-b-3 pt-1 text-table whitespace-nowrap focus-visible:-outline-offset-3 desk:min-h-10',
                tab.isCurrent
                  ? 'border-blue font-semibold text-blue-strong'
                  : 'border-transparent text-ink-2 hover:border-line-strong hover:text-blue-strong',
              )}
            >
              {tab.label}
              {tab.count !== undefined && <Count value={tab.count} tone={tab.countTone} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
