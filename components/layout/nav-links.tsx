'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Count } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { findCurrentItem, type NavGroup } from './navigation';

interface NavLinksProps {
  groups: NavGroup[];
  /** Called when a destination is chosen: the phone's dialog closes. */
  onNavigate?: () => void;
}

/** The destinations of the person's roles, with what waits there. */
export function NavLinks({ groups, onNavigate }: NavLinksProps) {
  const current = findCurrentItem(groups, usePathname());
  return (
    <nav aria-label="Navigazione principale" className="grid gap-4 py-4">
      {groups.map((group, index) => (
        <div key={group.title ?? index}>
          {group.title && <p className="px-5 pb-1 font-semibold text-ink-3 text-small">{group.title}</p>}
          <ul aria-label={group.title}>
            {group.items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  aria-current={item === current ? 'page' : undefined}
                  onClick={onNavigate}
                  className={classNames(
                    'flex min-h-12 items-center gap-3 border-l-4 pr-5 pl-4 text-table focus-visible:-outline-offset-3 desk:min-h-10',
                    item === current
                      ? 'border-blue bg-blue-soft font-semibold text-blue-strong'
                      : 'border-transparent text-ink hover:bg-page [&>.lucide]:text-ink-3',
                  )}
                >
                  {item.icon}
                  <span className="min-w-0 flex-1">{item.label}</span>
                  {item.count !== undefined && item.count > 0 && <Count value={item.count} tone={item.countTone} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
