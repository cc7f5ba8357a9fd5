import type { ReactNode } from 'react';

/** Text for screen readers only: the words of an icon, the unit of a bar. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
