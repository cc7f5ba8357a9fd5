'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { closeScheda, reopenScheda } from '../commands/close-scheda';
import { deleteScheda } from '../commands/delete-scheda';
import { restoreScheda } from '../commands/restore-scheda';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { requireSchedaEliminata } from '../queries/list-schede-eliminate';
import { chiusuraRichiesta, ripristinoRichiesto, schedaIndicata } from '../schema';

/** Closes a card with a reason. */
export const closeSchedaAction = enteAction
  .inputSchema(chiusuraRichiesta)
  .action(async ({ parsedInput: { motivo, ...luogo }, ctx: { scope } }) => {
    const scheda = await requireSchedaProtetta(scope, luogo);
    const esito = await closeScheda(authorize(scope, 'scheda.modificare', scheda), { motivo });
    refresh();
    return esito;
  });

export const reopenSchedaAction = enteAction
  .inputSchema(schedaIndicata)
  .action(async ({ parsedInput: luogo, ctx: { scope } }) => {
    const scheda = await requireSchedaProtetta(scope, luogo);
    const esito = await reopenScheda(authorize(scope, 'scheda.modificare', scheda));
    refresh();
    return esito;
  });

/** Deletes a card; the operation it returns is what brings it back. */
export const deleteSchedaAction = enteAction
  .inputSchema(schedaIndicata)
  .action(async ({ parsedInput: luogo, ctx: { scope } }) => {
    const scheda = await requireSchedaProtetta(scope, luogo);
    return deleteScheda(authorize(scope, 'scheda.modificare', scheda));
  });

/** Brings a deleted card back. */
export const restoreSchedaAction = enteAction
  .inputSchema(ripristinoRichiesto)
  .action(async ({ parsedInput: { anno, operazioneId }, ctx: { scope } }) => {
    const scheda = await requireSchedaEliminata(scope, anno, operazioneId);
    await restoreScheda(authorize(scope, 'scheda.modificare', scheda), operazioneId);
    refresh();
    return { codice: scheda.codice };
  });
