import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '@/lib/auth/password';

test('the hash is argon2id with 19 MiB, and different each time', async () => {
  const [first, second] = await Promise.all([hashPassword('una-password-lunga'), hashPassword('una-password-lunga')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
});

test('only the same password matches, however its accents are typed', async () => {
  const hash = await hashPassword('perché-così-è');
  expect(await verifyPassword(hash, 'perché-così-è'.normalize('NFD'))).toBe(true);
  expect(await verifyPassword(hash, 'perche-cosi-e')).toBe(false);
});

test('an unknown account takes the time of a wrong password', async () => {
  const hash = await hashPassword('una-password-lunga');
  await verifyPassword(null, 'prima');
  const time = async (stored: string | null) => {
    const startedAt = performance.now();
    expect(await verifyPassword(stored, 'sbagliata')).toBe(false);
    return performance.now() - startedAt;
  };
  // Taken in turns, and the fastest of each: a busy machine slows some rounds of both.
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 15; round++) {
    known = Math.min(known, await time(hash));
    unknown = Math.min(unknown, await time(null));
  }
  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
});
