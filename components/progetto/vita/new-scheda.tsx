'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Luogo } from '@/components/layout/addresses';
import { Button } from '@/components/ui/button';

const NewSchedaDialog = dynamic(() => import('./new-scheda-dialog').then((module) => module.NewSchedaDialog), {
  ssr: false,
});

interface NewSchedaProps {
  luogo: Luogo;
  /** The CDR chosen at first; null for the whole ente. */
  cdr: string | null;
}

/** The way to a new card, for who may make one. */
export function NewScheda({ luogo, cdr }: NewSchedaProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus />} onClick={() => setIsOpen(true)}>
        Nuova scheda
      </Button>
      {isOpen && <NewSchedaDialog luogo={luogo} first={cdr} onClose={() => setIsOpen(false)} />}
    </>
  );
}
