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
