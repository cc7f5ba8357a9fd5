'use server';

import { revalidatePath } from 'next/cache';
import { enteAction, formInput } from '@/lib/actions';
import { NotFound } from '@/lib/errors';
import { stopDocumento } from '../commands/stop-documento';
import { authorizeProdurre } from '../policy';
import { getAlberoCdr } from '../queries/get-albero-cdr';
import { getParametri } from '../queries/get-parametri';
import { stopDocumentoInput } from '../schema';

/** Stops the making of a document. */
export const stopDocumentoAction = enteAction
  .inputSchema(formInput(stopDocumentoInput))
  .stateAction(async ({ parsedInput: { ente, anno, lavoroId }, ctx: { scope } }) => {
    const parametri = await getParametri(scope, anno, lavoroId);
    const albero = parametri && (await getAlberoCdr(scope, anno));
    if (!albero) throw new NotFound();
    await stopDocumento(authorizeProdurre(scope, parametri, albero), lavoroId);
    revalidatePath(`/${ente}/${anno}/documenti`);
    return { fermato: true };
  });
