'use server';

import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { searchPersone } from '../queries/search-persone';
import { ricercaPersone } from '../schema';

/** People in service by any spelling of their name, while somebody types: for who lays the structure. */
export const findPersone = enteAction
  .inputSchema(ricercaPersone)
  .action(({ parsedInput: { q }, ctx: { scope } }) =>
    searchPersone(authorize(scope, 'struttura.modificare', { enteId: scope.enteId }), q),
  );
