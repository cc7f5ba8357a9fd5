'use client';

import { useEffect, useState } from 'react';
import { proposeCodiceAction } from '@/lib/features/progetto/actions/make-scheda';

/**
 * The code of a card that is about to stand in a CDR: the free one the server proposes, until the person writes another.
 * @param own the code it has already, where it is
 */
export function useCodice(
  luogo: { ente: string; anno: number },
  cdr: string | null,
  own?: { cdr: string | null; codice: string },
) {
  const { ente, anno } = luogo;
  const [proposed, setProposed] = useState('');
  const [written, setWritten] = useState<string | null>(null);
  const isAtHome = own !== undefined && own.cdr === cdr;

  useEffect(() => {
    if (isAtHome) return;
    let isStale = false;
    void proposeCodiceAction({ ente, anno, cdr })
      .then((result) => !isStale && setProposed(result?.data ?? ''))
      // The person writes it: the server says if it is taken.
      .catch(() => undefined);
    return () => {
      isStale = true;
    };
  }, [ente, anno, cdr, isAtHome]);

  return { codice: written ?? (isAtHome ? own.codice : proposed), setCodice: setWritten };
}
