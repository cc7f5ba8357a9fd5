'use client';

import { Plus, Trash2 } from 'lucide-react';
import { Select } from '@/components/forms/select';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { DENOMINAZIONE_RUOLO, RUOLI, type Ruolo } from '@/lib/domain/permissions/ruoli';
import type { CdrDiRuolo } from '@/lib/features/utenti/types';
import { isOfCdr, type RoleDraft } from './roles-draft';

interface RolesFieldProps {
  drafts: readonly RoleDraft[];
  onChange: (drafts: RoleDraft[]) => void;
  cdr: readonly CdrDiRuolo[];
  /** Key of the role whose CDR is missing, once somebody tried to send. */
  missingKey?: number;
}

const ROLE_OPTIONS = RUOLI.map((ruolo) => ({ value: ruolo, label: DENOMINAZIONE_RUOLO[ruolo] }));

/** The roles of a person, one per line, each with its CDR where it is of one. */
export function RolesField({ drafts, onChange, cdr, missingKey }: RolesFieldProps) {
  const change = (key: number, part: Partial<RoleDraft>) =>
    onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const add = () => {
    const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1;
    onChange([...drafts, { key, ruolo: 'DIRIGENTE', cdrCodice: '', personaId: null }]);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-ink-2 text-meta">Ruoli</legend>
      <ul className="mt-1 grid gap-2">
        {drafts.map((draft, index) => (
          <li key={draft.key} className="flex flex-wrap items-start gap-2">
            <Select
              label={`Ruolo ${index + 1}`}
              isLabelHidden
              className="min-w-44 flex-1"
              value={draft.ruolo}
              options={ROLE_OPTIONS}
              onChange={(event) => change(draft.key, { ruolo: event.currentTarget.value as Ruolo })}
            />
            {isOfCdr(draft.ruolo) && (
              <CdrField
                number={index + 1}
                codice={draft.cdrCodice}
                cdr={cdr}
                error={missingKey === draft.key ? 'Scegli il CDR di questo ruolo.' : undefined}
                onChange={(cdrCodice) => change(draft.key, { cdrCodice })}
              />
            )}
            <Button
              variant="quiet"
              aria-label={`Togli il ruolo ${index + 1}: ${DENOMINAZIONE_RUOLO[draft.ruolo]}`}
              icon={<Trash2 />}
              onClick={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
            />
          </li>
        ))}
      </ul>
      <Button size="s" icon={<Plus />} className="mt-2" onClick={add}>
        Aggiungi un ruolo
      </Button>
    </fieldset>
  );
}

interface CdrFieldProps {
  number: number;
  codice: string;
  cdr: readonly CdrDiRuolo[];
  error?: string;
  onChange: (codice: string) => void;
}

/** One of the CDR of the latest plan; before there is a plan, a code to write. */
function CdrField({ number, codice, cdr, error, onChange }: CdrFieldProps) {
  const words = { label: `CDR del ruolo ${number}`, isLabelHidden: true, className: 'min-w-44 flex-1', error };
  if (cdr.length === 0) {
    return (
      <TextField
        {...words}
        placeholder="Codice del CDR"
        value={codice}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isElsewhere = codice !== '' && !cdr.some((one) => one.codice === codice);
  const options = [
    ...(isElsewhere ? [{ value: codice, label: `${codice} (non è nell’ultimo piano)` }] : []),
    ...cdr.map((one) => ({ value: one.codice, label: `${one.codice} ${one.denominazione}` })),
  ];
  return (
    <Select
      {...words}
      emptyLabel="Scegli un CDR"
      value={codice}
      options={options}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
