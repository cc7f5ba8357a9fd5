import { expect, test } from 'vitest';
import { sayPresunti } from '@/components/progetto/direction-words';

const DIREZIONE = 'La direzione è presunta: il documento non dice se il valore atteso è almeno o al massimo.';
const SI_NO = 'Sì o no presunto: il documento non dà una quantità, si giudicherà fatto o non fatto.';

test('a presumed yes or no is not asked whether it is a floor or a ceiling', () => {
  expect(sayPresunti(['SI_NO'])).toBe(SI_NO);
  expect(sayPresunti(['SI_NO', 'SI_NO'])).toBe(
    '2 sì o no presunti: il documento non dà una quantità, si giudicheranno fatti o non fatti.',
  );
  expect(sayPresunti(['DECRESCENTE'])).toBe(DIREZIONE);
});

test('an objective with both is told both', () => {
  expect(sayPresunti(['SI_NO', 'CRESCENTE'])).toBe(`${DIREZIONE} ${SI_NO}`);
});
