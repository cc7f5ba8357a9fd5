'use client';

import { FileText, FileType } from 'lucide-react';
import { useActionState } from 'react';
import { FieldError } from '@/components/forms/field';
import { Select, type SelectOption } from '@/components/forms/select';
import { SubmitButton } from '@/components/forms/submit-button';
import { requestDocumentoAction } from '@/lib/features/documenti/actions/request-documento';

interface NuovoDocumentoProps {
  ente: string;
  anno: string;
  /** Approved versions and the draft. */
  origini: SelectOption[];
  /** Whole plan and CDR; one only is not asked. */
  parti: SelectOption[];
}

/** Asks for a document: from which version, of which part, as what kind of file. An ordinary form: it works before any script. */
export function NuovoDocumento({ ente, anno, origini, parti }: NuovoDocumentoProps) {
  const [{ serverError, validationErrors }, action] = useActionState(requestDocumentoAction, {});
  const problem =
    serverError?.messaggio ?? (validationErrors && 'Scegli da che cosa preparare il documento e riprova.');
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="ente" value={ente} />
      <input type="hidden" name="anno" value={anno} />
      <input type="hidden" name="documento" value="allegato-b" />
      <div className="grid gap-4 desk:grid-cols-2">
        <Select label="Versione da stampare" name="da" options={origini} />
        <Select label="Parte del piano" name="cdr" options={parti} />
      </div>
      {problem && <FieldError id="documento-errore">{problem}</FieldError>}
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="formato" value="pdf" icon={<FileText />} className="max-desk:w-full">
          Prepara PDF
        </SubmitButton>
        <SubmitButton name="formato" value="docx" variant="secondary" icon={<FileType />} className="max-desk:w-full">
          Prepara DOCX
        </SubmitButton>
      </div>
    </form>
  );
}
