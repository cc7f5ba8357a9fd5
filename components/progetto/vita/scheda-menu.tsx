'use client';

import { ArrowDown, ArrowUp, Copy, CornerUpRight, EllipsisVertical, Lock, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { closeSchedaAction } from '@/lib/features/progetto/actions/end-scheda';
import { orderSchedaAction } from '@/lib/features/progetto/actions/move-scheda';
import type { SchedaInVita } from './scheda-in-vita';
import { useSavedAct } from './use-saved-act';

const DuplicateDialog = dynamic(() => import('./duplicate-dialog').then((module) => module.DuplicateDialog), {
  ssr: false,
});
const MoveDialog = dynamic(() => import('./move-dialog').then((module) => module.MoveDialog), { ssr: false });
const DeleteDialog = dynamic(() => import('./delete-dialog').then((module) => module.DeleteDialog), { ssr: false });
const ReasonDialog = dynamic(() => import('../reason-dialog').then((module) => module.ReasonDialog), { ssr: false });

/** What can be done with the whole card. Why an act without a dialog was refused stands under the button. */
export function SchedaMenu({ scheda }: { scheda: SchedaInVita }) {
  const showToast = useToast();
  const { act, problem } = useSavedAct();
  const [dialog, setDialog] = useState<'duplica' | 'passa' | 'chiudi' | 'elimina' | null>(null);
  const where = { ...scheda.luogo, codice: scheda.codice };

  const open = (which: NonNullable<typeof dialog>) => () => setDialog(which);
  const order = (verso: 'prima' | 'dopo') => async () => {
    const done = await act(() => orderSchedaAction({ ...where, verso }));
    if (done) showToast({ message: `Nel documento la scheda viene ora ${verso} di ${done.scambiataCon}.` });
  };
  const close = (motivo: string) => act(() => closeSchedaAction({ ...where, motivo }));
  const dismiss = () => setDialog(null);
  return (
    <>
      <Menu
        trigger={
          <Button size="s" icon={<EllipsisVertical />}>
            Scheda
          </Button>
        }
        groups={[
          [
            { label: 'Duplica…', icon: <Copy />, isDialog: true, onSelect: open('duplica') },
            { label: 'Cambia CDR o codice…', icon: <CornerUpRight />, isDialog: true, onSelect: open('passa') },
            { label: 'Anticipa nel documento', icon: <ArrowUp />, onSelect: order('prima') },
            { label: 'Posticipa nel documento', icon: <ArrowDown />, onSelect: order('dopo') },
          ],
          [
            { label: 'Chiudi con un motivo…', icon: <Lock />, isDialog: true, onSelect: open('chiudi') },
            { label: 'Elimina…', icon: <Trash2 />, tone: 'danger', isDialog: true, onSelect: open('elimina') },
          ],
        ]}
      />
      {problem && (
        <p role="alert" className="w-full font-semibold text-bad text-meta">
          {problem}
        </p>
      )}
      {dialog === 'duplica' && <DuplicateDialog scheda={scheda} onClose={dismiss} />}
      {dialog === 'passa' && <MoveDialog scheda={scheda} onClose={dismiss} />}
      {dialog === 'elimina' && <DeleteDialog scheda={scheda} onClose={dismiss} />}
      {dialog === 'chiudi' && (
        <ReasonDialog
          isOpen
          onClose={dismiss}
          title={`Chiudere la scheda ${scheda.codice}?`}
          description="Resta nel piano con ciò che è stato rendicontato; non si modifica e non le si chiede più nulla. Si può riaprire."
          action="Chiudi la scheda"
          onReason={close}
        />
      )}
    </>
  );
}
