import type { ReactNode } from 'react';

/** One fact about the thing on the page. */
export interface Fact {
  label: string;
  value: ReactNode;
}

/** Labels over values, side by side: responsabile, inizio, fine. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-2 text-table desk:flex desk:flex-wrap">
      {facts.map((fact) => (
        <div key={fact.label} className="min-w-0">
          <dt className="text-ink-3 text-meta">{fact.label}</dt>
          <dd className="break-words font-semibold">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Labels at the left and values at the right, one line each: counts and totals of a side panel. */
export function FactRows({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid gap-2 text-table">
      {facts.map((fact) => (
        <div key={fact.label} className="flex items-baseline justify-between gap-3">
          <dt>{fact.label}</dt>
          <dd className="text-right font-semibold">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
