'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { addCdr } from '../commands/add-cdr';
import { correctCdr } from '../commands/correct-cdr';
import { deleteCdr } from '../commands/delete-cdr';
import { moveCdr } from '../commands/move-cdr';
import { revertStruttura } from '../commands/revert-struttura';
import { correzioneCdr, nuovoCdr, rigaScelta, spostamento } from '../schema';

const may = (scope: Scope) => authorize(scope, 'struttura.modificare', { enteId: scope.enteId });

export const addCdrAction = enteAction.inputSchema(nuovoCdr).action(async ({ parsedInput, ctx: { scope } }) => {
  const esito = await addCdr(may(scope), parsedInput);
  refresh();
  return esito;
});

export const correctCdrAction = enteAction
  .inputSchema(correzioneCdr)
  .action(async ({ parsedInput: { anno, riga }, ctx: { scope } }) => {
    const esito = await correctCdr(may(scope), { anno, cdrId: riga.rigaId, patch: riga.patch });
    refresh();
    return esito;
  });

export const moveCdrAction = enteAction.inputSchema(spostamento).action(async ({ parsedInput, ctx: { scope } }) => {
  const esito = await moveCdr(may(scope), parsedInput);
  refresh();
  return esito;
});

export const deleteCdrAction = enteAction.inputSchema(rigaScelta).action(async ({ parsedInput, ctx: { scope } }) => {
  const esito = await deleteCdr(may(scope), parsedInput);
  refresh();
  return esito;
});

/** Takes a gesture on CDR and incarichi back. */
export const undoStruttura = enteAction.inputSchema(rigaScelta).action(async ({ parsedInput, ctx: { scope } }) => {
  await revertStruttura(may(scope), parsedInput.id);
  refresh();
  return { operazioneId: null };
});
