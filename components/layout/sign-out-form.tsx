'use client';

import type { ReactNode } from 'react';
import { forgetUnsent, hasUnsent } from '@/components/progetto/unsent-work';
import { signOut } from '@/lib/features/accesso/actions';

const WARNING =
  'Su una scheda c’è del testo che non è ancora arrivato al sistema. Uscendo si perde: il computer può essere di molti. Uscire lo stesso?';

/** The way out. Nothing of what was written stays in a browser that may be of many people; what was not sent is asked about. */
export function SignOutForm({ children }: { children: ReactNode }) {
  return (
    <form
      action={signOut}
      onSubmit={(event) => {
        if (hasUnsent() && !window.confirm(WARNING)) event.preventDefault();
        else forgetUnsent();
      }}
    >
      {children}
    </form>
  );
}
