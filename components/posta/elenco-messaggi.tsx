import { Clock, MailCheck, MailX } from 'lucide-react';
import type { ReactNode } from 'react';
import { StateBadge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import type { MessaggioInviato } from '@/lib/features/posta/types';
import { formatIstante } from '@/lib/format/date';
import { STATO_MESSAGGIO } from './words';

const LOOKS: Readonly<Record<MessaggioInviato['stato'], { tone: 'ok' | 'info' | 'bad'; icon: ReactNode }>> = {
  SPEDITO: { tone: 'ok', icon: <MailCheck /> },
  IN_CODA: { tone: 'info', icon: <Clock /> },
  FALLITO: { tone: 'bad', icon: <MailX /> },
};

/** The last messages of the ente, newest first; in demo mode each opens on what the person would read. */
export function ElencoMessaggi({ messaggi }: { messaggi: readonly MessaggioInviato[] }) {
  if (messaggi.length === 0) return <EmptyState>Nessun messaggio finora.</EmptyState>;
  return (
    <ul className="divide-y divide-line">
      {messaggi.map((messaggio) => (
        <li key={messaggio.id} className="min-w-0">
          {messaggio.testo === null ? (
            <div className="px-4 py-3">
              <Testata messaggio={messaggio} />
            </div>
          ) : (
            <Disclosure summary={<Testata messaggio={messaggio} />}>
              <pre className="mx-4 mb-4 overflow-x-auto whitespace-pre-wrap break-words rounded-control bg-sunken p-4 font-sans text-table">
                {messaggio.testo}
              </pre>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

function Testata({ messaggio: { nome, email, oggetto, stato, errore, creatoAt } }: { messaggio: MessaggioInviato }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="min-w-0 flex-1 basis-60">
        <span className="block font-semibold">{oggetto}</span>
        <span className="block break-words font-normal text-ink-2 text-meta">
          A {nome}, {email}
        </span>
        {errore && <span className="block font-normal text-bad text-meta">{errore}</span>}
      </span>
      <span className="flex-none">
        <StateBadge {...LOOKS[stato]} isPlain>
          {STATO_MESSAGGIO[stato]}
        </StateBadge>
      </span>
      <span className="flex-none font-normal text-ink-3 text-meta">{formatIstante(new Date(creatoAt))}</span>
    </span>
  );
}
