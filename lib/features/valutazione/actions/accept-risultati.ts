'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { acceptRisultati } from '../commands/accept-risultati';

const input = z.object({ ente: z.string(), anno: z.coerce.number().int(), sessione: z.uuid() });

/** "Accetta i 64 senza osservazioni". */
export const acceptRisultatiAction = enteAction
  .inputSchema(formInput(input))
  .stateAction(async ({ parsedInput, ctx: { scope } }) => {
    const accettati = await acceptRisultati(
      authorize(scope, 'risultato.valutare', { enteId: scope.enteId }),
      parsedInput,
    );
    revalidatePath(`/${parsedInput.ente}/${parsedInput.anno}`, 'layout');
    return { accettati };
  });
