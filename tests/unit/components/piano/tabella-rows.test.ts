import { expect, test } from 'vitest';
import { listRighe, nomeTotale, tabellaOf } from '@/components/piano/tabella-rows';
import type { Livello, SchedaInBreve } from '@/lib/features/piano/types';

const livello = (titolo: string): Livello => ({ id: titolo, codice: null, titolo, ordine: 0 });
const LEGATA = { indirizzo: livello('Città'), obiettivoStrategico: livello('Strade'), azione: livello('Cantieri') };

const scheda = (codice: string, ordine: number, collegamento: SchedaInBreve['collegamento']): SchedaInBreve => ({
  ...{ id: codice, codice, titolo: `Scheda ${codice}`, tipo: 'PROGETTO', stato: 'APPROVATO', priorita: null, ordine },
  ...{ cdr: '04', tags: [], budget: '100.00', numeroObiettivi: 1, numeroIndicatori: 1, collegamento },
});

const linesOf = (schede: SchedaInBreve[]) =>
  listRighe(tabellaOf(schede), schede, { totali: 'stampa', etichettaOperativo: 'Azione' }).map((riga) =>
    [riga.level ?? '-', riga.kind === 'totale' ? nomeTotale(riga) : riga.kind, riga.titolo].join(' '),
  );

test('a plan without a strategic tree is a plain list in document order, whose total is that of the CDR', () => {
  expect(linesOf([scheda('B', 2, null), scheda('A', 1, null)])).toEqual(['- scheda Scheda A', '- scheda Scheda B']);
});

test('cards without a link beside others that have one are one group with one total', () => {
  expect(linesOf([scheda('A', 1, LEGATA), scheda('B', 2, null)])).toEqual([
    '1 gruppo Città',
    '2 gruppo Strade',
    '3 gruppo Cantieri',
    '4 scheda Scheda A',
    '3 Totale Azione Cantieri',
    '2 Totale Obiettivo Strade',
    '1 Totale Indirizzo Città',
    '1 gruppo Senza collegamento strategico',
    '4 scheda Scheda B',
    '1 Totale Senza collegamento strategico',
  ]);
});
