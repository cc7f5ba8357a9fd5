'use client';

import { Ban, Check, Pencil, Undo2 } from 'lucide-react';
import { useActionState, useEffect, useEffectEvent, useRef, useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { RadioGroup } from '@/components/forms/radio-group';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import { useToast } from '@/components/ui/toast';
import { decideRisultatoAction } from '@/lib/features/valutazione/actions/decide-risultato';
import type { Decisione, Scelta } from '@/lib/features/valutazione/schema';
import type { StatoRisultato } from '@/lib/features/valutazione/types';
import { type DecisionFields, HiddenFields } from './hidden-fields';
import { RiapriDecisione } from './riapri-decisione';
import { useDecisionKeys, useMoveInQueue } from './use-decision-keys';

interface BarraDecisioneProps extends DecisionFields {
  titolo: string;
  stato: StatoRisultato;
  /** Where to go once decided: the next result of the queue. */
  successivo: string;
  precedente: string;
  canAccettare: boolean;
  /** There is a sent report to send back. */
  canRinviare: boolean;
}

const DETTO: Record<Scelta, string> = {
  MISURATO: 'è di nuovo da decidere',
  VALIDATO: 'accettato',
  CORRETTO: 'corretto',
  RINVIATO: 'rinviato al dirigente',
  NON_VALUTABILE: 'dichiarato non valutabile',
};

/**
 * What may be done with a result now. To decide: four choices with one-key shortcuts and one confirm, grade and reason only
 * when compulsory. Decided: reopen. Sent back: wait.
 */
export function BarraDecisione(props: BarraDecisioneProps) {
  const { canAccettare, canRinviare, successivo, precedente, titolo, stato } = props;
  const showToast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [scelta, setScelta] = useState<Decisione>(
    canAccettare ? 'VALIDATO' : canRinviare ? 'RINVIATO' : 'NON_VALUTABILE',
  );
  const isPossibile = (choice: Decisione) =>
    choice === 'VALIDATO' ? canAccettare : choice !== 'RINVIATO' || canRinviare;
  const [result, submit] = useActionState(decideRisultatoAction, {});
  const decided = result.data;
  const move = useMoveInQueue(form);
  const onDecided = useEffectEvent(() => move(successivo));

  useEffect(() => {
    if (!decided) return;
    showToast({ message: `«${titolo}» ${DETTO[decided.scelta]}.` });
    // The answer also brings the page with the new state: this component stays to say what happened.
    if (decided.scelta !== 'MISURATO') onDecided();
  }, [decided, titolo, showToast]);

  useDecisionKeys({ setScelta, isPossibile, form, onMove: move, next: successivo, previous: precedente });

  const problems = result.serverError?.problemi ?? [];
  const problemOf = (campo: string) => problems.find((problem) => problem.campo === campo)?.messaggio;
  const general =
    result.serverError && !problemOf('motivo') && !problemOf('grado') ? result.serverError.messaggio : null;

  if (stato === 'RINVIATO') {
    return <p className="border-line border-t p-4 text-ink-2">Si decide quando torna la rendicontazione.</p>;
  }
  if (stato !== 'MISURATO') {
    return <RiapriDecisione fields={props} submit={submit} problems={{ motivo: problemOf('motivo'), general }} />;
  }
  return (
    <form ref={form} action={submit} className="flex flex-col gap-3 border-blue border-t-2 p-4 print:hidden">
      <HiddenFields {...props} />
      {(scelta === 'CORRETTO' || problemOf('grado')) && (
        <TextField
          label="Grado corretto"
          hint="Per cento, per esempio 92,5"
          name="grado"
          inputMode="decimal"
          error={problemOf('grado')}
          className="max-w-60"
        />
      )}
      {scelta !== 'VALIDATO' && (
        <TextArea label="Motivo" hint={HINTS[scelta]} name="motivo" error={problemOf('motivo')} />
      )}
      {general && <FieldError id="decisione-errore">{general}</FieldError>}
      <div className="flex flex-wrap items-end gap-3">
        <RadioGroup
          label="Decisione"
          isLabelHidden
          name="scelta"
          layout="buttons"
          value={scelta}
          onValueChange={(value) => setScelta(value as Decisione)}
          options={[
            { value: 'VALIDATO', label: 'Accetta', icon: <Check />, shortcut: 'A', isDisabled: !canAccettare },
            { value: 'CORRETTO', label: 'Correggi', icon: <Pencil />, shortcut: 'C' },
            { value: 'RINVIATO', label: 'Rinvia', icon: <Undo2 />, shortcut: 'R', isDisabled: !canRinviare },
            { value: 'NON_VALUTABILE', label: 'Non valutabile', icon: <Ban />, shortcut: 'N' },
          ]}
        />
        <SubmitButton className="ml-auto">Conferma</SubmitButton>
      </div>
    </form>
  );
}

const HINTS: Record<Decisione, string> = {
  VALIDATO: '',
  CORRETTO: 'Resta nel registro e si legge accanto al grado.',
  RINVIATO: 'Lo legge il dirigente, che potrà correggere e inviare di nuovo.',
  NON_VALUTABILE: 'Il risultato esce dal punteggio.',
};
