'use client';

import { type ReactNode, useActionState } from 'react';
import { SubmitButton } from '@/components/forms/submit-button';
import { ActionBar } from '@/components/ui/action-bar';
import { applyImportazioneAction } from '@/lib/features/importazione/actions/apply-importazione';
import { Rifiuto } from './rifiuto';

interface ConfermaProps {
  ente: string;
  importazioneId: string;
  impronta: string;
  /** The verb of the one button. */
  label: string;
  /** What the button will do, in a sentence. */
  nota: ReactNode;
  /** The differences, with their ticks. */
  children: ReactNode;
}

/** The form that writes a document into the plan. Its ticks are ordinary fields: it works before any script. */
export function Conferma({ ente, importazioneId, impronta, label, nota, children }: ConfermaProps) {
  const [result, action] = useActionState(applyImportazioneAction, {});
  const problem = result.data?.messaggio ?? result.serverError?.messaggio;
  return (
    <form action={action}>
      <input type="hidden" name="ente" value={ente} />
      <input type="hidden" name="importazioneId" value={importazioneId} />
      <input type="hidden" name="impronta" value={impronta} />
      {children}
      {problem && (
        <div className="px-4 pb-4">
          <Rifiuto messaggio={problem} />
        </div>
      )}
      <ActionBar label="Conferma dell’importazione">
        <SubmitButton>{label}</SubmitButton>
        <p className="min-w-0 flex-1 basis-60 text-ink-2 text-meta">{nota}</p>
      </ActionBar>
    </form>
  );
}
