import { networkOf } from './client-address';
import { normalizeEmail } from './sign-in';
import { beginAttempt } from './throttle';

/**
 * Asks to have a link for a new password sent. Counted as failed sign-ins are, apart from them, and before anybody looks whether the address is
 * of an account: neither a mailbox can be flooded nor accounts be guessed.
 * @param indirizzo the network address of the client, as `client-address` believes it
 * @returns minutes to wait; zero when the request may go on
 */
export async function beginRecovery(email: string, indirizzo: string): Promise<number> {
  const attempt = await beginAttempt(`recupero ${normalizeEmail(email)}`, `recupero ${networkOf(indirizzo)}`);
  return 'minuti' in attempt ? attempt.minuti : 0;
}
