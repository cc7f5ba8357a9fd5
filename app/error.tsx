'use client';

import { MessagePage } from '@/components/layout/message-page';
import { buttonClasses } from '@/components/ui/button-classes';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** An unexpected failure of a page: it comes with every page, so it brings nothing with it, and starts again from a whole one. The digest is the code under which the server logged it. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <MessagePage
      title="Questa pagina non si è aperta"
      actions={
        <>
          <button type="button" onClick={reset} className={buttonClasses({ variant: 'primary' })}>
            Riprova
          </button>
          <a href="/" className={buttonClasses({})}>
            Vai alle mie attività
          </a>
        </>
      }
    >
      <p>C’è stato un errore dell’applicazione. Quello che risultava salvato è rimasto salvato.</p>
      <p>Se riprovando succede ancora, segnalalo a chi amministra Traguardo.</p>
      {error.digest && <p className="text-meta">Codice dell’errore: {error.digest}</p>}
    </MessagePage>
  );
}
