import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MessagePage } from '@/components/layout/message-page';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Pagina non trovata' };

/** The same page for what does not exist and for what belongs to another ente: nobody learns which. */
export default async function NotFound() {
  // Drawn at each request: a page made in advance has no nonce, and the policy would refuse its scripts.
  await connection();
  return (
    <MessagePage
      title="Pagina non trovata"
      actions={
        <ButtonLink href="/" variant="primary">
          Vai alle mie attività
        </ButtonLink>
      }
    >
      <p>L’indirizzo non porta a nessuna pagina, oppure la pagina non è tra quelle che puoi leggere.</p>
      <p>Controlla l’indirizzo, o cerca la scheda dal piano.</p>
    </MessagePage>
  );
}
