import { CircleCheck, CirclePause, CircleX, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import { StateBadge } from '@/components/ui/badge';
import type { StatoUtente } from '@/lib/features/utenti/types';
import { STATO_UTENTE } from './words';

const LOOKS: Readonly<Record<StatoUtente, { tone: 'ok' | 'info' | 'neutral' | 'bad'; icon: ReactNode }>> = {
  ATTIVA: { tone: 'ok', icon: <CircleCheck /> },
  INVITATA: { tone: 'info', icon: <Mail /> },
  SOSPESA: { tone: 'neutral', icon: <CirclePause /> },
  CHIUSA: { tone: 'bad', icon: <CircleX /> },
};

/** How somebody stands in the ente: icon and word. */
export function StatoUtenteBadge({ stato, isPlain }: { stato: StatoUtente; isPlain?: boolean }) {
  return (
    <StateBadge {...LOOKS[stato]} isPlain={isPlain}>
      {STATO_UTENTE[stato]}
    </StateBadge>
  );
}
