'use server';

import { publicAction } from '@/lib/actions';
import { findUtente } from '@/lib/auth/session';
import { Denied } from '@/lib/errors';
import { deliverSoon } from '@/lib/mail/delivery';
import { findProblemiDi, foundEnte } from './commands/found-ente';
import { findInizio } from './queries/find-inizio';
import { fondazioneRichiesta, passoDaControllare } from './schema';

/** The wizard is for who runs an installation that has not begun: the code where nobody can enter, else a session. */
async function requireFondatore() {
  const inizio = await findInizio();
  const presente = inizio === 'SENZA_ENTI' ? await findUtente() : null;
  if (inizio === 'SENZA_UTENTI' || presente) return presente;
  throw new Denied('Questa installazione ha già un ente: entra con il tuo utente, o chiedi un invito.');
}

/** What is wrong in a step of the wizard, before going on; nothing is written. */
export const checkPassoAction = publicAction
  .inputSchema(passoDaControllare)
  .action(async ({ parsedInput: { passo, bozza } }) => {
    const presente = await requireFondatore();
    return { problemi: findProblemiDi(presente || passo === 'fondatore' ? [passo] : ['fondatore', passo], bozza) };
  });

/** Makes the ente and all that was written. The founder enters afterwards, as anybody does. */
export const foundEnteAction = publicAction
  .inputSchema(fondazioneRichiesta)
  .action(async ({ parsedInput: { bozza } }) => {
    const fondato = await foundEnte(await requireFondatore(), bozza);
    deliverSoon();
    return fondato;
  });
