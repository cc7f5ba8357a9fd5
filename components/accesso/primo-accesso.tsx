import { AuthShell } from '@/components/layout/auth-shell';
import { ButtonLink } from '@/components/ui/button';

/** The sign-in page of an installation where nobody can enter yet: how one begins. */
export function PrimoAccesso() {
  return (
    <AuthShell title="Accedi" intro="Questa installazione è appena nata: nessuno può ancora entrare.">
      <div className="grid gap-4">
        <p>
          Chi ha avviato Traguardo trova il codice di primo accesso nella finestra di «npm start». Con quello si crea
          l’ente e il primo utente, che inviterà gli altri.
        </p>
        <ButtonLink variant="primary" href="/benvenuto">
          Comincia
        </ButtonLink>
        <p className="text-ink-2 text-meta">
          In alternativa, dalla riga di comando: <code className="font-sans font-semibold">traguardo utente</code>.
        </p>
      </div>
    </AuthShell>
  );
}
