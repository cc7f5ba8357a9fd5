import type { Route } from 'next';
import type { ReactNode } from 'react';
import { RowIconShapes } from '@/components/ui/row-icon';
import { ToastProvider } from '@/components/ui/toast';
import { Brand } from './brand';
import { FirstSign } from './first-sign';
import { NavDialog } from './nav-dialog';
import { NavLinks } from './nav-links';
import type { NavGroup } from './navigation';
import { SearchForm, type SearchFormProps } from './search-form';
import { SkipLink } from './skip-link';

interface AppShellProps {
  /** Where the brand leads. */
  homeHref: Route;
  /** The `ContextSwitcher` of ente and year. */
  context?: ReactNode;
  search?: SearchFormProps;
  /** The `PersonMenu`. */
  person: ReactNode;
  nav: NavGroup[];
  children: ReactNode;
}

/**
 * Frame of the working app: blue header (brand, ente and year, search, person), navigation by role at the left, the page.
 * It knows nothing of sessions or rights: whoever renders it has already decided what the person sees.
 * Printing leaves only the page.
 */
export function AppShell({ homeHref, context, search, person, nav, children }: AppShellProps) {
  return (
    <ToastProvider>
      <FirstSign />
      <RowIconShapes />
      <SkipLink />
      <header
        data-on-blue
        className="sticky top-0 z-30 flex h-14 items-center bg-blue px-1 text-white desk:gap-4 desk:px-0 desk:pr-6 print:hidden"
      >
        <NavDialog groups={nav} />
        <Brand href={homeHref} className="px-2 desk:w-58 desk:pl-5" />
        <div className="flex min-w-0 flex-1 desk:flex-none">{context}</div>
        {search && <SearchForm {...search} />}
        <div className="flex-none desk:ml-auto">{person}</div>
      </header>
      <div className="desk:grid desk:min-h-[calc(100vh-3.5rem)] desk:grid-cols-[14.5rem_minmax(0,1fr)] print:block">
        <div className="hidden border-line border-r bg-surface desk:block print:hidden">
          <div className="sticky top-14 max-h-[calc(100vh-3.5rem)] overflow-y-auto">
            <NavLinks groups={nav} />
          </div>
        </div>
        <main
          id="contenuto"
          tabIndex={-1}
          className="min-w-0 max-w-page px-4 pt-4 pb-24 outline-none desk:px-8 desk:pt-6 desk:pb-16 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
    </ToastProvider>
  );
}
