'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Luogo } from '@/components/layout/addresses';
import { Button } from '@/components/ui/button';
import type { CdrAperto } from '@/lib/features/progetto/types';

const NewSchedaDialog = dynamic(() => import('./new-scheda-dialog').then((module) => module.NewSchedaDialog), {
  ssr: false,
});

interface NewSchedaProps {
  luogo: Luogo;
  /** Where this person may make cards; without any there is no button. */
  cdrAperti: readonly CdrAperto[];
  /** The CDR of the page, chosen at first. */
  cdr?: string;
}

/** The way to a new card. */
export function NewScheda({ luogo, cdrAperti, cdr }: NewSchedaProps) {
  const [isOpen, setIsOpen] = useState(false);
  const first = cdrAperti.find(({ codice }) => codice === cdr) ?? cdrAperti[0];
  if (!first) return null;
  return (
    <>
      <Button icon={<Plus />} onClick={() => setIsOpen(true)}>
        Nuova scheda
      </Button>
      {isOpen && (
        <NewSchedaDialog luogo={luogo} cdrAperti={cdrAperti} first={first.codice} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
