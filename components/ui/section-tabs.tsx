'use client';

import { useEffect, useState } from 'react';
import { Count } from './badge';
import { classNames } from './class-names';

/** A section of the page, by the `id` of its `Panel`. */
export interface PageSection {
  id: string;
  label: string;
  count?: number;
  countTone?: 'neutral' | 'bad';
}

/** The section whose top was last passed by the line under the sticky header. */
function findSectionInView(ids: string[]): string | undefined {
  const line = window.innerHeight * 0.35;
  const passed = ids.filter((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && top < line;
  });
  return passed.at(-1) ?? ids[0];
}

/** Anchors of one long page; the one in view is marked while the page scrolls. Goes in `tabs` of a sticky `PageHeader`. */
export function SectionTabs({ label, sections }: { label: string; sections: PageSection[] }) {
  const [current, setCurrent] = useState(sections[0]?.id);
  const key = sections.map((section) => section.id).join(' ');

  useEffect(() => {
    const ids = key.split(' ');
    let frame = 0;
    const mark = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(findSectionInView(ids)));
    };
    mark();
    window.addEventListener('scroll', mark, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', mark);
    };
  }, [key]);

  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 desk:mx-0 desk:px-0">
      <ul className="flex gap-6">
        {sections.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              aria-current={section.id === current ? 'location' : undefined}
              className={classNames(
                'flex min-h-11 items-center gap-2 border-b-3 pt-1 text-table whitespace-nowrap focus-visible:-outline-offset-3 desk:min-h-10',
                section.id === current
                  ? 'border-blue font-semibold text-blue-strong'
                  : 'border-transparent text-ink-2 hover:border-line-strong hover:text-blue-strong',
              )}
            >
              {section.label}
              {section.count !== undefined && section.count > 0 && (
                <Count value={section.count} tone={section.countTone} />
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
