'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { revertOperazione } from '../commands/revert-operazione';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { annullamentoRichiesto } from '../schema';

/** Takes one operation back, if nothing it wrote has changed since. */
export const undoOperazione = enteAction
  .inputSchema(annullamentoRichiesto)
  .action(async ({ parsedInput: { comandoId, operazioneId, ...luogo }, ctx: { scope } }) => {
    const scheda = await requireSchedaProtetta(scope, luogo);
    const esito = await revertOperazione(authorize(scope, 'scheda.modificare', scheda), { comandoId, operazioneId });
    refresh();
    return { ...esito, at: Date.now() };
  });
