import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  /** Quiet words at the end of the summary line. */
  meta?: ReactNode;
  isOpen?: boolean;
  id?: string;
  children: ReactNode;
}

/** Something that opens in place. The browser's own element: it works before any script, and find-in-page opens it. */
export function Disclosure({ summary, meta, isOpen, id, children }: DisclosureProps) {
  return (
    <details id={id} open={isOpen} className="group/disclosure">
      <summary className="flex min-h-12 list-none flex-wrap items-center gap-2 rounded-control px-4 py-2 font-semibold hover:bg-blue-hover focus-visible:-outline-offset-3 desk:min-h-10">
        <ChevronRight className="text-ink-2 transition-transform group-open/disclosure:rotate-90 print:hidden" />
        <span className="min-w-40 flex-1">{summary}</span>
        {meta && <span className="font-normal text-ink-3 text-meta">{meta}</span>}
      </summary>
      {children}
    </details>
  );
}
