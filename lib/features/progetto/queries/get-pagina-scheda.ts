import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { canEdit, canRead, canReadStoria, listPassi, protectScheda, protezioneOf } from '../policy';
import type { PaginaScheda } from '../types';
import { checkScheda } from './check-scheda';
import { getScheda } from './get-scheda';

/**
 * What the page of a card shows: the card, its findings, what this person may do with it. Null when the plan has no such
 * card or the person may not read it. One statement.
 */
export function getPaginaScheda(scope: Scope, anno: number, codice: string): Promise<PaginaScheda | null> {
  return read(scope, async (tx) => {
    const scheda = await getScheda(tx, { enteId: scope.enteId, anno, codice });
    if (!scheda) return null;
    const risorsa = protectScheda(scope.enteId, protezioneOf(scheda));
    if (!canRead(scope, risorsa)) return null;
    const isEditable = canEdit(scope, risorsa);
    return {
      scheda,
      segnalazioni: checkScheda(scheda),
      hasStoria: canReadStoria(scope, risorsa),
      isEditable,
      passi: listPassi(scope, risorsa),
      canReopen: risorsa.isChiusa && canEdit(scope, { ...risorsa, isChiusa: false }),
    };
  });
}
