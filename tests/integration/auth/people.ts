import { hashPassword } from '@/lib/auth/password';
import { globalWrite, write } from '@/lib/db/transaction';
import type { Ruolo } from '@/lib/domain/permissions/ruoli';
import { ensureEnte } from '@/lib/features/ente/commands';
import type { EnteInBreve } from '@/lib/features/ente/types';

export const PASSWORD = 'una-password-di-prova';
const passwordHash = hashPassword(PASSWORD);

/** An invented ente. */
export function makeEnte(codice: string): Promise<EnteInBreve> {
  return ensureEnte({ codice, denominazione: `Comune di ${codice}` });
}

/** An invented person with a password and no role. */
export async function makeUtente(name: string): Promise<{ id: string; email: string }> {
  const hash = await passwordHash;
  return globalWrite((tx) =>
    tx.utente.create({
      data: { email: `${name}@prova.example`, nome: name, cognome: 'Prova', passwordHash: hash },
      select: { id: true, email: true },
    }),
  );
}

/** Gives a role in an ente. */
export async function giveRuolo(ente: EnteInBreve, utenteId: string, ruolo: Ruolo, cdrCodice?: string): Promise<void> {
  await write({ enteId: ente.id, utenteId: null }, { comando: 'test' }, (tx) =>
    tx.appartenenza.create({ data: { enteId: ente.id, utenteId, ruolo, cdrCodice } }),
  );
}

/** Takes every role in an ente away. */
export async function takeRuoli(ente: EnteInBreve, utenteId: string): Promise<void> {
  await write({ enteId: ente.id, utenteId: null }, { comando: 'test' }, (tx) =>
    tx.appartenenza.deleteMany({ where: { enteId: ente.id, utenteId } }),
  );
}
