'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { TextField } from '@/components/forms/text-field';
import { addresses } from '@/components/layout/addresses';
import { useToast } from '@/components/ui/toast';
import { moveSchedaAction } from '@/lib/features/progetto/actions/move-scheda';
import { CdrField } from './cdr-field';
import { LifeDialog } from './life-dialog';
import type { SchedaInVita } from './scheda-in-vita';
import { useCodice } from './use-codice';
import { useSavedAct } from './use-saved-act';

/** Another CDR for the card, another code, or both. */
export function MoveDialog({ scheda, onClose }: { scheda: SchedaInVita; onClose(): void }) {
  const router = useRouter();
  const showToast = useToast();
  const { act, isRunning, problem } = useSavedAct();
  const [cdr, setCdr] = useState(scheda.cdr);
  const { luogo, codice: own } = scheda;
  const { codice, setCodice } = useCodice(luogo, cdr, scheda);

  const move = async () => {
    if (cdr === scheda.cdr && codice === own) return onClose();
    const moved = await act(() => moveSchedaAction({ ...luogo, codice: own, cdr, nuovoCodice: codice }));
    if (!moved) return;
    onClose();
    if (moved.codice !== own) router.replace(addresses.scheda(luogo, moved.codice));
    const back = { ...luogo, codice: moved.codice, cdr: scheda.cdr, nuovoCodice: own };
    const undo = async () => {
      const result = await moveSchedaAction(back).catch(() => undefined);
      if (result?.data) router.replace(addresses.scheda(luogo, own));
      else showToast({ message: result?.serverError?.messaggio ?? 'La rete non risponde: nulla è cambiato.' });
    };
    showToast({ message: `Scheda ${moved.codice}: CDR e codice cambiati.`, undo: { run: undo } });
  };
  return (
    <LifeDialog
      title={`Cambiare CDR o codice alla scheda ${own}?`}
      description="Gli obiettivi assegnati al CDR di oggi passano al nuovo, tranne quelli già rendicontati."
      action="Cambia"
      {...{ isRunning, problem, onClose }}
      onAct={move}
    >
      <CdrField luogo={luogo} cdr={cdr} onChange={setCdr} />
      <TextField label="Codice" value={codice} onChange={(event) => setCodice(event.currentTarget.value)} />
    </LifeDialog>
  );
}
