import type { Azione, RisorsePerAzione } from '@/lib/domain/permissions/azioni';
import { decidePermesso } from '@/lib/domain/permissions/decide-permesso';
import { Denied, NotFound } from '@/lib/errors';
import type { Scope } from './scope';

declare const AUTHORIZED: unique symbol;

/** The proof that somebody may do `A` on this resource: commands take it, and only {@link authorize} makes it. */
export interface Authorized<T, A extends Azione> {
  readonly [AUTHORIZED]: A;
  readonly scope: Scope;
  readonly azione: A;
  readonly risorsa: T;
}

/**
 * Asks the permission matrix whether the holder of a scope may do an action on a resource.
 * @throws NotFound when the resource is of another ente: its existence is not told.
 * @throws Denied with an Italian sentence when the right is missing.
 */
export function authorize<A extends Azione, T extends RisorsePerAzione[A]>(
  scope: Scope,
  azione: A,
  risorsa: T,
): Authorized<T, A> {
  const permesso = decidePermesso<A>(scope, azione, risorsa);
  if (permesso.esito === 'consentito') {
    return { scope, azione, risorsa } as Authorized<T, A>;
  }
  if (permesso.causa === 'ALTRO_ENTE') throw new NotFound(permesso.motivo);
  throw new Denied(permesso.motivo);
}
