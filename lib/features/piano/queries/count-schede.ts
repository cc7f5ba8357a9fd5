import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';

/** How many cards the plan of a year has, whatever the person may read of them. One statement. */
export function countSchede(scope: Scope, anno: number): Promise<number> {
  return read(scope, (tx) => tx.progetto.count({ where: { piano: { anno } } }));
}
