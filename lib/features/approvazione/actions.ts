'use server';

import { refresh } from 'next/cache';
import { enteAction, formInput } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { requireSchedeProtette } from '@/lib/features/progetto/queries/get-scheda';
import { proposeSchede, returnSchede, validateSchede } from './commands/advance-schede';
import { approvePiano } from './commands/approve-piano';
import { approvazioneRichiesta, passoRichiesto, rinvioRichiesto } from './schema';

/** Proposes or validates cards together. */
export const advanceSchedeAction = enteAction
  .inputSchema(passoRichiesto)
  .action(async ({ parsedInput: { anno, codici, passo }, ctx: { scope } }) => {
    const schede = await requireSchedeProtette(scope, anno, codici);
    if (passo === 'propose') await proposeSchede(schede.map((scheda) => authorize(scope, 'scheda.proporre', scheda)));
    else await validateSchede(schede.map((scheda) => authorize(scope, 'scheda.validare', scheda)));
    refresh();
    return { quante: schede.length };
  });

/** Sends cards back with a reason. */
export const returnSchedeAction = enteAction
  .inputSchema(rinvioRichiesto)
  .action(async ({ parsedInput: { anno, codici, motivo }, ctx: { scope } }) => {
    const schede = await requireSchedeProtette(scope, anno, codici);
    await returnSchede(
      schede.map((scheda) => authorize(scope, 'scheda.rinviare', scheda)),
      motivo,
    );
    refresh();
    return { quante: schede.length };
  });

/** Approves the plan by an act; nothing takes it back. */
export const approvePianoAction = enteAction
  .inputSchema(formInput(approvazioneRichiesta))
  .action(async ({ parsedInput: { anno, motivo, ente: _, ...atto }, ctx: { scope } }) => {
    const authorized = authorize(scope, 'piano.approvare', { enteId: scope.enteId });
    const numero = await approvePiano(authorized, { anno, atto, motivo });
    refresh();
    return { numero, operazioneId: null };
  });
