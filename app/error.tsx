'use client';

import { MessagePage } from '@/components/layout/message-page';
import { Button, ButtonLink } from '@/components/ui/button';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** An unexpected failure of a page. The digest is the code under which the server logged it. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <MessagePage
      title="Questa pagina non si è aperta"
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            Riprova
          </Button>
          <ButtonLink href="/">Vai alle mie attività</ButtonLink>
        </>
      }
    >
      <p>C’è stato un errore dell’applicazione. Quello che risultava salvato è rimasto salvato.</p>
      <p>Se riprovando succede ancora, segnalalo a chi amministra Traguardo.</p>
      {error.digest && <p className="text-meta">Codice dell’errore: {error.digest}</p>}
    </MessagePage>
  );
}
