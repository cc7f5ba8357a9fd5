import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { BrandMark } from './brand-mark';

interface AuthShellProps {
  title: string;
  /** One sentence under the title. */
  intro?: ReactNode;
  children: ReactNode;
  /** Under the panel: demo users, the address of the help desk. */
  aside?: ReactNode;
  /** For what does not fit in a narrow column: a grid to type in. */
  isWide?: boolean;
}

/** Frame of the pages before sign-in: one column, one task. */
export function AuthShell({ title, intro, children, aside, isWide = false }: AuthShellProps) {
  const width = isWide ? 'max-w-page desk:px-6' : 'max-w-form desk:px-0';
  return (
    <div className="flex min-h-screen flex-col">
      <header className="bg-blue text-white">
        <p className={classNames('mx-auto flex h-14 w-full items-center gap-2.5 px-4 font-bold text-h2', width)}>
          <BrandMark />
          Traguardo
        </p>
      </header>
      <main
        id="contenuto"
        className={classNames('mx-auto w-full px-4 py-8', width, isWide ? 'desk:py-8' : 'desk:py-16')}
      >
        <h1 className="font-bold text-h1-phone desk:text-h1">{title}</h1>
        {intro && <p className="mt-1 text-ink-2">{intro}</p>}
        <div className="-mx-4 mt-6 border-line border-y bg-surface p-4 desk:mx-0 desk:rounded-panel desk:border-x desk:p-6">
          {children}
        </div>
        {aside && <div className="mt-6">{aside}</div>}
      </main>
    </div>
  );
}
