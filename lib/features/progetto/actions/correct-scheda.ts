'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { enteAction, parseRequest } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { correctScheda } from '../commands/correct-scheda';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { correzioneRichiesta } from '../schema';

/** Saves one gesture of the card: what was written, what conflicted, and the page read again with its findings. */
export const saveCorrezione = enteAction.inputSchema(z.unknown()).action(async ({ parsedInput, ctx: { scope } }) => {
  const { comandoId, righe, ...luogo } = parseRequest(correzioneRichiesta, parsedInput);
  const scheda = await requireSchedaProtetta(scope, luogo);
  const esito = await correctScheda(authorize(scope, 'scheda.modificare', scheda), { comandoId, righe });
  refresh();
  return { ...esito, at: Date.now() };
});
