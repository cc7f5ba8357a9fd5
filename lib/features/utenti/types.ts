import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';

/** Somebody who works for the ente, in a list. */
export interface UtenteDiEnte {
  readonly id: string;
  readonly nome: string;
  readonly email: string;
  readonly attivo: boolean;
  readonly ruoli: readonly RuoloAssunto[];
}
