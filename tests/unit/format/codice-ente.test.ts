import { expect, test } from 'vitest';
import { nuovoEnte } from '@/lib/features/ente/schema';
import { codiceOf } from '@/lib/format/codice-ente';

test.each([
  ['Comune di Città di Castello', 'citta-di-castello'],
  ['Unione dei Comuni della Bassa', 'bassa'],
  ['Comune dell’Aquila', 'aquila'],
  ['Provincia di Forlì-Cesena', 'forli-cesena'],
  ['  ', ''],
])('%s is proposed as %s', (denominazione, codice) => {
  expect(codiceOf(denominazione)).toBe(codice);
  if (codice) expect(nuovoEnte.safeParse({ codice, denominazione }).success).toBe(true);
});

test.each(['profilo', 'invito', 'password', 'benvenuto'])('«%s» is an address, not an ente', (codice) => {
  expect(nuovoEnte.safeParse({ codice, denominazione: 'Prova' }).success).toBe(false);
});
