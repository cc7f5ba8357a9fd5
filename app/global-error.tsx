'use client';

import { titillium } from '@/components/layout/fonts';
import { MessagePage } from '@/components/layout/message-page';
import { buttonClasses } from '@/components/ui/button-classes';
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
            <button type="button" onClick={reset} className={buttonClasses({ variant: 'primary' })}>
              Riprova
            </button>
          }
        >
          <p>C’è stato un errore dell’applicazione. Quello che risultava salvato è rimasto salvato.</p>
        </MessagePage>
      </body>
    </html>
  );
}
