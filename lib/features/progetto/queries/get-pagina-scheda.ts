import 'server-only';
import { listStoria } from '@/lib/audit/list-storia';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { canEdit, canRead, canReadStoria, listPassi, protectScheda, protezioneOf } from '../policy';
import type { PaginaScheda, Scheda } from '../types';
import { checkScheda } from './check-scheda';
import { getScheda } from './get-scheda';

const OPERAZIONI = 50;

/**
 * What the page of a card shows: the card, its findings, its history, whether this person may correct it. Null when the
 * plan has no such card or the person may not read it. One transaction, two statements.
 */
export function getPaginaScheda(scope: Scope, anno: number, codice: string): Promise<PaginaScheda | null> {
  return read(scope, async (tx) => {
    const scheda = await getScheda(tx, { enteId: scope.enteId, anno, codice });
    if (!scheda) return null;
    const risorsa = protectScheda(scope.enteId, protezioneOf(scheda));
    if (!canRead(scope, risorsa)) return null;
    const storia = canReadStoria(scope, risorsa)
      ? await listStoria(tx, { oggettoId: risorsa.id, rigaIds: listRigaIds(scheda) }, OPERAZIONI)
      : null;
    const isEditable = canEdit(scope, risorsa);
    return {
      scheda,
      segnalazioni: checkScheda(scheda),
      storia,
      isEditable,
      passi: listPassi(scope, risorsa),
      canReopen: risorsa.isChiusa && canEdit(scope, { ...risorsa, isChiusa: false }),
    };
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
