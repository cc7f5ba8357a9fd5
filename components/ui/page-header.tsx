import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** One step of the path to this page; the last one is the page itself and carries no address. */
export interface Crumb {
  label: string;
  href?: Route;
}

function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Percorso" className="mb-1 text-ink-3 text-meta print:hidden">
      <ol className="flex flex-wrap items-center">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-2">
                ›
              </span>
            )}
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="py-0.5 text-ink-2 underline decoration-1 underline-offset-3 hover:text-blue-strong hover:decoration-2"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PageHeaderProps {
  title: ReactNode;
  crumbs?: Crumb[];
  /** One line under the title: the facts and the numbers of the page. */
  meta?: ReactNode;
  /** Badges and tags under the title. */
  badges?: ReactNode;
  actions?: ReactNode;
  /** A `TabLinks`. */
  tabs?: ReactNode;
  /** Keeps title and tabs under the application header while a long page scrolls (desktop only). */
  isSticky?: boolean;
}

/** The head of every page: where I am, what this is, what I can do. Holds the only h1. */
export function PageHeader({ title, crumbs, meta, badges, actions, tabs, isSticky = false }: PageHeaderProps) {
  return (
    <header
      data-sticky-head={isSticky || undefined}
      className={classNames(
        'mb-4 desk:mb-6',
        isSticky &&
          'bg-page desk:sticky desk:top-14 desk:z-20 desk:-mx-8 desk:-mt-6 desk:border-line-strong desk:border-b desk:px-8 desk:pt-4 print:static print:mx-0 print:mt-0 print:mb-4 print:bg-transparent print:p-0',
        isSticky && !tabs && 'desk:pb-3',
      )}
    >
      {crumbs && crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-70 flex-1">
          <h1 className={classNames('font-bold text-h1-phone', !isSticky && 'desk:text-h1')}>{title}</h1>
          {badges && <div className="mt-2 flex flex-wrap items-center gap-2">{badges}</div>}
          {meta && <div className={classNames('text-ink-2', Boolean(badges) && 'mt-1')}>{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {tabs && (
        <div className={classNames('mt-3 print:hidden', !isSticky && 'border-line-strong border-b')}>{tabs}</div>
      )}
    </header>
  );
}
