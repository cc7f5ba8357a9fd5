import 'server-only';
import { cache } from 'react';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import { canReadStruttura } from '@/lib/features/cdr/policy';
import { getPianoInBreve } from '@/lib/features/piano/queries/get-piano';
import type { AnnoDiPiano, PaginaEtichette } from './types';

/** Years with a plan, the latest first: once per request, for the header and for whoever arrives without a year. */
export const listAnni: (scope: Scope) => Promise<AnnoDiPiano[]> = cache((scope) =>
  read(scope, (tx) =>
    tx.piano.findMany({
      where: { enteId: scope.enteId },
      orderBy: { anno: 'desc' },
      take: 50,
      select: { anno: true, annoFine: true, stato: true, schemaPesi: true },
    }),
  ),
);

/** How the ente calls itself and things, for who may read the plan of the year; null for others. Two statements. */
export function getPaginaEtichette(scope: Scope, anno: number): Promise<PaginaEtichette | null> {
  return read(scope, async (tx) => {
    const piano = await getPianoInBreve(tx, anno);
    if (!piano || !canReadStruttura(scope, piano.stato)) return null;
    const etichette = await tx.ente.findUniqueOrThrow({
      where: { id: scope.enteId },
      select: { id: true, codice: true, denominazione: true, etichettaOperativo: true, etichettaNucleo: true },
    });
    return { etichette, canModificare: isConsentito(scope, 'ente.configurare', { enteId: scope.enteId }) };
  });
}
