import { Select } from '@/components/forms/select';
import type { CdrAperto } from '@/lib/features/progetto/types';

/** The value of a choice: a card of the whole ente has no CDR. */
const choiceOf = (codice: string | null) => codice ?? '';

interface CdrFieldProps {
  cdrAperti: readonly CdrAperto[];
  cdr: string | null;
  onChange(cdr: string | null): void;
}

/** The CDR of a card, among those where the person may edit cards. */
export function CdrField({ cdrAperti, cdr, onChange }: CdrFieldProps) {
  return (
    <Select
      label="CDR"
      value={choiceOf(cdr)}
      options={cdrAperti.map(({ codice, nome }) => ({ value: choiceOf(codice), label: nome }))}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
