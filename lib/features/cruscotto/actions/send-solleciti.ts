'use server';

import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { deliverSoon } from '@/lib/mail/delivery';
import { sendSolleciti } from '../commands/send-solleciti';
import { sollecitiRichiesti } from '../schema';

/** "Sollecita". */
export const sendSollecitiAction = enteAction
  .inputSchema(sollecitiRichiesti)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const inviati = await sendSolleciti(authorize(scope, 'sessione.gestire', { enteId: scope.enteId }), parsedInput);
    deliverSoon();
    return inviati;
  });
