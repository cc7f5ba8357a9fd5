import type { Route } from 'next';
import Link from 'next/link';
import { classNames } from './class-names';

/** One way of showing the same thing. */
export interface Segment {
  label: string;
  href: Route;
  isCurrent?: boolean;
}

/** Two or three ways of showing the same thing ("Totali in testa", "Come in stampa"), each with its address. */
export function SegmentedLinks({ label, segments }: { label: string; segments: Segment[] }) {
  return (
    <nav aria-label={label} className="inline-flex rounded-control border border-control bg-surface print:hidden">
      {segments.map((segment) => (
        <Link
          key={segment.href}
          href={segment.href}
          scroll={false}
          aria-current={segment.isCurrent ? 'true' : undefined}
          className={classNames(
            'flex min-h-11 items-center border-line-strong border-r px-3 font-semibold text-meta first:rounded-l-control last:rounded-r-control last:border-r-0 desk:min-h-8',
            segment.isCurrent
              ? 'bg-blue-soft text-blue-strong underline decoration-2 underline-offset-4'
              : 'text-ink-2 hover:bg-blue-hover hover:text-blue-strong',
          )}
        >
          {segment.label}
        </Link>
      ))}
    </nav>
  );
}
