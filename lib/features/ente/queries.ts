import 'server-only';
import { cache } from 'react';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import type { AnnoDiPiano } from './types';

/** Years with a plan, the latest first: once per request, for the header and for whoever arrives without a year. */
export const listAnni: (scope: Scope) => Promise<AnnoDiPiano[]> = cache((scope) =>
  read(scope, (tx) =>
    tx.piano.findMany({
      where: { enteId: scope.enteId },
      orderBy: { anno: 'desc' },
      take: 50,
      select: { anno: true, annoFine: true, stato: true },
    }),
  ),
);
