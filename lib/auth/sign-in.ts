import { toApplicationError } from '@/lib/db/errors';
import { globalRead } from '@/lib/db/transaction';
import { log } from '@/lib/log';
import { networkOf } from './client-address';
import { describeDevice } from './device';
import { verifyPassword } from './password';
import { type Identity, openSessione } from './sessioni';
import { beginAttempt, recordSuccess } from './throttle';

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

interface SignInOptions {
  /** Passwords everybody knows: they open nothing. */
  readonly known?: readonly string[];
  /** What the browser says it is. */
  readonly userAgent?: string | null;
}

/**
 * Opens a session for an address and a password, slowing guesses down. An inactive account answers as one that does not exist.
 * @param indirizzo the network address of the client, as `client-address` believes it
 */
export async function checkCredentials(
  email: string,
  password: string,
  indirizzo: string,
  { known = [], userAgent }: SignInOptions = {},
): Promise<Identity | SignInRefusal> {
  const account = normalizeEmail(email);
  const attempt = await beginAttempt(account, networkOf(indirizzo));
  if ('minuti' in attempt) return refuse({ causa: 'ATTESA', minuti: attempt.minuti });
  const utente = await globalRead((tx) => tx.utente.findUnique({ where: { email: account } }));
  const matches = await verifyPassword(utente?.passwordHash ?? null, password);
  if (!matches || !utente?.attivo || known.includes(password)) return refuse({ causa: 'CREDENZIALI' });
  await recordSuccess(attempt);
  return openSessione(utente.id, describeDevice(userAgent));
}

/** Told to the log without saying whose account was tried. */
function refuse(refusal: SignInRefusal): SignInRefusal {
  log.info(refusal, 'sign-in refused');
  return refusal;
}

/**
 * Opens a session for the active user an identity provider vouches for, by address; null when there is none: nobody is created on the fly.
 */
export async function enterByProvider(email: string, userAgent?: string | null): Promise<Identity | null> {
  const utente = await globalRead((tx) =>
    tx.utente.findUnique({ where: { email: normalizeEmail(email), attivo: true }, select: { id: true } }),
  );
  return utente && openSessione(utente.id, describeDevice(userAgent));
}
