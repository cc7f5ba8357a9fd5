import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { write } from '@/lib/db/transaction';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import { exactGrade, isWithoutRemarks } from '../queries/print-risultato';
import { loadSessione } from './load-sessione';
import { type RisultatoDeciso, recordDecisioni } from './record-decisioni';

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
    const evidenti = sessione.unita.flatMap((letta, posto): RisultatoDeciso[] => {
      const valutata = sessione.punteggi.unita[posto];
      if (!valutata || !isWithoutRemarks(letta, valutata)) return [];
      const gradoValidato = exactGrade(valutata.misurato.outcome);
      return [{ letta, valutata, decisione: { stato: 'VALIDATO', gradoValidato, motivo: null } }];
    });
    await recordDecisioni(tx, scope.enteId, sessione, evidenti);
    return evidenti.length;
  });
}
