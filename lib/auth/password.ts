import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane (about 20 ms). `Algorithm.Argon2id` is a const enum, hence the number. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a password, with its own salt and parameters inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON2ID);
}

let absentHash: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. Without a hash (unknown account, account of the identity provider) it does the
 * same work and answers no, so that the time taken does not tell which accounts exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  absentHash ??= hashPassword('nessuno ha questa password');
  const matches = await verify(passwordHash ?? (await absentHash), password.normalize('NFC'));
  return matches && passwordHash !== null;
}
