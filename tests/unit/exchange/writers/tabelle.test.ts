import { expect, test } from 'vitest';
import { listTabellePiano, TABELLE_PIANO } from '@/lib/exchange/writers/tabelle';
import { toCsv } from '@/lib/format/csv';
import { indicatore, obiettivo, piano, progetto, spesa } from '@/prisma/seed/factories';

const contesto = { anno: 2026 };
const plan = piano(contesto, {
  cdr: [{ codice: '04', denominazione: 'Lavori', tipo: 'CDR', incarichi: [] }],
  progetti: [
    progetto('04_1', '=SOMMA(A1)', '04', {
      obiettivi: [
        obiettivo('04_1.1', 'Ridurre i tempi', { codice: '04', peso: '12.5' }, [
          indicatore(contesto, 'Giorni', { valore: '10' }),
          { ...indicatore(contesto, 'Senza atteso', {}), target: [] },
        ]),
      ],
      vociBudget: [spesa(contesto, '100', 'Lavori', '-1234.50')],
    }),
  ],
});
const tables = new Map(listTabellePiano(plan).map((tabella) => [tabella.nome, tabella]));
const csvOf = (nome: (typeof TABELLE_PIANO)[number]) => {
  const tabella = tables.get(nome);
  return tabella ? toCsv(tabella.intestazioni, tabella.righe).split('\r\n') : [];
};

test('every kind of row has its table, each row as wide as its headings', () => {
  expect([...tables.keys()]).toEqual([...TABELLE_PIANO]);
  for (const { intestazioni, righe } of tables.values()) {
    for (const riga of righe) expect(riga).toHaveLength(intestazioni.length);
  }
});

test('numbers are Italian numbers, also below zero; words that look like formulas are words', () => {
  expect(csvOf('budget')[1]).toBe('04_1;100;;Lavori;SPESA_CORRENTE;2026;-1234,50;;');
  expect(csvOf('progetti')[1]).toContain("'=SOMMA(A1)");
  expect(csvOf('assegnazioni')[1]).toContain(';12,5;');
});

test('an indicator without targets and a CDR without a head have their row', () => {
  expect(csvOf('indicatori').filter((line) => line.includes('04_1.1'))).toHaveLength(2);
  expect(csvOf('struttura')[1]).toBe('04;Lavori;CDR;;;;;');
});
