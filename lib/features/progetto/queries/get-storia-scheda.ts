import 'server-only';
import { listStoria } from '@/lib/audit/list-storia';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { canEdit, canRead, canReadStoria, protectScheda, protezioneOf } from '../policy';
import type { Scheda, StoriaScheda } from '../types';
import { getScheda } from './get-scheda';

const OPERAZIONI = 50;

/**
 * What happened to a card, newest first. It is read when somebody comes to it: most who open a card do not. Null when the
 * plan has no such card or the person may not read its history. One transaction, two statements.
 */
export function getStoriaScheda(scope: Scope, anno: number, codice: string): Promise<StoriaScheda | null> {
  return read(scope, async (tx) => {
    const scheda = await getScheda(tx, { enteId: scope.enteId, anno, codice });
    if (!scheda) return null;
    const risorsa = protectScheda(scope.enteId, protezioneOf(scheda));
    if (!canRead(scope, risorsa) || !canReadStoria(scope, risorsa)) return null;
    const storia = await listStoria(tx, { oggettoId: risorsa.id, rigaIds: listRigaIds(scheda) }, OPERAZIONI);
    return { scheda, storia, isEditable: canEdit(scope, risorsa) };
  });
}

/** Every row of the card the history speaks of. A target is born with the id of its indicator: it is here already. */
function listRigaIds({ progetto, obiettivi, fasi, budget, personale, collegamenti, seguito }: Scheda): string[] {
  const measured = obiettivi.flatMap(({ id, assegnazioni, indicatori }) => [
    id,
    ...assegnazioni.map((assegnazione) => assegnazione.id),
    ...indicatori.flatMap((indicatore) => [indicatore.id, ...indicatore.target.map((target) => target.id)]),
  ]);
  const planned = fasi.flatMap(({ id, periodi }) => [id, ...periodi.map((periodo) => periodo.id)]);
  const others = [...budget, ...personale, ...collegamenti].map(({ id }) => id);
  return [progetto.id, ...measured, ...planned, ...others, ...seguito];
}
