import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { systemScope } from '@/lib/auth/system-scope';
import { calendarDate } from '@/lib/domain/calendar';
import type { Ruolo } from '@/lib/domain/permissions/ruoli';
import { proposeSchede, returnSchede, validateSchede } from '@/lib/features/approvazione/commands/advance-schede';
import { approvePiano } from '@/lib/features/approvazione/commands/approve-piano';
import { requireSchedeProtette } from '@/lib/features/progetto/queries/get-scheda';

export const ANNO = 2026;
export const TUTTE = ['04_1', '04_2'];

/** Somebody with a role in an ente; the register shows nobody as the author. */
export function as(ente: Scope, ruolo: Ruolo, cdrCodice: string | null = null): Scope {
  const { enteId: id, enteCodice: codice, enteDenominazione: denominazione } = ente;
  return systemScope({ id, codice, denominazione }, [{ ruolo, cdrCodice, personaId: null }]);
}

export async function propose(scope: Scope, codici: readonly string[] = TUTTE): Promise<void> {
  const schede = await requireSchedeProtette(scope, ANNO, codici);
  await proposeSchede(schede.map((scheda) => authorize(scope, 'scheda.proporre', scheda)));
}

export async function validate(scope: Scope, codici: readonly string[] = TUTTE): Promise<void> {
  const schede = await requireSchedeProtette(scope, ANNO, codici);
  await validateSchede(schede.map((scheda) => authorize(scope, 'scheda.validare', scheda)));
}

export async function sendBack(scope: Scope, codici: readonly string[], motivo: string): Promise<void> {
  const schede = await requireSchedeProtette(scope, ANNO, codici);
  await returnSchede(
    schede.map((scheda) => authorize(scope, 'scheda.rinviare', scheda)),
    motivo,
  );
}

export async function approve(scope: Scope, { motivo = '', numero = '9' } = {}): Promise<number> {
  const atto = { organo: 'Giunta comunale', numero, data: calendarDate('2026-01-29'), oggetto: '' };
  return approvePiano(authorize(scope, 'piano.approvare', { enteId: scope.enteId }), { anno: ANNO, atto, motivo });
}
