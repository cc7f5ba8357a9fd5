import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { withDiscendenti } from '@/lib/domain/permissions/albero-cdr';
import { listCodiciCdr } from '@/lib/domain/permissions/ruoli';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import { visibleCdr } from '@/lib/features/valutazione/queries/get-pagina-valutazione';
import { canCompilare, protectRendiconto } from '../policy';

/** The CDR whose reporting somebody follows: all for who evaluates or reads drafts, else her own with their descendants. */
export function cdrVisibili(scope: Scope, { cdr }: { cdr: CdrDelPiano[] }): CdrDelPiano[] {
  const isVisible = visibleCdr(scope, cdr);
  return cdr.filter(({ codice }) => isVisible(codice));
}

/** Own CDR of a DIRIGENTE or REFERENTE, descendants included. */
export function cdrPropri(scope: Scope, cdr: readonly CdrDelPiano[]): CdrDelPiano[] {
  const own = withDiscendenti(listCodiciCdr(scope), cdr);
  return cdr.filter(
    ({ codice }) => own.includes(codice) && canCompilare(scope, protectRendiconto(scope.enteId, codice, cdr)),
  );
}

/** The code of the only one of some CDR; null when they are none or many. */
export function soloCdr(cdr: readonly CdrDelPiano[]): string | null {
  return cdr.length === 1 ? (cdr[0]?.codice ?? null) : null;
}
