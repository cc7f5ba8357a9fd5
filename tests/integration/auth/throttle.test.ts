import { afterEach, beforeAll, expect, test } from 'vitest';
import { networkOf } from '@/lib/auth/client-address';
import { checkCredentials, describeRefusal, describeSignInFailure } from '@/lib/auth/sign-in';
import { beginAttempt, FREE_FAILURES, recordSuccess, waitMinutes } from '@/lib/auth/throttle';
import { globalWrite } from '@/lib/db/transaction';
import { openTestDatabase } from '@/tests/support/database';
import { makeUtente, PASSWORD } from './people';

openTestDatabase();

const NOON = Date.UTC(2026, 4, 4, 12);
const minutesAfterNoon = (minutes: number) => new Date(NOON + minutes * 60_000);
const ALTROVE = '198.51.100.1';

beforeAll(async () => {
  await makeUtente('lea');
});

afterEach(() => globalWrite((tx) => tx.tentativoAccesso.deleteMany({})));

/** Tries until somebody has to wait; returns how many attempts were let through. */
async function failUntilRefused(account: (n: number) => string, indirizzo: (n: number) => string, at: Date) {
  for (let n = 0; ; n++) {
    const outcome = await beginAttempt(account(n), indirizzo(n), at);
    if ('minuti' in outcome) return { allowed: n, minuti: outcome.minuti };
  }
}

test('the wait doubles from the fifth failure and stops at a quarter of an hour', () => {
  const failures = [0, 4, 5, 6, 7, 8, 9, 50];
  expect(failures.map((n) => waitMinutes(n, FREE_FAILURES.account))).toEqual([0, 0, 1, 2, 4, 8, 15, 15]);
});

test('five failures on an account make it wait, from whatever address', async () => {
  const refused = await failUntilRefused(
    () => 'lea@prova.example',
    (n) => `192.0.2.${n}`,
    minutesAfterNoon(0),
  );
  expect(refused).toEqual({ allowed: 5, minuti: 1 });
  expect(await beginAttempt('altra@prova.example', '192.0.2.1', minutesAfterNoon(0))).not.toHaveProperty('minuti');
});

test('after the wait one attempt is let through, and a failure makes the next wait longer', async () => {
  await failUntilRefused(
    () => 'lea@prova.example',
    () => ALTROVE,
    minutesAfterNoon(0),
  );
  expect(await beginAttempt('lea@prova.example', ALTROVE, minutesAfterNoon(1))).toHaveProperty('id');
  expect(await beginAttempt('lea@prova.example', ALTROVE, minutesAfterNoon(1))).toEqual({ minuti: 2 });
  expect(await beginAttempt('lea@prova.example', ALTROVE, minutesAfterNoon(2))).toEqual({ minuti: 1 });
});

test('an address that tries many accounts waits too', async () => {
  const refused = await failUntilRefused(
    (n) => `a${n}@prova.example`,
    () => ALTROVE,
    minutesAfterNoon(0),
  );
  expect(refused.allowed).toBe(FREE_FAILURES.indirizzo);
  expect(await beginAttempt('lea@prova.example', '198.51.100.2', minutesAfterNoon(0))).toHaveProperty('id');
});

test('a success forgets the failures of the account, not those of the address', async () => {
  for (let n = 0; n < 4; n++) await beginAttempt('lea@prova.example', ALTROVE, minutesAfterNoon(n / 60));
  const attempt = await beginAttempt('lea@prova.example', ALTROVE, minutesAfterNoon(0.5));
  if ('minuti' in attempt) throw new Error('refused too early');
  await recordSuccess(attempt, minutesAfterNoon(0.5));
  const again = await failUntilRefused(
    () => 'lea@prova.example',
    (n) => `192.0.2.${n}`,
    minutesAfterNoon(1),
  );
  expect(again.allowed).toBe(5);
});

test('a quarter of an hour later everything is forgotten', async () => {
  await failUntilRefused(
    () => 'lea@prova.example',
    () => ALTROVE,
    minutesAfterNoon(0),
  );
  const again = await failUntilRefused(
    () => 'lea@prova.example',
    () => ALTROVE,
    minutesAfterNoon(16),
  );
  expect(again.allowed).toBe(5);
});

test('forty guesses sent together count one after the other', async () => {
  const guesses = Array.from({ length: 40 }, () => beginAttempt('lea@prova.example', ALTROVE, minutesAfterNoon(0)));
  const outcomes = await Promise.all(guesses);
  expect(outcomes.filter((outcome) => 'id' in outcome)).toHaveLength(5);
});

test('the right password does not enter while waiting, and the person reads for how long', async () => {
  for (let n = 0; n < 5; n++) {
    expect(await checkCredentials('lea@prova.example', 'sbagliata', ALTROVE)).toEqual({ causa: 'CREDENZIALI' });
  }
  const refusal = await checkCredentials(' LEA@prova.example', PASSWORD, ALTROVE);
  if ('utenteId' in refusal) throw new Error('she entered');
  expect(describeRefusal(refusal)).toBe('Troppi tentativi non riusciti. Riprova fra un minuto.');
});

test('an unknown account is refused with the same words as a wrong password', async () => {
  const unknown = await checkCredentials('nessuno@prova.example', PASSWORD, ALTROVE);
  const wrong = await checkCredentials('lea@prova.example', 'sbagliata', ALTROVE);
  expect(unknown).toEqual(wrong);
});

test('addresses of one IPv6 network, which one client may all hold, count as one', async () => {
  const refused = await failUntilRefused(
    (n) => `persona-${n}@prova.example`,
    (n) => networkOf(`2001:db8:0:7::${n.toString(16)}`),
    minutesAfterNoon(0),
  );
  expect(refused).toEqual({ allowed: FREE_FAILURES.indirizzo, minuti: 1 });
});

test('a password everybody knows opens nothing', async () => {
  expect(await checkCredentials('lea@prova.example', PASSWORD, ALTROVE, { known: [PASSWORD] })).toEqual({
    causa: 'CREDENZIALI',
  });
  expect(await checkCredentials('lea@prova.example', PASSWORD, ALTROVE)).toHaveProperty('utenteId');
});

test('what goes wrong on our side is told in Italian, without the words of the database', async () => {
  const thrown = await checkCredentials('le\0a@prova.example', PASSWORD, ALTROVE).catch((error: unknown) => error);
  expect(describeSignInFailure(thrown)).toBe('Il testo contiene un carattere che non si può conservare.');
  expect(describeSignInFailure(new Error('relation "Utente" does not exist'))).toMatch(/^L’accesso non è riuscito/);
});
