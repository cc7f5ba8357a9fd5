import { z } from 'zod';
import { rowPatch } from '@/lib/features/progetto/queue/patch-schema';

/** Words that are addresses of the application, and cannot name an ente. */
const RESERVED = [
  ...[
    'accedi',
    'api',
    'benvenuto',
    'invito',
    'password',
    'password-dimenticata',
    'profilo',
    'scegli-ente',
    'trasparenza',
  ],
];

/** A new ente. The code stands in every URL. */
export const nuovoEnte = z.object({
  codice: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Il codice dell’ente usa solo lettere minuscole, cifre e trattini.')
    .max(60, 'Il codice dell’ente ha al massimo 60 caratteri.')
    .refine((codice) => !RESERVED.includes(codice), 'Questo codice è riservato: sceglierne un altro.'),
  denominazione: z.string().trim().min(1, 'Manca la denominazione dell’ente.').max(200),
});

/** The form of another ente, sent from the one at hand. */
export const enteRichiesto = nuovoEnte.extend({ ente: z.string() });

export type NuovoEnte = z.infer<typeof nuovoEnte>;

const etichetta = z.string().trim().min(1, 'Non può essere vuoto.').max(80, 'Al massimo 80 caratteri.');

/** Labels of the ente, each with the value it had. */
export const correzioneEtichette = z.strictObject({
  ente: z.string(),
  riga: rowPatch(
    'Ente',
    {
      denominazione: z.string().trim().min(1, 'Manca la denominazione dell’ente.').max(200),
      etichettaOperativo: etichetta,
      etichettaNucleo: etichetta,
    },
    z.string(),
  ),
});
