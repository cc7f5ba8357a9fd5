'use server';

import { refresh } from 'next/cache';
import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { importCapitoli } from './commands/import-capitoli';
import { addCapitolo, correctCapitolo, deleteCapitolo } from './commands/keep-capitolo';
import { revertCapitoli } from './commands/revert-capitoli';
import { capitoliIncollati, correzioneCapitolo, nuovoCapitolo, rigaScelta } from './schema';

const may = (scope: Scope) => authorize(scope, 'struttura.modificare', { enteId: scope.enteId });

export const addCapitoloAction = enteAction
  .inputSchema(nuovoCapitolo)
  .action(async ({ parsedInput: { ente: _, ...capitolo }, ctx: { scope } }) => {
    const esito = await addCapitolo(may(scope), capitolo);
    refresh();
    return esito;
  });

export const correctCapitoloAction = enteAction
  .inputSchema(correzioneCapitolo)
  .action(async ({ parsedInput: { riga }, ctx: { scope } }) => {
    const esito = await correctCapitolo(may(scope), { id: riga.rigaId, patch: riga.patch });
    refresh();
    return esito;
  });

export const deleteCapitoloAction = enteAction
  .inputSchema(rigaScelta)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await deleteCapitolo(may(scope), parsedInput.id);
    refresh();
    return esito;
  });

/** Capitoli pasted from a sheet. */
export const importCapitoliAction = enteAction
  .inputSchema(capitoliIncollati)
  .action(async ({ parsedInput, ctx: { scope } }) => {
    const esito = await importCapitoli(may(scope), parsedInput.testo);
    refresh();
    return esito;
  });

/** Takes a gesture on capitoli back. */
export const undoCapitoli = enteAction.inputSchema(rigaScelta).action(async ({ parsedInput, ctx: { scope } }) => {
  await revertCapitoli(may(scope), parsedInput.id);
  refresh();
  return { operazioneId: null };
});
