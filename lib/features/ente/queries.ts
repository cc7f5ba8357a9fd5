import 'server-only';
import { cache } from 'react';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import type { AnnoDiPiano, EtichetteEnte } from './types';

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

/** How the ente calls itself and things. One statement. */
export function getEtichette(scope: Scope): Promise<EtichetteEnte | null> {
  return read(scope, (tx) =>
    tx.ente.findUnique({
      where: { id: scope.enteId },
      select: { id: true, codice: true, denominazione: true, etichettaOperativo: true, etichettaNucleo: true },
    }),
  );
}
