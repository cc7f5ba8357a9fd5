'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { correctIncarico, removeIncarico } from '../commands/correct-incarico';
import { handOverCdr } from '../commands/hand-over-cdr';
import { openIncarico } from '../commands/open-incarico';
import { correzioneIncarico, nuovoIncarico, passaggioConsegne, rigaScelta } from '../schema';

const may = (scope: Scope) => authorize(scope, 'struttura.modificare', { enteId: scope.enteId });

export const openIncaricoAction = enteAction
  .inputSchema(nuovoIncarico)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await openIncarico(may(scope), parsedInput);
    refresh();
    return esito;
  });

export const correctIncaricoAction = enteAction
  .inputSchema(correzioneIncarico)
  .action(async ({ parsedInput: { anno, riga }, ctx: { scope } }) => {
    const esito = await correctIncarico(may(scope), { anno, incaricoId: riga.rigaId, patch: riga.patch });
    refresh();
    return esito;
  });

export const removeIncaricoAction = enteAction
  .inputSchema(rigaScelta)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await removeIncarico(may(scope), parsedInput);
    refresh();
    return esito;
  });

/** «Passaggio di consegne». */
export const handOverAction = enteAction
  .inputSchema(passaggioConsegne)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await handOverCdr(may(scope), parsedInput);
    refresh();
    return esito;
  });
