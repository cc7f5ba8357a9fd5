'use server';

import { z } from 'zod';
import { enteAction, parseRequest } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { correctScheda } from '../commands/correct-scheda';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { correzioneRichiesta } from '../schema';

/**
 * Saves one correction of the card: what was written and what conflicted. The page shows it at once and asks for what derives
 * from it when the person pauses (`reread-pagina`).
 */
export const saveCorrezione = enteAction.inputSchema(z.unknown()).action(async ({ parsedInput, ctx: { scope } }) => {
  const { comandoId, righe, ...luogo } = parseRequest(correzioneRichiesta, parsedInput);
  const scheda = await requireSchedaProtetta(scope, luogo);
  const esito = await correctScheda(authorize(scope, 'scheda.modificare', scheda), { comandoId, righe });
  return { ...esito, at: Date.now() };
});
