'use client';

import { NumberField } from '@/components/forms/number-field';
import { FieldNotes } from '@/components/progetto/field-notes';
import { STOP } from '@/components/progetto/focus-stops';
import { NOMI_CAMPI } from '@/lib/features/monitoraggio/schema';
import type { FaseDelRendiconto } from '@/lib/features/monitoraggio/types';
import { controlId, ofFase } from './entries';
import { PERCENT_ENTRY } from './entry-parsers';
import { useEntry } from './use-entry';

interface PhaseFieldProps {
  /** As the page was rendered. */
  fase: FaseDelRendiconto;
  missing?: string;
  statusId: string;
}

/** How much of a phase is done. */
export function PhaseField({ fase, missing, statusId }: PhaseFieldProps) {
  const campo = ofFase(fase.id, 'avanzamento');
  const { errore, write, control } = useEntry(campo, fase.avanzamento, PERCENT_ENTRY);
  return (
    <>
      <NumberField
        {...STOP}
        id={controlId(campo)}
        label={`Avanzamento della fase ${fase.ordine}, ${fase.descrizione}`}
        isLabelHidden
        unit="%"
        error={errore ?? missing}
        aria-describedby={statusId}
        onChange={(event) => write(event.currentTarget.value)}
        {...control}
      />
      <FieldNotes campi={[campo]} nomi={NOMI_CAMPI} />
    </>
  );
}
