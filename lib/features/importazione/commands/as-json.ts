import type { Prisma } from '@/lib/db/generated/client';

/** An object of the interchange format as a JSON column takes it: absent keys are not written. */
export function asJson(value: object): Prisma.InputJsonObject {
  return value as Prisma.InputJsonObject;
}
