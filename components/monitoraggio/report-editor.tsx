'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';
import { EditorContext, useSaveSession } from '@/components/progetto/save-session';
import { createReportSender, type LuogoRendiconto } from './send-report';

const FlushContext = createContext<() => void>(() => {});

/** Saves at once what is being typed, without waiting for a pause. */
export function useFlush(): () => void {
  return useContext(FlushContext);
}

interface ReportEditorProviderProps {
  luogo: LuogoRendiconto;
  /** Who is writing: what is left unsent is taken up again only by the same person. */
  utente: string;
  /** Instant at which this reading of the database began, on the clock of the server, in milliseconds. */
  lettura: number;
  children: ReactNode;
}

/** Saves the report of a CDR as it is written, over the save queue of the cards. */
export function ReportEditorProvider({ luogo, utente, lettura, children }: ReportEditorProviderProps) {
  const { refresh } = useRouter();
  const session = useSaveSession({
    createSend: () => createReportSender(luogo),
    refresh,
    key: `rendiconto/${utente}/${luogo.ente}/${luogo.anno}/${luogo.sessione}/${luogo.cdr}`,
    lettura,
  });
  return (
    <EditorContext value={session}>
      <FlushContext value={session.flush}>{children}</FlushContext>
    </EditorContext>
  );
}
