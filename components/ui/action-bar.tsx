import type { ReactNode } from 'react';

interface ActionBarProps {
  /** Name of the group for screen readers: "Decisione", "Invio della rendicontazione". */
  label: string;
  children: ReactNode;
}

/**
 * What ends a long page: the choices and the one confirm, always in reach. It sticks to the bottom of its panel on a
 * desktop and to the bottom edge of a phone.
 */
export function ActionBar({ label, children }: ActionBarProps) {
  return (
    <section
      aria-label={label}
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-blue border-t-3 bg-surface px-4 py-3 max-desk:[&>button]:w-full desk:rounded-b-panel print:hidden"
    >
      {children}
    </section>
  );
}
