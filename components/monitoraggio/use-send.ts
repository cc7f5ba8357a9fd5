'use client';

import { useState } from 'react';
import { useCardEditor } from '@/components/progetto/save-session';
import { useToast } from '@/components/ui/toast';
import type { Mancanza } from '@/lib/domain/reporting/missing-entries';
import { sendRilevazioniAction } from '@/lib/features/monitoraggio/actions/report';
import { whenSaved } from '@/lib/features/progetto/queue/when-saved';
import { focusMissing } from './entries';
import { useFlush } from './report-editor';
import type { LuogoRendiconto } from './send-report';

const UNREADABLE = 'Un campo non si legge: correggilo e invia di nuovo.';
const UNSAVED = 'Non tutto è salvato: guarda i campi segnati e invia di nuovo.';
const FAILED = 'La rete non risponde: nulla è stato inviato e quello che hai scritto resta qui. Riprova fra poco.';

/**
 * Sending the report, whole or one part of it: what is missing is pointed at, what is not saved is waited for, and only
 * then it goes.
 */
export function useSend(luogo: LuogoRendiconto) {
  const { runner } = useCardEditor();
  const flush = useFlush();
  const showToast = useToast();
  const [isSending, setIsSending] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const deliver = async (chiave?: string): Promise<string | null> => {
    flush();
    if (!(await whenSaved(runner))) return UNSAVED;
    const { data, serverError } = await sendRilevazioniAction({ ...luogo, chiave });
    if (!data) return serverError?.messaggio ?? FAILED;
    showToast({
      message: data.inviate === 1 ? 'Rendicontazione inviata.' : `Rendicontazione inviata: ${data.inviate} parti.`,
    });
    return null;
  };

  const send = async (mancanze: readonly Mancanza[], chiave?: string) => {
    const [first] = mancanze;
    setIsChecked(true);
    setProblem(null);
    if (first) return focusMissing(first);
    // Leaving a field enters what can be read of it: what is left cannot.
    if (Object.keys(runner.getState().bozze).length > 0) return setProblem(UNREADABLE);
    setIsSending(true);
    setProblem(await deliver(chiave).catch(() => FAILED));
    setIsSending(false);
  };
  return { send, isSending, isChecked, problem };
}
