'use client';

import { useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import { setAppartenenzeAction } from '@/lib/features/utenti/actions/manage-utente';
import type { CdrDiRuolo } from '@/lib/features/utenti/types';
import { missingCdr, toAppartenenze, toDrafts } from './roles-draft';
import { RolesField } from './roles-field';

interface RuoliUtenteProps {
  ente: string;
  utente: string;
  ruoli: readonly RuoloAssunto[];
  cdr: readonly CdrDiRuolo[];
}

/** The roles of somebody, changed together and saved with one act. */
export function RuoliUtente({ ente, utente, ruoli, cdr }: RuoliUtenteProps) {
  const showToast = useToast();
  const [drafts, setDrafts] = useState(() => toDrafts(ruoli));
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const missing = isTried ? missingCdr(drafts) : null;

  const save = async () => {
    setIsTried(true);
    if (missingCdr(drafts)) return;
    setIsSaving(true);
    const result = await setAppartenenzeAction({ ente, utente, appartenenze: toAppartenenze(drafts) }).finally(() =>
      setIsSaving(false),
    );
    const { fieldErrors = {} } = result?.validationErrors ?? {};
    const failure = fieldErrors.appartenenze?.[0] ?? result?.serverError?.messaggio;
    setProblem(failure);
    if (failure === undefined) showToast({ message: 'Ruoli salvati: valgono dal prossimo clic.' });
  };
  return (
    <div className="grid gap-4">
      <RolesField drafts={drafts} onChange={setDrafts} cdr={cdr} missingKey={missing?.key} />
      {problem && <FieldError id="ruoli-errore">{problem}</FieldError>}
      <div>
        <Button variant="primary" isLoading={isSaving} onClick={save}>
          Salva i ruoli
        </Button>
      </div>
    </div>
  );
}
