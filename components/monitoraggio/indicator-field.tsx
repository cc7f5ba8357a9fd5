'use client';

import { DateField } from '@/components/forms/date-field';
import { NumberField } from '@/components/forms/number-field';
import { TextArea } from '@/components/forms/text-area';
import { FieldNotes } from '@/components/progetto/field-notes';
import { STOP } from '@/components/progetto/focus-stops';
import { NOMI_CAMPI } from '@/lib/features/monitoraggio/schema';
import type { IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import { controlId, entryOf, modoOf } from './entries';
import { useEntry } from './use-entry';
import { YesNoField } from './yes-no-field';

interface IndicatorFieldProps {
  /** As the page was rendered. */
  indicatore: IndicatoreDelRendiconto;
  /** What stops the report from being sent, once somebody has tried. */
  missing?: string;
  /** Id of the words about its grade. */
  statusId: string;
}

/** The field an indicator is answered in, by what it is measured with. */
export function IndicatorField({ indicatore, missing, statusId }: IndicatorFieldProps) {
  if (modoOf(indicatore) === 'si-no') return <YesNoField indicatore={indicatore} missing={missing} />;
  return <SingleField indicatore={indicatore} missing={missing} statusId={statusId} />;
}

function SingleField({ indicatore, missing, statusId }: IndicatorFieldProps) {
  const { campo, kind } = entryOf(indicatore);
  const { nome, natura, unita, scritto } = indicatore;
  const name = campo.campo === 'data' ? 'data' : campo.campo === 'testo' ? 'testo' : 'valore';
  const { errore, write, control } = useEntry(campo, scritto[name], kind);
  const common = {
    ...STOP,
    id: controlId(campo),
    label: nome,
    isLabelHidden: true,
    error: errore ?? missing,
    'aria-describedby': statusId,
    ...control,
  };
  return (
    <>
      {name === 'data' && <DateField {...common} onTextChange={write} />}
      {name === 'testo' && <TextArea rows={2} {...common} onChange={(event) => write(event.currentTarget.value)} />}
      {name === 'valore' && (
        <NumberField {...common} unit={unitOf(natura, unita)} onChange={(event) => write(event.currentTarget.value)} />
      )}
      <FieldNotes campi={[campo]} nomi={NOMI_CAMPI} />
    </>
  );
}

function unitOf(natura: IndicatoreDelRendiconto['natura'], unita: string | null): string | undefined {
  if (natura === 'PERCENTUALE') return '%';
  if (natura === 'EURO') return '€';
  return unita?.trim() || (natura === 'GIORNI' ? 'giorni' : undefined);
}
