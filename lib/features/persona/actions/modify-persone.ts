'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { distinguishPersone, mergePersone } from '../commands/merge-persone';
import { addAlias, addPersona, correctPersona, removeAlias } from '../commands/name-persona';
import { revertPersone } from '../commands/revert-persone';
import { coppiaPersone, correzionePersona, nuovaPersona, nuovoAlias, rigaScelta } from '../schema';

const may = (scope: Scope) => authorize(scope, 'struttura.modificare', { enteId: scope.enteId });

export const addPersonaAction = enteAction
  .inputSchema(nuovaPersona)
  .action(async ({ parsedInput: { nominativo }, ctx: { scope } }) => {
    const esito = await addPersona(may(scope), nominativo);
    refresh();
    return esito;
  });

export const correctPersonaAction = enteAction
  .inputSchema(correzionePersona)
  .action(async ({ parsedInput: { riga }, ctx: { scope } }) => {
    const esito = await correctPersona(may(scope), { personaId: riga.rigaId, patch: riga.patch });
    refresh();
    return esito;
  });

export const addAliasAction = enteAction.inputSchema(nuovoAlias).action(async ({ parsedInput, ctx: { scope } }) => {
  const esito = await addAlias(may(scope), parsedInput);
  refresh();
  return esito;
});

export const removeAliasAction = enteAction.inputSchema(rigaScelta).action(async ({ parsedInput, ctx: { scope } }) => {
  const esito = await removeAlias(may(scope), parsedInput.id);
  refresh();
  return esito;
});

/** "Sono la stessa persona". */
export const mergePersoneAction = enteAction
  .inputSchema(coppiaPersone)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await mergePersone(may(scope), parsedInput);
    refresh();
    return esito;
  });

/** "Sono due persone". */
export const distinguishPersoneAction = enteAction
  .inputSchema(coppiaPersone)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await distinguishPersone(may(scope), parsedInput);
    refresh();
    return esito;
  });

/** Takes a gesture on people back. */
export const undoPersone = enteAction.inputSchema(rigaScelta).action(async ({ parsedInput, ctx: { scope } }) => {
  await revertPersone(may(scope), parsedInput.id);
  refresh();
  return { operazioneId: null };
});
