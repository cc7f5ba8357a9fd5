import type { Alterazione } from './alterazione';
import { type Anello, verifyChain } from './verify-chain';
import { verifyRows } from './verify-rows';

export interface Verifica {
  /** Operations and changed rows that hold. */
  readonly operazioni: number;
  readonly modifiche: number;
  /** The end of the chain: whoever notes it elsewhere can later show that no tail was cut (see the decision record). */
  readonly ultimo: Anello | null;
  /** The first thing that does not hold; null when everything does. */
  readonly alterazione: Alterazione | null;
}

/**
 * Verifies the register of an ente: recomputes its chain, then compares every row with what its recorded changes say.
 * @param enteId the ente
 */
export async function verifyRegistro(enteId: string): Promise<Verifica> {
  const tenant = { enteId, utenteId: null };
  const check = await verifyChain(tenant);
  return check.alterazione ? check : { ...check, alterazione: await verifyRows(tenant) };
}
