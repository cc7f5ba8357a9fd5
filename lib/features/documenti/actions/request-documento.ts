'use server';

import { revalidatePath } from 'next/cache';
import { enteAction, formInput } from '@/lib/actions';
import { NotFound } from '@/lib/errors';
import { requestDocumento } from '../commands/request-documento';
import { authorizeProdurre } from '../policy';
import { getAlberoCdr } from '../queries/get-albero-cdr';
import { requestDocumentoInput } from '../schema';

/** Asks for a document; the page shows how far it is. */
export const requestDocumentoAction = enteAction
  .inputSchema(formInput(requestDocumentoInput))
  .stateAction(async ({ parsedInput: { ente, anno, documento, formato, da, cdr }, ctx: { scope } }) => {
    const albero = await getAlberoCdr(scope, anno);
    if (!albero) throw new NotFound();
    const parametri = { documento, formato, versione: da, cdr };
    const lavoroId = await requestDocumento(authorizeProdurre(scope, parametri, albero), anno, parametri);
    revalidatePath(`/${ente}/${anno}/documenti`);
    return { lavoroId, formato };
  });
