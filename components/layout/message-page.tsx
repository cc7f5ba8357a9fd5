import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark';

interface MessagePageProps {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** A whole page that says one thing: what happened, what was kept, what to do next. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <div className="min-h-screen">
      <header className="bg-blue text-white print:hidden">
        <p className="mx-auto flex h-14 max-w-prose items-center gap-2.5 px-4 font-bold text-h2">
          <BrandMark />
          Traguardo
        </p>
      </header>
      <main id="contenuto" className="mx-auto max-w-prose px-4 py-8 desk:py-16">
        <h1 className="font-bold text-h1-phone desk:text-h1">{title}</h1>
        <div className="mt-3 grid gap-2 text-ink-2">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
      </main>
    </div>
  );
}
