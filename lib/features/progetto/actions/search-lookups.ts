'use server';

import { enteAction } from '@/lib/actions';
import { authorize } from '@/lib/auth/authorize';
import { hasWords } from '@/lib/domain/fold-text';
import { requireSchedaProtetta } from '../queries/get-scheda';
import { listCdrSceglibili } from '../queries/list-cdr';
import { searchCapitoli } from '../queries/search-capitoli';
import { searchObiettiviOperativi } from '../queries/search-obiettivi-operativi';
import { searchPersone } from '../queries/search-persone';
import { searchSchede } from '../queries/search-schede';
import { ricercaRichiesta } from '../schema';

/*
 * What can be put on a card, looked for while somebody corrects it: only who may correct the card may ask.
 */

const searchAction = enteAction.inputSchema(ricercaRichiesta);

export const findCapitoli = searchAction.action(async ({ parsedInput: { q, ...luogo }, ctx: { scope } }) => {
  const scheda = await requireSchedaProtetta(scope, luogo);
  return searchCapitoli(authorize(scope, 'scheda.modificare', scheda), q);
});

export const findPersone = searchAction.action(async ({ parsedInput: { q, ...luogo }, ctx: { scope } }) => {
  const scheda = await requireSchedaProtetta(scope, luogo);
  return searchPersone(authorize(scope, 'scheda.modificare', scheda), q);
});

export const findObiettiviOperativi = searchAction.action(async ({ parsedInput: { q, ...luogo }, ctx: { scope } }) => {
  const scheda = await requireSchedaProtetta(scope, luogo);
  return searchObiettiviOperativi(authorize(scope, 'scheda.modificare', scheda), q);
});

export const findSchede = searchAction.action(async ({ parsedInput: { q, ...luogo }, ctx: { scope } }) => {
  const scheda = await requireSchedaProtetta(scope, luogo);
  return searchSchede(authorize(scope, 'scheda.modificare', scheda), q);
});

/** The CDR of the plan, by code or by name. */
export const findCdr = searchAction.action(async ({ parsedInput: { q, ...luogo }, ctx: { scope } }) => {
  authorize(scope, 'scheda.modificare', await requireSchedaProtetta(scope, luogo));
  const cdr = await listCdrSceglibili(scope, luogo.anno);
  return cdr.filter(({ codice, denominazione }) => hasWords(`${codice} ${denominazione}`, q));
});
