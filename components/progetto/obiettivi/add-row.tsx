'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { STOP } from '../focus-stops';
import { useComing, useGesto } from '../use-gesto';

interface AddRowProps {
  tabella: 'Obiettivo' | 'Indicatore';
  padreId: string;
  /** «Aggiungi un indicatore»; several of these stand on a page, so it may go on for screen readers. */
  label: string;
  detail?: string;
  variant?: 'primary' | 'secondary';
}

/** One row more at the end; the focus goes to its first field as soon as it is there. */
export function AddRow({ tabella, padreId, label, detail, variant }: AddRowProps) {
  const change = useGesto();
  const coming = useComing(tabella, padreId);
  const add = () => {
    const common = { gesto: 'aggiungi', rigaId: crypto.randomUUID(), padreId, campi: {} } as const;
    change(tabella === 'Obiettivo' ? { ...common, tabella: 'Obiettivo' } : { ...common, tabella: 'Indicatore' });
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-3 print:hidden">
      <Button {...STOP} size={variant === 'primary' ? 'm' : 's'} variant={variant} icon={<Plus />} onClick={add}>
        {label}
        {detail && <span className="sr-only"> {detail}</span>}
      </Button>
      <span role="status" className="text-ink-3 text-meta">
        {coming > 0 && 'Aggiungo…'}
      </span>
    </span>
  );
}
