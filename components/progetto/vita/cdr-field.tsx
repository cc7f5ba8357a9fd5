import { Select } from '@/components/forms/select';
import { useCdrAperti } from './use-cdr-aperti';

/** The value of a choice: a card of the whole ente has no CDR. */
const choiceOf = (codice: string | null) => codice ?? '';

interface CdrFieldProps {
  luogo: { ente: string; anno: number };
  cdr: string | null;
  onChange(cdr: string | null): void;
}

/** The CDR of a card, among those where the person may edit cards. */
export function CdrField({ luogo, cdr, onChange }: CdrFieldProps) {
  const cdrAperti = useCdrAperti(luogo) ?? [{ codice: cdr, nome: cdr ?? 'Tutto l’ente' }];
  return (
    <Select
      label="CDR"
      value={choiceOf(cdr)}
      options={cdrAperti.map(({ codice, nome }) => ({ value: choiceOf(codice), label: nome }))}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
