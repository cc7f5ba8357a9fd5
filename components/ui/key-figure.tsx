import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface KeyFigureProps {
  label: string;
  /** The number, already in Italian. */
  value: ReactNode;
  /** What it is counted against: "di 198, scaduti da 4 giorni". */
  unit?: ReactNode;
  /** One quiet line under it. */
  detail?: ReactNode;
  /** A state icon before the number, in its own colour. */
  icon?: ReactNode;
  /** The list behind the number: every number opens its list. */
  href?: Route;
}

/** A number that matters and the list behind it. */
export function KeyFigure({ label, value, unit, detail, icon, href }: KeyFigureProps) {
  const body = (
    <>
      <span className="block font-semibold text-ink-2 text-meta group-hover/figure:underline">{label}</span>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="inline-flex items-baseline gap-2 font-bold text-figure [&>svg]:size-5 [&>svg]:self-center">
          {icon}
          {value}
        </span>
        {unit && <span className="text-ink-3">{unit}</span>}
      </span>
      {detail && <span className="block text-ink-3 text-meta">{detail}</span>}
    </>
  );
  const box = 'block h-full bg-surface p-4';
  return (
    <li className="min-w-0">
      {href ? (
        <Link
          href={href}
          className={`group/figure text-ink hover:bg-blue-hover focus-visible:-outline-offset-3 ${box}`}
        >
          {body}
        </Link>
      ) : (
        <div className={box}>{body}</div>
      )}
    </li>
  );
}

/** A strip of two to four key figures: four in a row on a desktop, two on a phone. */
export function KeyFigures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="-mx-4 grid grid-cols-2 gap-px overflow-hidden border-line border-y bg-line desk:mx-0 desk:auto-cols-fr desk:grid-flow-col desk:grid-cols-none desk:rounded-panel desk:border-x print:mx-0"
    >
      {children}
    </ul>
  );
}
