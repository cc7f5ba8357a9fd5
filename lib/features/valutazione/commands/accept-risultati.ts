import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { exactGrade, isWithoutRemarks } from '../queries/print-risultato';
import { loadSessione } from './load-sessione';
import { recordDecisione } from './record-decisione';

/**
 * Accepts together the results that need no thought. One operation; each result keeps its own explanation.
 * @returns how many were accepted
 */
export function acceptRisultati(
  { scope }: Authorized<RisorsaEnte, 'risultato.valutare'>,
  input: { anno: number; sessione: string },
): Promise<number> {
  return write(scope, { comando: 'acceptRisultati', oggettoId: input.sessione }, async (tx) => {
    const sessione = await loadSessione(tx, scope.enteId, input);
    const evidenti = sessione.unita.flatMap((letta, posto) => {
      const valutata = sessione.punteggi.unita[posto];
      return valutata && isWithoutRemarks(letta, valutata) ? [{ letta, valutata }] : [];
    });
    for (const unita of evidenti) {
      const gradoValidato = exactGrade(unita.valutata.misurato.outcome);
      await recordDecisione(tx, scope.enteId, sessione, unita, { stato: 'VALIDATO', gradoValidato, motivo: null });
    }
    return evidenti.length;
  });
}
