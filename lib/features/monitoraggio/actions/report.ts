'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { recordRilevazione } from '../commands/record-rilevazione';
import { sendRilevazioni } from '../commands/send-rilevazioni';
import { requireRendicontazione } from '../queries/get-pagina-rendicontazione';
import { invioRichiesto, registrazioneRichiesta } from '../schema';

/** Saves one gesture of the report: what was written and what conflicted. The page already shows it: nothing is read again. */
export const saveRilevazione = enteAction
  .inputSchema(registrazioneRichiesta)
  .action(async ({ parsedInput: { comandoId, righe, ...luogo }, ctx: { scope } }) => {
    const risorsa = await requireRendicontazione(scope, luogo);
    const authorized = authorize(scope, 'rilevazione.compilare', risorsa);
    return { righe: await recordRilevazione(authorized, { comandoId, righe }), at: Date.now() };
  });

/** "Invia la rendicontazione". */
export const sendRilevazioniAction = enteAction
  .inputSchema(invioRichiesto)
  .action(async ({ parsedInput: { chiave, ...luogo }, ctx: { scope } }) => {
    const risorsa = await requireRendicontazione(scope, luogo);
    const inviate = await sendRilevazioni(authorize(scope, 'rilevazione.compilare', risorsa), { chiave });
    refresh();
    return { inviate };
  });
