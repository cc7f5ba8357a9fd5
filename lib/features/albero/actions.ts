'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { addNodo, correctNodo, deleteNodo } from './commands/lay-nodo';
import { moveNodo } from './commands/move-nodo';
import { revertAlbero } from './commands/revert-albero';
import { annullamento, correzioneNodo, nodoScelto, nuovoNodo, spostamentoNodo } from './schema';

const may = (scope: Scope) => authorize(scope, 'alberoStrategico.modificare', { enteId: scope.enteId });

export const addNodoAction = enteAction.inputSchema(nuovoNodo).action(async ({ parsedInput, ctx: { scope } }) => {
  const esito = await addNodo(may(scope), parsedInput);
  refresh();
  return esito;
});

export const correctNodoAction = enteAction
  .inputSchema(correzioneNodo)
  .action(async ({ parsedInput: { anno, riga }, ctx: { scope } }) => {
    const { tabella: livello, rigaId: id, patch } = riga;
    const esito = await correctNodo(may(scope), { anno, livello, id, patch });
    refresh();
    return esito;
  });

export const moveNodoAction = enteAction
  .inputSchema(spostamentoNodo)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await moveNodo(may(scope), parsedInput);
    refresh();
    return esito;
  });

export const deleteNodoAction = enteAction.inputSchema(nodoScelto).action(async ({ parsedInput, ctx: { scope } }) => {
  const esito = await deleteNodo(may(scope), parsedInput);
  refresh();
  return esito;
});

/** Takes a gesture on the strategic tree back. */
export const undoAlbero = enteAction.inputSchema(annullamento).action(async ({ parsedInput, ctx: { scope } }) => {
  await revertAlbero(may(scope), parsedInput.id);
  refresh();
  return { operazioneId: null };
});
