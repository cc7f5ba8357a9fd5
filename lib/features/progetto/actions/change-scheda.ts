'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { enteAction, parseRequest } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { changeScheda } from '../commands/change-scheda';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { getSchedaOf } from '../queries/get-scheda-of';
import { gestoRichiesto } from '../schema';

/** Does one structural gesture; who carries a row to another card must be allowed to edit that one too. */
export const saveGesto = enteAction.inputSchema(z.unknown()).action(async ({ parsedInput, ctx: { scope } }) => {
  const { comandoId, gesto, ...luogo } = parseRequest(gestoRichiesto, parsedInput);
  const scheda = await requireSchedaProtetta(scope, luogo);
  const authorized = authorize(scope, 'scheda.modificare', scheda);
  const versoId = gesto.gesto === 'porta' ? await getSchedaOf(scope, gesto.padreId) : null;
  const verso =
    versoId === null || versoId === scheda.id
      ? authorized
      : authorize(scope, 'scheda.modificare', await requireSchedaProtetta(scope, { id: versoId }));
  const esito = await changeScheda(authorized, { comandoId, gesto }, verso);
  refresh();
  return { ...esito, at: Date.now() };
});
