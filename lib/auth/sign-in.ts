import { toApplicationError } from '@/lib/db/errors';
import { globalRead, globalWrite } from '@/lib/db/transaction';
import { log } from '@/lib/log';
import { networkOf } from './client-address';
import { verifyPassword } from './password';
import { beginAttempt, recordSuccess } from './throttle';

/** Who may enter: what the session token will hold, and nothing else. */
export interface Identity {
  readonly utenteId: string;
  readonly versioneSessione: number;
}

/** Why somebody may not enter. The two causes a guesser could tell apart, wrong password and unknown account, are one. */
export type SignInRefusal = { readonly causa: 'CREDENZIALI' } | { readonly causa: 'ATTESA'; readonly minuti: number };

/** What the person reads. */
export function describeRefusal(refusal: SignInRefusal): string {
  if (refusal.causa === 'CREDENZIALI') {
    return 'Indirizzo o password non corretti. Controlla le maiuscole e riprova.';
  }
  const attesa = refusal.minuti === 1 ? 'un minuto' : `${refusal.minuti} minuti`;
  return `Troppi tentativi non riusciti. Riprova fra ${attesa}.`;
}

/** What she reads when it was not hers to get wrong: the rest is for the log. */
export function describeSignInFailure(thrown: unknown): string {
  const known = toApplicationError(thrown);
  if (known) return known.message;
  log.error({ err: thrown }, 'sign-in failed');
  return 'L’accesso non è riuscito per un errore dell’applicazione. Riprova fra poco; se succede ancora, avvisa chi gestisce Traguardo.';
}

/** Addresses are kept in lower case, without the blanks a paste brings along. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Checks an address and a password, slowing guesses down. An inactive account answers as one that does not exist.
 * @param indirizzo the network address of the client, as `client-address` believes it
 * @param known passwords everybody knows: they open nothing
 */
export async function checkCredentials(
  email: string,
  password: string,
  indirizzo: string,
  known: readonly string[] = [],
): Promise<Identity | SignInRefusal> {
  const account = normalizeEmail(email);
  const attempt = await beginAttempt(account, networkOf(indirizzo));
  if ('minuti' in attempt) return { causa: 'ATTESA', minuti: attempt.minuti };
  const utente = await globalRead((tx) => tx.utente.findUnique({ where: { email: account } }));
  const matches = await verifyPassword(utente?.passwordHash ?? null, password);
  if (!matches || !utente?.attivo || known.includes(password)) return { causa: 'CREDENZIALI' };
  await recordSuccess(attempt);
  await recordAccess(utente.id);
  return { utenteId: utente.id, versioneSessione: utente.versioneSessione };
}

/**
 * The active user an identity provider vouches for, by address; null when there is none: nobody is created on the fly.
 */
export async function findByProvider(email: string): Promise<Identity | null> {
  const utente = await globalRead((tx) =>
    tx.utente.findUnique({ where: { email: normalizeEmail(email), attivo: true } }),
  );
  if (!utente) return null;
  await recordAccess(utente.id);
  return { utenteId: utente.id, versioneSessione: utente.versioneSessione };
}

function recordAccess(utenteId: string): Promise<unknown> {
  return globalWrite((tx) => tx.utente.update({ where: { id: utenteId }, data: { ultimoAccessoAt: new Date() } }));
}
