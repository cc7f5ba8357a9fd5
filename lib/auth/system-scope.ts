import { globalRead } from '@/lib/db/transaction';
import type { RuoloAssunto } from '@/lib/domain/permissions/ruoli';
import { brandScope, type Scope } from './scope';

/** Roles of the command line: whoever may run commands on the server may do what Programmazione does, and read the register. */
const RUOLI_DI_SISTEMA: readonly RuoloAssunto[] = [
  { ruolo: 'AMMINISTRATORE', cdrCodice: null, personaId: null },
  { ruolo: 'PROGRAMMAZIONE', cdrCodice: null, personaId: null },
];

/**
 * The system acting in an ente: command line, demo data, jobs. The register shows nobody as the author.
 * Never made from a request.
 * @param ruoli the rights it has; to act as a dirigente, her role and CDR
 */
export function systemScope(
  ente: { readonly id: string; readonly codice: string; readonly denominazione: string },
  ruoli: readonly RuoloAssunto[] = RUOLI_DI_SISTEMA,
): Scope {
  return brandScope({
    utenteId: null,
    nome: 'Sistema',
    enteId: ente.id,
    enteCodice: ente.codice,
    enteDenominazione: ente.denominazione,
    ruoli,
  });
}

/** {@link systemScope} in the ente of that code; null when there is none. */
export async function findSystemScope(enteCodice: string, ruoli?: readonly RuoloAssunto[]): Promise<Scope | null> {
  const ente = await globalRead((tx) => tx.ente.findUnique({ where: { codice: enteCodice } }));
  return ente && systemScope(ente, ruoli);
}
