'use client';

import { titillium } from '@/components/layout/fonts';
import { MessagePage } from '@/components/layout/message-page';
import { Button } from '@/components/ui/button';
import './globals.css';

/** The root layout itself failed: this page stands alone, with its own `<html>`. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="it" className={titillium.variable}>
      <body>
        <title>Errore · Traguardo</title>
        <MessagePage
          title="Traguardo non si è aperto"
          actions={
            <Button variant="primary" onClick={reset}>
              Riprova
            </Button>
          }
        >
          <p>C’è stato un errore dell’applicazione. Quello che risultava salvato è rimasto salvato.</p>
        </MessagePage>
      </body>
    </html>
  );
}
