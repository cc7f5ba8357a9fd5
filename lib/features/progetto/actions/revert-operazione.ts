'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { enteAction, parseRequest } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { read } from '@/lib/db/transaction';
import { revertOperazione } from '../commands/revert-operazione';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { listSchedeToccate } from '../queries/reversible';
import { annullamentoRichiesto } from '../schema';

/** Takes one operation back, if nothing it wrote has changed since; whoever does must be allowed on every card it touched. */
export const undoOperazione = enteAction.inputSchema(z.unknown()).action(async ({ parsedInput, ctx: { scope } }) => {
  const { comandoId, operazioneId, ...luogo } = parseRequest(annullamentoRichiesto, parsedInput);
  const scheda = await requireSchedaProtetta(scope, luogo);
  const touched = await read(scope, (tx) => listSchedeToccate(tx, operazioneId));
  const others = await Promise.all(
    touched.filter((id) => id !== scheda.id).map((id) => requireSchedaProtetta(scope, { id })),
  );
  const esito = await revertOperazione(
    [
      authorize(scope, 'scheda.modificare', scheda),
      ...others.map((other) => authorize(scope, 'scheda.modificare', other)),
    ],
    { comandoId, operazioneId },
  );
  const { codice } = await requireSchedaProtetta(scope, { id: scheda.id });
  // Taking back a change of code leaves this page without a card: the browser goes where it is.
  if (codice === scheda.codice) refresh();
  return { ...esito, codice, at: Date.now() };
});
