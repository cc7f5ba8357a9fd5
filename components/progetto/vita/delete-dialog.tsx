'use client';

import { useRouter } from 'next/navigation';
import { addresses } from '@/components/layout/addresses';
import { useToast } from '@/components/ui/toast';
import { deleteSchedaAction, restoreSchedaAction } from '@/lib/features/progetto/actions/end-scheda';
import { LifeDialog } from './life-dialog';
import type { SchedaInVita } from './scheda-in-vita';
import { useSavedAct } from './use-saved-act';

/** Asks with the name of the card, deletes it and offers it back. */
export function DeleteDialog({ scheda, onClose }: { scheda: SchedaInVita; onClose(): void }) {
  const router = useRouter();
  const showToast = useToast();
  const { act, isRunning, problem } = useSavedAct();
  const { luogo, codice, titolo, cdr } = scheda;

  const restore = async (operazioneId: string) => {
    const result = await restoreSchedaAction({ ...luogo, operazioneId }).catch(() => undefined);
    if (!result?.data) {
      return showToast({
        message: result?.serverError?.messaggio ?? 'La rete non risponde: la scheda resta eliminata.',
      });
    }
    router.push(addresses.scheda(luogo, result.data.codice));
    showToast({ message: `Scheda ${codice} ripristinata.` });
  };
  const remove = async () => {
    const done = await act(() => deleteSchedaAction({ ...luogo, codice }));
    if (!done) return;
    onClose();
    router.push(cdr === null ? addresses.piano(luogo) : addresses.cdr(luogo, cdr));
    showToast({ message: `Scheda ${codice} eliminata.`, undo: { run: () => void restore(done.operazioneId) } });
  };
  return (
    <LifeDialog
      title={`Eliminare la scheda ${codice}?`}
      description={`«${titolo}» esce dal piano con obiettivi, fasi, budget e persone. Si può ripristinare, intera, da «Schede eliminate» nel piano.`}
      action="Elimina la scheda"
      variant="danger"
      {...{ isRunning, problem, onClose }}
      onAct={remove}
    />
  );
}
