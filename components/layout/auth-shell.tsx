import type { ReactNode } from 'react';
import { BrandMark } from './brand';

interface AuthShellProps {
  title: string;
  /** One sentence under the title. */
  intro?: ReactNode;
  children: ReactNode;
  /** Under the panel: demo users, the address of the help desk. */
  aside?: ReactNode;
}

/** Frame of the pages before sign-in: one column, one task. */
export function AuthShell({ title, intro, children, aside }: AuthShellProps) {
  return (
    <div className="flex min-h-screen flex-col">
      <header className="bg-blue text-white">
        <p className="mx-auto flex h-14 w-full max-w-form items-center gap-2.5 px-4 font-bold text-h2 desk:px-0">
          <BrandMark />
          Traguardo
        </p>
      </header>
      <main id="contenuto" className="mx-auto w-full max-w-form px-4 py-8 desk:px-0 desk:py-16">
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
