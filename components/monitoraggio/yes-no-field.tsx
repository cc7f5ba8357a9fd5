'use client';

import { useState } from 'react';
import { NumberField } from '@/components/forms/number-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { FieldNotes } from '@/components/progetto/field-notes';
import { STOP } from '@/components/progetto/focus-stops';
import { useCampo, useCorrect } from '@/components/progetto/use-campo';
import { NOMI_CAMPI } from '@/lib/features/monitoraggio/schema';
import type { IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { controlId, ofIndicatore } from './entries';
import { PERCENT_ENTRY } from './entry-parsers';
import { useEntry } from './use-entry';

type Risposta = 'si' | 'no' | 'parte' | '';

const OPTIONS = [
  { value: 'si', label: 'Sì' },
  { value: 'no', label: 'No' },
  { value: 'parte', label: 'In parte' },
];

/** Yes, no, or in part with its share. */
export function YesNoField({ indicatore, missing }: { indicatore: IndicatoreDelRendiconto; missing?: string }) {
  const { id, nome, scritto } = indicatore;
  const siNo = ofIndicatore(id, 'siNo');
  const parziale = ofIndicatore(id, 'parziale');
  const correct = useCorrect();
  const risposta = useCampo(siNo, scritto.siNo);
  const quota = useCampo(parziale, scritto.parziale);
  const [isPart, setIsPart] = useState(false);
  const { errore, write, control } = useEntry(parziale, scritto.parziale, PERCENT_ENTRY);

  const value: Risposta =
    quota !== null || isPart ? 'parte' : risposta === true ? 'si' : risposta === false ? 'no' : '';
  const choose = (next: string) => {
    setIsPart(next === 'parte');
    correct([
      { ...siNo, letto: scritto.siNo, dopo: next === 'parte' ? null : next === 'si' },
      { ...parziale, letto: scritto.parziale, dopo: next === 'parte' ? quota : null },
    ]);
  };
  return (
    <div className="grid gap-2">
      <RadioGroup
        label={nome}
        isLabelHidden
        name={controlId(siNo)}
        layout="buttons"
        options={OPTIONS}
        value={value}
        onValueChange={choose}
        error={value === '' ? missing : undefined}
      />
      {value === 'parte' && (
        <NumberField
          {...STOP}
          {...control}
          label="Quota fatta"
          unit="%"
          error={errore ?? (quota === null ? missing : undefined)}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
      <FieldNotes campi={[siNo, parziale]} nomi={NOMI_CAMPI} />
    </div>
  );
}
