import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { classNames } from './class-names';
import { ScrollRegion } from './scroll-region';

interface DataTableProps {
  /** What the table holds, read by screen readers as its caption: "Schede del CDR 04 con budget". */
  caption: string;
  /** Given to the `<table>`, so that `CopyTable` can find it. */
  id?: string;
  /** From 1200 px the header follows the page under the application header: for tables longer than a screen that fit in width. */
  isHeaderSticky?: boolean;
  /** Width under which the table scrolls instead of squeezing. */
  minWidth?: 'none' | 'narrow' | 'medium' | 'wide';
  children: ReactNode;
}

const MIN_WIDTHS = { none: '', narrow: 'min-w-120', medium: 'min-w-160', wide: 'min-w-240' };

/** A table inside its own scroll region. Compose `TableHead`, `<tbody>` with `Row`, and `TableFoot`. */
export function DataTable({ caption, id, isHeaderSticky, minWidth = 'medium', children }: DataTableProps) {
  return (
    <ScrollRegion label={caption} className={isHeaderSticky ? 'sticky-head broad:overflow-visible' : undefined}>
      <table
        id={id}
        className={classNames(
          'tabella w-full border-separate border-spacing-0 text-table print:min-w-0 print:text-meta',
          MIN_WIDTHS[minWidth],
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </ScrollRegion>
  );
}

/** Class of a column that a phone leaves out, so that the numbers that matter stay in sight; print and desktop have it. */
export const FROM_DESK = 'hidden desk:table-cell print:table-cell';

/** The header row on sunken grey; its children are `ColumnHeader`. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

interface CellProps extends ComponentPropsWithoutRef<'td'> {
  /** Numbers and dates stay on the right and never wrap. */
  isNumeric?: boolean;
}

interface ColumnHeaderProps extends ComponentPropsWithoutRef<'th'> {
  isNumeric?: boolean;
  /** False keeps the column (actions, drawings) out of what `CopyTable` copies. */
  isCopied?: boolean;
}

/** A column header. An empty column (actions, bars) still needs words: pass a `VisuallyHidden`. */
export function ColumnHeader({ isNumeric, isCopied = true, className, ...rest }: ColumnHeaderProps) {
  return (
    <th
      scope="col"
      {...rest}
      data-copy={isCopied ? undefined : 'skip'}
      data-numeric={isNumeric || undefined}
      className={className}
    />
  );
}

/** Depth of a row in a table that is a tree: 1 and 2 are grouped totals on a tint, 3 a group, 4 the leaf. */
export type RowLevel = 1 | 2 | 3 | 4;

const LEVELS: Record<RowLevel, string> = {
  1: 'font-bold *:border-blue-line *:bg-blue-soft hover:*:bg-blue-soft',
  2: 'font-semibold *:bg-sunken',
  3: 'font-semibold',
  4: '',
};

interface RowProps extends ComponentPropsWithoutRef<'tr'> {
  level?: RowLevel;
  /** A finding on this row: the same bar its `Finding` box carries. */
  flag?: 'warn' | 'bad';
  isSelected?: boolean;
}

/** A body row. */
export function Row({ level, flag, isSelected, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      aria-selected={isSelected || undefined}
      className={classNames(
        level && LEVELS[level],
        isSelected && '*:bg-blue-soft hover:*:bg-blue-soft',
        flag === 'warn' && '*:first:border-l-4 *:first:border-l-warn-fill *:first:pl-3',
        flag === 'bad' && '*:first:border-l-4 *:first:border-l-bad-fill *:first:pl-3',
        className,
      )}
    />
  );
}

/** A body cell. "–" is no entry, "0,00" is an entry of zero: the caller prints what lib/format says. */
export function Cell({ isNumeric, className, ...rest }: CellProps) {
  return <td {...rest} data-numeric={isNumeric || undefined} className={className} />;
}

const INDENTS: Record<RowLevel, string> = {
  1: '',
  2: 'pl-2 desk:pl-6',
  3: 'pl-4 desk:pl-12',
  4: 'pl-6 desk:pl-18',
};

interface RowHeaderProps extends ComponentPropsWithoutRef<'th'> {
  /** Indents the name in a table that is a tree. */
  level?: RowLevel;
}

/** The cell that names its row. Weight comes from the row's level. */
export function RowHeader({ level, className, children, ...rest }: RowHeaderProps) {
  return (
    <th scope="row" {...rest} className={className}>
      {level ? <div className={INDENTS[level]}>{children}</div> : children}
    </th>
  );
}

/** Total rows: bold, under a 2 px ink line. */
export function TableFoot({ children }: { children: ReactNode }) {
  return <tfoot className="font-bold *:first:*:border-ink *:first:*:border-t-2 *:*:border-b-0">{children}</tfoot>;
}
