import { type Authorized, authorize } from '@/lib/auth/authorize';
import { systemScope } from '@/lib/auth/system-scope';
import { getUtente, scopeIn } from '@/lib/auth/utente';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import type { EnteInBreve } from '@/lib/features/ente/types';
import { saveServerPosta } from '@/lib/features/posta/commands/save-server-posta';
import { enrolUtente } from '@/lib/features/utenti/commands/enrol-utente';
import { makeEnte, PASSWORD } from '../auth/people';

export type Utenti = Authorized<RisorsaEnte, 'utenti.gestire'>;
export type Configurare = Authorized<RisorsaEnte, 'ente.configurare'>;

/** An ente with its administrator and, where one is given, a mail server of its own. */
export interface EnteConPosta {
  readonly ente: EnteInBreve;
  readonly utenti: Utenti;
  readonly configurare: Configurare;
  /** Of the administrator. */
  readonly email: string;
}

/** A server without account nor encryption: the tests' own. */
export const serverAt = (porta: number) => ({
  host: '127.0.0.1',
  porta,
  sicurezza: 'NESSUNA' as const,
  utente: null,
  password: null,
  mittente: 'traguardo@comune.example',
});

/** Makes an ente whose administrator is a person, not the system. */
export async function administer(codice: string, porta: number | null): Promise<EnteConPosta> {
  const ente = await makeEnte(codice);
  const email = `admin@${codice}.example`;
  const system = authorize(systemScope(ente), 'utenti.gestire', { enteId: ente.id });
  const appartenenze = [{ ruolo: 'AMMINISTRATORE' as const }];
  const { utenteId } = await enrolUtente(system, {
    email,
    nome: 'Ada',
    cognome: codice,
    password: PASSWORD,
    appartenenze,
  });
  const utente = await getUtente(utenteId);
  const scope = utente && scopeIn(utente, codice);
  if (!scope) throw new Error(`no administrator of ${codice}`);
  const configurare = authorize(scope, 'ente.configurare', { enteId: ente.id });
  if (porta !== null) await saveServerPosta(configurare, serverAt(porta));
  return { ente, email, configurare, utenti: authorize(scope, 'utenti.gestire', { enteId: ente.id }) };
}
