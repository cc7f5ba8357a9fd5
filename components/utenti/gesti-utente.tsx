'use client';

import { KeyRound, LogOut, MailCheck, MailX, UserCheck, UserX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { addresses, type Luogo } from '@/components/layout/addresses';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import {
  resendInvitoAction,
  restoreUtenteAction,
  revokeInvitoAction,
  revokeSessioniAction,
  sendPasswordLinkAction,
  suspendUtenteAction,
} from '@/lib/features/utenti/actions/manage-utente';
import type { UtenteDiEnte } from '@/lib/features/utenti/types';

interface GestiUtenteProps {
  luogo: Luogo;
  utente: UtenteDiEnte;
}

type Act = (input: { ente: string; utente: string }) => Promise<{ serverError?: { messaggio: string } } | undefined>;

interface GestoProps {
  label: string;
  icon: ReactNode;
  title: string;
  description: string;
  variant?: 'primary' | 'danger';
  /** Said once it is done. */
  done: string;
  act: Act;
}

/** What an administrator may do to somebody as she stands now; every act asks first and is kept in the register. */
export function GestiUtente({ luogo, utente }: GestiUtenteProps) {
  const router = useRouter();
  const showToast = useToast();
  const { nome, stato } = utente;
  const gesto = ({ act, done, ...words }: GestoProps, after?: () => void) => (
    <ConfirmDialog
      key={words.label}
      trigger={<Button icon={words.icon}>{words.label}</Button>}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      variant={words.variant ?? 'primary'}
      onConfirm={async () => {
        const result = await act({ ente: luogo.ente, utente: utente.id });
        if (result?.serverError) return result.serverError.messaggio;
        showToast({ message: done });
        after?.();
        return undefined;
      }}
    />
  );
  if (stato === 'INVITATA') {
    return (
      <div className="flex flex-wrap gap-2">
        {gesto(resend(nome))}
        {gesto(revoke(nome), () => router.push(addresses.utenti(luogo)))}
      </div>
    );
  }
  if (stato === 'SOSPESA') return gesto(restore(nome));
  return (
    <div className="flex flex-wrap gap-2">
      {gesto(passwordLink(nome))}
      {gesto(sessions(nome))}
      {gesto(suspend(nome))}
    </div>
  );
}

const resend = (nome: string): GestoProps => ({
  label: 'Manda di nuovo l’invito',
  icon: <MailCheck />,
  title: `Mandare di nuovo l’invito a ${nome}?`,
  description: 'Il nuovo link vale sette giorni; quello mandato prima smette di funzionare.',
  done: 'Invito mandato di nuovo.',
  act: resendInvitoAction,
});

const revoke = (nome: string): GestoProps => ({
  label: 'Ritira l’invito',
  icon: <MailX />,
  title: `Ritirare l’invito a ${nome}?`,
  description: 'Il link smette di funzionare e i ruoli indicati si perdono. Si può invitare di nuovo.',
  variant: 'danger',
  done: 'Invito ritirato.',
  act: revokeInvitoAction,
});

const passwordLink = (nome: string): GestoProps => ({
  label: 'Manda il link per la password',
  icon: <KeyRound />,
  title: `Mandare a ${nome} il link per una nuova password?`,
  description: 'Arriva solo alla sua casella e vale un’ora. Fino ad allora la password di adesso resta valida.',
  done: 'Link mandato.',
  act: sendPasswordLinkAction,
});

const sessions = (nome: string): GestoProps => ({
  label: 'Chiudi le sessioni',
  icon: <LogOut />,
  title: `Chiudere tutte le sessioni di ${nome}?`,
  description: 'Al prossimo clic dovrà entrare di nuovo, da ogni computer e telefono. Quello che ha già salvato resta.',
  done: 'Sessioni chiuse.',
  act: revokeSessioniAction,
});

const suspend = (nome: string): GestoProps => ({
  label: 'Disattiva',
  icon: <UserX />,
  title: `Disattivare ${nome} in questo ente?`,
  description:
    'Le sue sessioni si chiudono subito e i ruoli non valgono più. Restano scritti: riattivandola li ritrova.',
  variant: 'danger',
  done: `${nome}: accesso disattivato.`,
  act: suspendUtenteAction,
});

const restore = (nome: string): GestoProps => ({
  label: 'Riattiva',
  icon: <UserCheck />,
  title: `Riattivare ${nome}?`,
  description: 'Ritrova i ruoli che aveva ed entra con la sua password.',
  done: `${nome}: accesso riattivato.`,
  act: restoreUtenteAction,
});
