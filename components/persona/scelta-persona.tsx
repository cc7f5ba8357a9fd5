'use client';

import { UserPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { Combobox } from '@/components/forms/combobox';
import { TextButton } from '@/components/ui/text-button';
import { findPersone } from '@/lib/features/persona/actions/search-persone';
import type { PersonaTrovata } from '@/lib/features/persona/types';

/** Somebody of the ente, or a name that nobody has yet. */
export type PersonaScelta = PersonaTrovata | { id: null; nominativo: string; alias: null };

interface SceltaPersonaProps {
  ente: string;
  label: string;
  hint?: string;
  error?: string;
  /** Offers to add a name that is not there. */
  canAdd?: boolean;
  /** Not offered: she is already in what is being done. */
  senza?: string;
  onChoose?(scelta: PersonaScelta): void;
}

/**
 * Somebody chosen among thousands by any spelling of the name. In a form it is `personaId`, or `nominativo` when the name is
 * new.
 */
export function SceltaPersona({ ente, label, hint, error, canAdd = false, senza, onChoose }: SceltaPersonaProps) {
  const [scelta, setScelta] = useState<PersonaScelta | null>(null);
  const id = useId();
  const search = async (q: string): Promise<PersonaScelta[]> => {
    const { data } = await findPersone({ ente, q });
    if (!data) throw new Error('no answer');
    const found: PersonaScelta[] = data.filter((persona) => persona.id !== senza);
    const isKnown = data.some(({ nominativo, alias }) => [nominativo, alias].includes(q));
    return canAdd && q.length > 2 && !isKnown ? [...found, { id: null, nominativo: q, alias: null }] : found;
  };
  if (scelta && !onChoose) {
    return (
      <div>
        <p className="font-semibold text-ink-2 text-meta">{label}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3">
          <span className="font-semibold">{scelta.nominativo}</span>
          {scelta.id === null && <span className="text-ink-3 text-meta">nuova persona</span>}
          <TextButton autoFocus onClick={() => setScelta(null)}>
            Cambia<span className="sr-only"> {label.toLowerCase()}</span>
          </TextButton>
        </p>
        <input
          type="hidden"
          name={scelta.id === null ? 'nominativo' : 'personaId'}
          value={scelta.id ?? scelta.nominativo}
        />
      </div>
    );
  }
  return (
    <Combobox<PersonaScelta>
      id={id}
      label={label}
      hint={hint}
      error={error}
      search={search}
      keyOf={(persona) => persona.id ?? 'nuova'}
      textOf={({ nominativo }) => nominativo}
      nothingFound="Nessuna persona con queste parole."
      onChoose={(persona) => (onChoose ? onChoose(persona) : setScelta(persona))}
    >
      {(persona) =>
        persona.id === null ? (
          <span className="flex items-center gap-2">
            <UserPlus /> Aggiungi «{persona.nominativo}»
          </span>
        ) : (
          <>
            {persona.nominativo}
            {persona.alias && <span className="text-ink-3 text-meta"> anche {persona.alias}</span>}
          </>
        )
      }
    </Combobox>
  );
}
