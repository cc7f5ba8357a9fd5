import { z } from 'zod';

/** The sign-in form. Whether the two are right is said by the credentials check alone: the form does not tell an address from another. */
export const accessoInput = z.object({
  email: z.string().max(320),
  password: z.string().max(1000),
  callbackUrl: z.string().optional(),
});

/** The button of the identity provider. */
export const fornitoreInput = z.object({ callbackUrl: z.string().optional() });

/** "Password dimenticata". Whether the address is of an account is not told. */
export const passwordDimenticata = z.object({
  email: z.string().trim().pipe(z.email('Scrivi l’indirizzo per intero, per esempio nome@comune.it.').max(320)),
});

/** The secret of a personal link. */
export const segretoInput = z.object({ segreto: z.string().max(100) });
