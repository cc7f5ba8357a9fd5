'use client';

import { RotateCcw } from 'lucide-react';
import { FieldError } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { type DecisionFields, HiddenFields } from './hidden-fields';

interface RiapriDecisioneProps {
  fields: DecisionFields;
  submit: (form: FormData) => void;
  /** What is wrong with the reason, and with the rest. */
  problems: { motivo?: string; general: string | null };
}

/** Puts a decided result back among those to decide; the reason is compulsory and the register keeps both decisions. */
export function RiapriDecisione({ fields, submit, problems }: RiapriDecisioneProps) {
  return (
    <form action={submit} className="flex flex-col gap-3 border-line border-t p-4 print:hidden">
      <HiddenFields {...fields} />
      <input type="hidden" name="scelta" value="MISURATO" />
      <TextArea
        label="Motivo della riapertura"
        hint="Per decidere di nuovo. La decisione presa finora resta nel registro."
        name="motivo"
        rows={2}
        error={problems.motivo}
      />
      {problems.general && <FieldError id="riapri-errore">{problems.general}</FieldError>}
      <SubmitButton variant="secondary" icon={<RotateCcw />} className="self-start">
        Riapri la decisione
      </SubmitButton>
    </form>
  );
}
