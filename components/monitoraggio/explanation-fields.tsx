'use client';

import { useState } from 'react';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextArea } from '@/components/forms/text-area';
import { FieldNotes } from '@/components/progetto/field-notes';
import { useCorrect, useTesto } from '@/components/progetto/use-campo';
import { TextButton } from '@/components/ui/text-button';
import type { TipoMancanza } from '@/lib/domain/reporting/missing-entries';
import { NOMI_CAMPI } from '@/lib/features/monitoraggio/schema';
import type { RendicontoLetto } from '@/lib/features/monitoraggio/types';
import { controlId, missingId, ofRendiconto } from './entries';
import { TEXT_ENTRY } from './entry-parsers';
import { useEntry } from './use-entry';
import { CAUSA, ESITO } from './words';

interface FieldsProps {
  /** As the page was rendered. */
  rendiconto: RendicontoLetto;
  /** What is missing once somebody has tried to send. */
  missing: ReadonlySet<TipoMancanza>;
}

/** What the holder declares of the objective. Asked at every session, compulsory at the last one. */
export function EsitoField({ rendiconto, missing, isRequired }: FieldsProps & { isRequired: boolean }) {
  return (
    <ChoiceField
      rendiconto={rendiconto}
      name="esito"
      label="Esito dichiarato"
      isOptional={!isRequired}
      options={Object.entries(ESITO)}
      error={missing.has('ESITO') ? 'Scegli l’esito per poter inviare' : undefined}
    />
  );
}

/**
 * What slows the objective down and what will be done. Compulsory when something in it is late; otherwise it waits behind a
 * button.
 */
export function ExplanationFields({ rendiconto, missing, isLate }: FieldsProps & { isLate: boolean }) {
  const { chiave, criticita, causa, azioneCorrettiva, isObiettivo } = rendiconto;
  const [isOpen, setIsOpen] = useState(Boolean(criticita || causa || azioneCorrettiva));
  if (!isLate && !isOpen) {
    return <TextButton onClick={() => setIsOpen(true)}>Segnala una criticità</TextButton>;
  }
  const subject = isObiettivo ? 'L’obiettivo' : 'Il lavoro';
  return (
    <fieldset className="grid gap-3 rounded-control border border-line-strong bg-sunken p-4">
      <legend className="sr-only">Criticità di {rendiconto.nome}</legend>
      <p className="text-ink-2 text-meta">
        {isLate
          ? `${subject} è in ritardo: indica che cosa lo rallenta e come pensi di recuperare.`
          : 'Che cosa rallenta il lavoro, da che cosa dipende e come pensi di recuperare.'}
      </p>
      <TextEntry
        chiave={chiave}
        name="criticita"
        letto={criticita}
        label="Criticità"
        isOptional={!isLate}
        error={missing.has('CRITICITA') ? 'Scrivi la criticità per poter inviare' : undefined}
      />
      <div className="grid gap-3 desk:grid-cols-2">
        <ChoiceField
          rendiconto={rendiconto}
          name="causa"
          label="Causa"
          isOptional={!isLate}
          options={Object.entries(CAUSA)}
          error={missing.has('CAUSA') ? 'Scegli la causa per poter inviare' : undefined}
        />
        <TextEntry
          chiave={chiave}
          name="azioneCorrettiva"
          letto={azioneCorrettiva}
          label="Azione correttiva"
          isOptional={!isLate}
          error={missing.has('AZIONE_CORRETTIVA') ? 'Scrivi l’azione correttiva per poter inviare' : undefined}
        />
      </div>
    </fieldset>
  );
}

interface TextEntryProps {
  chiave: string;
  name: 'criticita' | 'azioneCorrettiva';
  letto: string | null;
  label: string;
  isOptional: boolean;
  error?: string;
}

function TextEntry({ chiave, name, letto, label, isOptional, error }: TextEntryProps) {
  const campo = ofRendiconto(chiave, name);
  const { errore, write, control } = useEntry(campo, letto, TEXT_ENTRY);
  return (
    <div>
      <TextArea
        rows={2}
        id={controlId(campo)}
        label={label}
        isOptional={isOptional}
        error={errore ?? error}
        onChange={(event) => write(event.currentTarget.value)}
        {...control}
      />
      <FieldNotes campi={[campo]} nomi={NOMI_CAMPI} />
    </div>
  );
}

interface ChoiceFieldProps {
  rendiconto: RendicontoLetto;
  name: 'esito' | 'causa';
  label: string;
  isOptional: boolean;
  options: [string, string][];
  error?: string;
}

function ChoiceField({ rendiconto, name, label, isOptional, options, error }: ChoiceFieldProps) {
  const { chiave } = rendiconto;
  const campo = ofRendiconto(chiave, name);
  const correct = useCorrect();
  const value = useTesto(campo, rendiconto[name]);
  return (
    <div id={missingId({ tipo: name === 'esito' ? 'ESITO' : 'CAUSA', rigaId: chiave })} className="scroll-mt-4">
      <RadioGroup
        label={label}
        isOptional={isOptional}
        name={`scelta-${controlId(campo)}`}
        options={options.map(([option, words]) => ({ value: option, label: words }))}
        value={value ?? ''}
        onValueChange={(dopo) => correct([{ ...campo, letto: rendiconto[name], dopo }])}
        error={error}
      />
      <FieldNotes campi={[campo]} nomi={NOMI_CAMPI} />
    </div>
  );
}
