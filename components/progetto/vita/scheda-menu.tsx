'use client';

import { ArrowDown, ArrowUp, Copy, CornerUpRight, EllipsisVertical, Lock, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { closeSchedaAction } from '@/lib/features/progetto/actions/end-scheda';
import { orderSchedaAction } from '@/lib/features/progetto/actions/move-scheda';
import { whenSaved } from '@/lib/features/progetto/queue/when-saved';
import { useCardEditor } from '../save-session';
import type { SchedaInVita } from './scheda-in-vita';

const DuplicateDialog = dynamic(() => import('./duplicate-dialog').then((module) => module.DuplicateDialog), {
  ssr: false,
});
const MoveDialog = dynamic(() => import('./move-dialog').then((module) => module.MoveDialog), { ssr: false });
const DeleteDialog = dynamic(() => import('./delete-dialog').then((module) => module.DeleteDialog), { ssr: false });
const ReasonDialog = dynamic(() => import('../reason-dialog').then((module) => module.ReasonDialog), { ssr: false });

const OFFLINE = 'La rete non risponde: nulla è cambiato. Riprova fra poco.';
const UNSAVED = 'Prima di continuare va salvato tutto: guarda i campi segnati.';

/** What can be done with the whole card. Every act waits for what is being written to be saved. */
export function SchedaMenu({ scheda }: { scheda: SchedaInVita }) {
  const { runner, flush } = useCardEditor();
  const showToast = useToast();
  const [dialog, setDialog] = useState<'duplica' | 'passa' | 'chiudi' | 'elimina' | null>(null);
  const where = { ...scheda.luogo, codice: scheda.codice };

  const saved = async (then: () => void) => {
    flush();
    if (await whenSaved(runner)) then();
    else showToast({ message: UNSAVED });
  };
  const open = (which: NonNullable<typeof dialog>) => () => void saved(() => setDialog(which));
  const order = (verso: 'prima' | 'dopo') => async () => {
    const result = await orderSchedaAction({ ...where, verso }).catch(() => undefined);
    const { data } = result ?? {};
    if (!data) return showToast({ message: result?.serverError?.messaggio ?? OFFLINE });
    const place = verso === 'prima' ? 'prima' : 'dopo';
    showToast({ message: `Nel documento la scheda viene ora ${place} di ${data.scambiataCon}.` });
  };
  const close = async (motivo: string) => {
    const result = await closeSchedaAction({ ...where, motivo }).catch(() => undefined);
    if (!result?.data) showToast({ message: result?.serverError?.messaggio ?? OFFLINE });
  };
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
            { label: 'Anticipa nel documento', icon: <ArrowUp />, onSelect: () => void order('prima')() },
            { label: 'Posticipa nel documento', icon: <ArrowDown />, onSelect: () => void order('dopo')() },
          ],
          [
            { label: 'Chiudi con un motivo…', icon: <Lock />, isDialog: true, onSelect: open('chiudi') },
            { label: 'Elimina…', icon: <Trash2 />, tone: 'danger', isDialog: true, onSelect: open('elimina') },
          ],
        ]}
      />
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
          onReason={(motivo) => void close(motivo)}
        />
      )}
    </>
  );
}
