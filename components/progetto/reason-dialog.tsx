'use client';

import { useState } from 'react';
import { TextArea } from '@/components/forms/text-area';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface ReasonDialogProps {
  isOpen: boolean;
  onClose(): void;
  /** A question that names the thing: "Chiudere la fase 2?". */
  title: string;
  description: string;
  /** The verb: "Chiudi la fase". */
  action: string;
  onReason(motivo: string): void;
}

/** Asks for the reason of an act that needs one. */
export function ReasonDialog({ isOpen, onClose, title, description, action, onReason }: ReasonDialogProps) {
  const [motivo, setMotivo] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const give = () => {
    setIsMissing(motivo.trim() === '');
    if (motivo.trim() === '') return;
    onReason(motivo.trim());
    setMotivo('');
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Lascia com’è</Button>
          <Button variant="primary" onClick={give}>
            {action}
          </Button>
        </>
      }
    >
      <TextArea
        label="Motivo"
        error={isMissing ? 'Scrivi il motivo: resta nella storia della scheda.' : undefined}
        value={motivo}
        onChange={(event) => setMotivo(event.currentTarget.value)}
      />
    </Dialog>
  );
}
