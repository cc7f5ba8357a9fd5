'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { returnRilevazioni, verifyRilevazioni } from '../commands/verify-rilevazioni';
import { requireRendicontazione } from '../queries/get-pagina-rendicontazione';
import { rinvioRichiesto, verificaRichiesta } from '../schema';

/** "Segna come verificata", for one part or for the whole report of a CDR. */
export const verifyRilevazioniAction = enteAction
  .inputSchema(verificaRichiesta)
  .action(async ({ parsedInput: { chiavi, ...luogo }, ctx: { scope } }) => {
    const risorsa = await requireRendicontazione(scope, luogo);
    const verificate = await verifyRilevazioni(authorize(scope, 'rilevazione.verificare', risorsa), { chiavi });
    refresh();
    return { verificate };
  });

/** "Rinvia", with the reason the dirigente will read. */
export const returnRilevazioniAction = enteAction
  .inputSchema(rinvioRichiesto)
  .action(async ({ parsedInput: { chiavi, motivo, ...luogo }, ctx: { scope } }) => {
    const risorsa = await requireRendicontazione(scope, luogo);
    const rinviate = await returnRilevazioni(authorize(scope, 'rilevazione.rinviare', risorsa), { chiavi, motivo });
    refresh();
    return { rinviate };
  });
