'use client';

import { RotateCcw } from 'lucide-react';
import { useActionState, useEffect } from 'react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { useToast } from '@/components/ui/toast';
import { decideRisultatoAction } from '@/lib/features/valutazione/actions/decide-risultato';
import { type DecisionFields, HiddenFields } from './hidden-fields';

/** Puts a decided result back among those to decide; the reason is compulsory and the register keeps both decisions. */
export function RiapriDecisione({ titolo, ...fields }: DecisionFields & { titolo: string }) {
  const showToast = useToast();
  const [result, submit] = useActionState(decideRisultatoAction, {});
  const problem = result.serverError?.problemi?.find(({ campo }) => campo === 'motivo')?.messaggio;

  useEffect(() => {
    if (result.data) showToast({ message: `«${titolo}» è di nuovo da decidere.` });
  }, [result.data, titolo, showToast]);

  return (
    <form action={submit} className="flex flex-col gap-3 border-line border-t p-4 print:hidden">
      <HiddenFields {...fields} />
      <input type="hidden" name="scelta" value="MISURATO" />
      <TextArea
        label="Motivo della riapertura"
        hint="Per decidere di nuovo. La decisione presa finora resta nel registro."
        name="motivo"
        rows={2}
        error={problem}
      />
      {result.serverError && !problem && <FieldError id="riapri-errore">{result.serverError.messaggio}</FieldError>}
      <SubmitButton variant="secondary" icon={<RotateCcw />} className="self-start">
        Riapri la decisione
      </SubmitButton>
    </form>
  );
}
