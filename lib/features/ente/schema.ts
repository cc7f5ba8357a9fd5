import { z } from 'zod';

/** Words that are addresses of the application, and cannot name an ente. */
const RESERVED = ['accedi', 'api', 'scegli-ente', 'trasparenza'];

/** A new ente. The code stands in every URL. */
export const nuovoEnte = z.object({
  codice: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Il codice dell’ente usa solo lettere minuscole, cifre e trattini.')
    .max(60, 'Il codice dell’ente ha al massimo 60 caratteri.')
    .refine((codice) => !RESERVED.includes(codice), 'Questo codice è riservato: sceglierne un altro.'),
  denominazione: z.string().trim().min(1, 'Manca la denominazione dell’ente.').max(200),
});

export type NuovoEnte = z.infer<typeof nuovoEnte>;
