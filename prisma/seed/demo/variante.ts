import { createHash } from 'node:crypto';

/** A number that follows from a text: what makes the invented figures differ from one another, always in the same way. */
export function hashOf(testo: string): number {
  return createHash('sha256').update(testo).digest().readUInt16BE(0);
}
