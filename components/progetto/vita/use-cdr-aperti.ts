'use client';

import { useEffect, useState } from 'react';
import { listCdrApertiAction } from '@/lib/features/progetto/actions/make-scheda';
import type { CdrAperto } from '@/lib/features/progetto/types';

/** Where the person may make cards, or give them, asked when a dialog needs it; null until the answer comes. */
export function useCdrAperti({ ente, anno }: { ente: string; anno: number }): readonly CdrAperto[] | null {
  const [cdrAperti, setCdrAperti] = useState<readonly CdrAperto[] | null>(null);
  useEffect(() => {
    let isStale = false;
    void listCdrApertiAction({ ente, anno })
      .then((result) => !isStale && setCdrAperti(result?.data ?? []))
      // The choice of before stays: the server says if it is none.
      .catch(() => undefined);
    return () => {
      isStale = true;
    };
  }, [ente, anno]);
  return cdrAperti;
}
