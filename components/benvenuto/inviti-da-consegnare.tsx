'use client';

import { Check, ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { InvitoDaConsegnare } from '@/lib/features/installazione/types';

/** Links no mail could carry, one per person, to copy and hand over. */
export function InvitiDaConsegnare({ inviti }: { inviti: readonly InvitoDaConsegnare[] }) {
  const [said, setSaid] = useState('');
  const [copied, setCopied] = useState('');
  const copy = async ({ nome, email, url }: InvitoDaConsegnare) => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(email);
      setSaid(`Copiato il link di ${nome}.`);
    } catch {
      setSaid('Il browser non permette di copiare. Seleziona il link e usa Ctrl C.');
    }
  };
  return (
    <section aria-labelledby="inviti-titolo">
      <h3 id="inviti-titolo" className="font-semibold text-h3">
        Link da consegnare
      </h3>
      <p className="mt-1 text-ink-2">
        Non c’è ancora un server di posta: dai a ognuno il suo link, che vale sette giorni e una volta sola. Qui non si
        rivede più.
      </p>
      <ul className="mt-3 grid gap-3">
        {inviti.map((invito) => (
          <li key={invito.email} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b pb-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold">
                {invito.nome} <span className="font-normal text-ink-2 text-meta">{invito.email}</span>
              </p>
              <p className="break-all text-ink-2 text-meta">{invito.url}</p>
            </div>
            <Button
              size="s"
              icon={copied === invito.email ? <Check /> : <ClipboardCopy />}
              aria-label={`Copia il link di ${invito.nome}`}
              onClick={() => copy(invito)}
            >
              {copied === invito.email ? 'Copiato' : 'Copia'}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 min-h-5 text-ink-2 text-meta">
        {said}
      </p>
    </section>
  );
}
