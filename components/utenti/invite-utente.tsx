'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { formProblems } from '@/components/forms/form-problems';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { inviteUtenteAction } from '@/lib/features/utenti/actions/manage-utente';
import type { CdrDiRuolo } from '@/lib/features/utenti/types';
import { missingCdr, toAppartenenze, toDrafts } from './roles-draft';
import { RolesField } from './roles-field';

interface InviteUtenteProps {
  ente: string;
  cdr: readonly CdrDiRuolo[];
}

/** Invites somebody by mail, with the first roles. */
export function InviteUtente({ ente, cdr }: InviteUtenteProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title="Invita una persona"
      description="Riceve un messaggio con un link che vale sette giorni: aprendolo sceglie la password ed entra."
      trigger={
        <Button variant="primary" icon={<UserPlus />}>
          Invita una persona
        </Button>
      }
    >
      <InviteForm ente={ente} cdr={cdr} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

const EMPTY = { email: '', nome: '', cognome: '' };
type Field = keyof typeof EMPTY;

function InviteForm({ ente, cdr, onDone }: InviteUtenteProps & { onDone: () => void }) {
  const showToast = useToast();
  const [typed, setTyped] = useState(EMPTY);
  const [roles, setRoles] = useState(() => toDrafts([{ ruolo: 'DIRIGENTE', cdrCodice: null, personaId: null }]));
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [problems, setProblems] = useState<Readonly<Record<string, string | undefined>>>({});
  const missing = isTried ? missingCdr(roles) : null;

  const send = async () => {
    setIsTried(true);
    setIsSending(true);
    const result = await inviteUtenteAction({ ente, ...typed, appartenenze: toAppartenenze(roles) }).finally(() =>
      setIsSending(false),
    );
    if (result?.data) {
      showToast({ message: `Invito mandato a ${typed.email.trim()}.` });
      onDone();
      return;
    }
    const { fields, general } = formProblems(result ?? {}, ['email', 'nome', 'cognome', 'appartenenze']);
    const isSaid = Object.keys(fields).length > 0;
    setProblems({ ...fields, generale: isSaid ? undefined : (general ?? NON_PARTITO) });
  };
  const fieldOf = (field: Field) => ({
    value: typed[field],
    error: problems[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [field]: event.currentTarget.value }),
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField label="Indirizzo di posta elettronica" type="email" autoComplete="off" {...fieldOf('email')} />
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Nome" autoComplete="off" {...fieldOf('nome')} />
        <TextField label="Cognome" autoComplete="off" {...fieldOf('cognome')} />
      </div>
      <RolesField drafts={roles} onChange={setRoles} cdr={cdr} missingKey={missing?.key} />
      {problems.appartenenze && !missing && <FieldError id="invito-ruoli">{problems.appartenenze}</FieldError>}
      {problems.generale && <FieldError id="invito-errore">{problems.generale}</FieldError>}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" isLoading={isSending}>
          Manda l’invito
        </Button>
      </div>
    </form>
  );
}

const NON_PARTITO = 'L’invito non è partito: controlla i dati e riprova.';
