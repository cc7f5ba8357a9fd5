import { CalendarCheck, ClipboardCheck, Clock, FileInput, PencilLine, Scale, Stamp, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TipoAttivita } from '@/lib/domain/attivita';

const ICONS: Record<TipoAttivita, ReactNode> = {
  RINVIATA: <Undo2 />,
  RENDICONTARE: <Clock />,
  COMPLETARE: <PencilLine />,
  VERIFICARE: <ClipboardCheck />,
  VALIDARE: <Stamp />,
  DECIDERE: <Scale />,
  SESSIONE: <CalendarCheck />,
  IMPORTARE: <FileInput />,
};

/** The kind of a thing to do, as a mark: what it is stands in words beside it. */
export function TipoIcon({ tipo }: { tipo: TipoAttivita }) {
  return <span className="text-ink-2 [&>.lucide]:size-5">{ICONS[tipo]}</span>;
}
