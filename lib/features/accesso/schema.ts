import { z } from 'zod';

/** The sign-in form. Whether the two are right is said by the credentials check alone: the form does not tell an address from another. */
export const accessoInput = z.object({
  email: z.string().max(320),
  password: z.string().max(1000),
  callbackUrl: z.string().optional(),
});

/** The button of the identity provider. */
export const fornitoreInput = z.object({ callbackUrl: z.string().optional() });
