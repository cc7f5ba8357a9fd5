'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { moveScheda } from '../commands/move-scheda';
import { orderScheda } from '../commands/order-scheda';
import { requireDestinazione } from '../queries/get-destinazione';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { ordineRichiesto, passaggioRichiesto } from '../schema';

/** Gives a card to another CDR, another code, or both; the person may edit it here and there. */
export const moveSchedaAction = enteAction
  .inputSchema(passaggioRichiesto)
  .action(async ({ parsedInput: { anno, codice, cdr, nuovoCodice }, ctx: { scope } }) => {
    const scheda = await requireSchedaProtetta(scope, { anno, codice });
    const verso = await requireDestinazione(scope, { anno, cdr, id: scheda.id, codice: nuovoCodice });
    await moveScheda(authorize(scope, 'scheda.modificare', scheda), authorize(scope, 'scheda.modificare', verso));
    refresh();
    return { codice: nuovoCodice };
  });

/** Lets a card change places with its neighbour in the document. */
export const orderSchedaAction = enteAction
  .inputSchema(ordineRichiesto)
  .action(async ({ parsedInput: { verso, ...luogo }, ctx: { scope } }) => {
    const scheda = await requireSchedaProtetta(scope, luogo);
    const esito = await orderScheda(authorize(scope, 'scheda.modificare', scheda), verso);
    refresh();
    return esito;
  });
