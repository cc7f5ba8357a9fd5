import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';

declare const SCOPE: unique symbol;

/** What identifies who acts, where, with which roles. */
export interface ScopeData {
  /** Null for the system: command line, demo data, jobs. */
  readonly utenteId: string | null;
  /** Name and surname, or what the system calls itself. */
  readonly nome: string;
  readonly enteId: string;
  readonly enteCodice: string;
  readonly enteDenominazione: string;
  readonly ruoli: readonly RuoloAssunto[];
}

/**
 * Somebody acting in one ente. First parameter of every query and, inside `Authorized`, of every command: since only
 * `lib/auth` makes one, a read that nobody guarded does not compile. It is an `Attore` of the permission matrix and
 * a tenant of `lib/db/transaction`.
 */
export interface Scope extends ScopeData {
  readonly [SCOPE]: true;
}

/** Makes a Scope. Only for `lib/auth` (an architecture test forbids the import elsewhere). */
export function brandScope(data: ScopeData): Scope {
  return Object.freeze({ ...data }) as Scope;
}
