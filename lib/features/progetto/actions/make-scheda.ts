'use server';

import { randomUUID } from 'node:crypto';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { read } from '@/lib/db/transaction';
import { createScheda } from '../commands/create-scheda';
import { duplicateScheda } from '../commands/duplicate-scheda';
import { proposeCodice } from '../commands/next-codice';
import { requireDestinazione } from '../queries/get-destinazione';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { listCdrAperti } from '../queries/list-cdr';
import { codiceRichiesto, copiaRichiesta, pianoIndicato, schedaRichiesta } from '../schema';

/** The free code after the last card of a CDR: the person may write another. */
export const proposeCodiceAction = enteAction
  .inputSchema(codiceRichiesto)
  .action(async ({ parsedInput: { anno, cdr }, ctx: { scope } }) => {
    const luogo = await requireDestinazione(scope, { anno, cdr, id: randomUUID(), codice: '' });
    authorize(scope, 'scheda.modificare', luogo);
    return read(scope, (tx) => proposeCodice(tx, anno, cdr));
  });

/** Where the person may make cards, or give them. */
export const listCdrApertiAction = enteAction
  .inputSchema(pianoIndicato)
  .action(({ parsedInput: { anno }, ctx: { scope } }) => listCdrAperti(scope, anno));

/** Makes a card where the person may edit cards. */
export const createSchedaAction = enteAction
  .inputSchema(schedaRichiesta)
  .action(async ({ parsedInput: { anno, cdr, id, codice, ...scheda }, ctx: { scope } }) => {
    const luogo = await requireDestinazione(scope, { anno, cdr, id, codice });
    await createScheda(authorize(scope, 'scheda.modificare', luogo), scheda);
    return { codice };
  });

/** Makes a card out of one the person may read, in the same CDR. */
export const duplicateSchedaAction = enteAction
  .inputSchema(copiaRichiesta)
  .action(async ({ parsedInput: { anno, codice, id, nuovoCodice, ...copia }, ctx: { scope } }) => {
    const originale = await requireSchedaProtetta(scope, { anno, codice });
    const cdr = originale.cdrTitolare;
    const luogo = await requireDestinazione(scope, { anno, cdr, id, codice: nuovoCodice });
    const readable = authorize(scope, 'scheda.leggere', originale);
    await duplicateScheda(authorize(scope, 'scheda.modificare', luogo), readable, copia);
    return { codice: nuovoCodice };
  });
