'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Checkbox } from '@/components/forms/checkbox';
import { TextField } from '@/components/forms/text-field';
import { addresses } from '@/components/layout/addresses';
import { useToast } from '@/components/ui/toast';
import { duplicateSchedaAction } from '@/lib/features/progetto/actions/make-scheda';
import { LifeDialog } from './life-dialog';
import type { SchedaInVita } from './scheda-in-vita';
import { useCodice } from './use-codice';
import { useSavedAct } from './use-saved-act';

/** A copy of the card in its CDR, with or without the money and the people. */
export function DuplicateDialog({ scheda, onClose }: { scheda: SchedaInVita; onClose(): void }) {
  const router = useRouter();
  const showToast = useToast();
  const { act, isRunning, problem } = useSavedAct();
  const [ids] = useState(() => ({ id: crypto.randomUUID(), comandoId: crypto.randomUUID() }));
  const [titolo, setTitolo] = useState(`${scheda.titolo} (copia)`);
  const [conBudget, setConBudget] = useState(false);
  const [conPersonale, setConPersonale] = useState(false);
  const { luogo, cdr } = scheda;
  const { codice, setCodice } = useCodice(luogo, cdr);

  const duplicate = async () => {
    const copia = { ...luogo, ...ids, codice: scheda.codice, nuovoCodice: codice, titolo, conBudget, conPersonale };
    const made = await act(() => duplicateSchedaAction(copia));
    if (!made) return;
    onClose();
    router.push(addresses.scheda(luogo, made.codice));
    showToast({ message: `Scheda ${made.codice} creata da ${scheda.codice}.` });
  };
  return (
    <LifeDialog
      title={`Duplicare la scheda ${scheda.codice}?`}
      description="La copia nasce in bozza con obiettivi, indicatori, valori attesi, fasi e collegamenti; senza ciò che è stato rendicontato."
      action="Duplica la scheda"
      {...{ isRunning, problem, onClose }}
      onAct={duplicate}
    >
      <TextField label="Titolo" value={titolo} onChange={(event) => setTitolo(event.currentTarget.value)} />
      <TextField label="Codice" value={codice} onChange={(event) => setCodice(event.currentTarget.value)} />
      <div>
        <Checkbox
          label="Anche le voci di budget"
          checked={conBudget}
          onChange={(event) => setConBudget(event.currentTarget.checked)}
        />
        <Checkbox
          label="Anche le persone e le loro percentuali"
          checked={conPersonale}
          onChange={(event) => setConPersonale(event.currentTarget.checked)}
        />
      </div>
    </LifeDialog>
  );
}
