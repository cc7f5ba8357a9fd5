import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface PanelProps {
  title?: ReactNode;
  /** Heading level of the title: 2 on a page, 3 inside another section. */
  level?: 2 | 3;
  /** One quiet line beside the title: "11 schede, importi in euro". */
  meta?: ReactNode;
  /** Badges or a count right after the title. */
  badges?: ReactNode;
  /** Buttons or links at the end of the header. */
  actions?: ReactNode;
  /** True for prose and fields; false when the content (a table, a list of rows) goes to the edge. */
  isPadded?: boolean;
  /** Target of an anchor. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A white surface with a header. On a phone it goes edge to edge. Named by its title for screen readers. */
export function Panel({
  title,
  level = 2,
  meta,
  badges,
  actions,
  isPadded = true,
  id,
  className,
  children,
}: PanelProps) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={classNames(
        '-mx-4 min-w-0 border-line border-y bg-surface desk:mx-0 desk:rounded-panel desk:border-x',
        'print:mx-0 print:rounded-none print:border-0',
        className,
      )}
    >
      {title && (
        <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-4 py-3 print:px-0">
          <Heading id={titleId} className="font-semibold text-h3">
            {title}
          </Heading>
          {badges}
          {meta && <p className="text-ink-3 text-meta">{meta}</p>}
          {actions && <div className="ml-auto flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
        </header>
      )}
      <div className={isPadded ? 'p-4 print:px-0' : undefined}>{children}</div>
    </section>
  );
}
