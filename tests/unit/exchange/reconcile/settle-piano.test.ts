import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PianoFormato } from '@/lib/exchange/formato';
import { settlePiano } from '@/lib/exchange/reconcile/settle/settle-piano';
import { pianoDemo } from '@/prisma/seed/demo/piano';
import { fase, impegno, indicatore, obiettivo, piano, progetto, spesa } from '@/prisma/seed/factories';
import { arbitraryPiano } from './arbitrary-piano';

const anno = { anno: 2024 };
const collegamento = {
  indirizzo: 'Città',
  obiettivoStrategico: 'Strade',
  obiettivoOperativo: 'Rete',
  principale: true,
};

/** Everything a careless file may hold at once. */
function careless(): PianoFormato {
  const indicatori = [
    indicatore(anno, 'Pratiche', { valore: '5.50', data: '2024-12-31' }, { peso: '-3', fasi: [2, 1, 9, 2] }),
    indicatore(anno, 'Tempi', { min: '30', max: '10' }),
    indicatore(anno, 'Giorni', { data: '2024-02-31' }),
  ];
  return piano(anno, {
    piano: { annoFine: 2020, titolo: ' ' },
    cdr: [
      { codice: '04', denominazione: '', tipo: 'SETTORE', padre: '07', incarichi: [] },
      { codice: '07', denominazione: 'Persona', tipo: 'SETTORE', padre: '04', incarichi: [] },
      { codice: '04', denominazione: 'Doppione', tipo: 'SETTORE', incarichi: [] },
    ],
    progetti: [
      progetto('A', 'Prima', '04', {
        tempi: '  ',
        descrizione: 'cita\0 citta\u0300',
        collegamenti: [collegamento, { ...collegamento, indirizzo: 'CITTA’' }],
        obiettivi: [obiettivo('OB', 'Uno', { codice: '99' }, indicatori), obiettivo('OB', '', { codice: '04' }, [])],
        fasi: [
          fase(anno, 1, 'Gara', ['01-01', '02-31'], { obiettivo: 'ALTRO', assegnazione: '04' }),
          fase(anno, 2, 'Lavori', ['01-01', '12-31'], { obiettivo: 'OB', assegnazione: '99', peso: '1000' }),
        ],
        vociBudget: [
          spesa(anno, '100', 'Asfalti', '10', { missione: '10' }),
          spesa(anno, '100', 'Altri asfalti', '9999999999999999', { missione: '12' }),
        ],
        personale: [impegno('Zappalorti Ada', '-5'), impegno(' ', '10')],
      }),
      progetto('A', 'Seconda', '04'),
    ],
  });
}

test('what the tables cannot hold is settled, and every time it is said', () => {
  const { piano: settled, segnalazioni } = settlePiano(careless());
  const [prima, seconda] = settled.progetti;
  expect(settled.piano).toMatchObject({ annoFine: 2024, titolo: 'Piano 2024' });
  expect(settled.cdr.map(({ codice, denominazione, padre }) => [codice, denominazione, padre])).toEqual([
    ['04', '04', undefined],
    ['07', 'Persona', undefined],
    ['99', '99', undefined],
  ]);
  expect(settled.alberoStrategico).toEqual([
    { titolo: 'Città', obiettiviStrategici: [{ titolo: 'Strade', obiettiviOperativi: [{ titolo: 'Rete' }] }] },
  ]);
  expect(seconda).toMatchObject({ codice: 'A (2)', ordine: 2 });
  expect(prima).not.toHaveProperty('tempi');
  expect(prima).toMatchObject({ descrizione: 'cita città', collegamenti: [collegamento] });
  expect(prima?.obiettivi.map(({ codice, titolo, ordine }) => [codice, titolo, ordine])).toEqual([
    ['OB', 'Uno', 1],
    ['OB (2)', 'OB (2)', 2],
  ]);
  const [pratiche, tempi, giorni] = prima?.obiettivi[0]?.indicatori ?? [];
  expect(pratiche).toMatchObject({
    fasi: [1, 2],
    target: [{ anno: 2024, valore: '5.5', testo: 'valore 5.5, data 2024-12-31' }],
  });
  expect(pratiche).not.toHaveProperty('peso');
  expect(tempi?.target).toEqual([{ anno: 2024, min: '10', max: '30' }]);
  expect(giorni?.target).toEqual([{ anno: 2024, testo: 'data 2024-02-31' }]);
  expect(prima?.fasi[0]).not.toHaveProperty('obiettivo');
  expect(prima?.fasi[0]?.periodi).toEqual([{ anno: 2024, inizio: '2024-01-01', precisione: 'GIORNO' }]);
  expect(prima?.fasi[1]).toMatchObject({ obiettivo: 'OB', assegnazione: '99' });
  expect(prima?.vociBudget.map(({ previsto, missione }) => [previsto, missione])).toEqual([
    ['10.00', '10'],
    ['0.00', '10'],
  ]);
  expect(prima?.personale).toEqual([{ nominativo: 'Zappalorti Ada', relazione: 'Dipendente', collettivo: false }]);
  expect(segnalazioni.map(({ codice }) => codice).sort()).toEqual([
    'anno-fine-errato',
    'cdr-non-descritto',
    'codice-duplicato',
    'codice-duplicato',
    'fase-di-altro-obiettivo',
    'importo-fuori-scala',
    'peso-non-valido',
    'peso-non-valido',
    'peso-non-valido',
    'target-in-piu-forme',
    'target-in-piu-forme',
  ]);
});

test('a settled plan is settled: nothing more to change, nothing more to say', () => {
  const { piano: settled } = settlePiano(careless());
  expect(settlePiano(settled)).toEqual({ piano: settled, segnalazioni: [] });
});

test('a plan that keeps the rules comes back as it is', () => {
  expect(settlePiano(pianoDemo(2024))).toEqual({ piano: pianoDemo(2024), segnalazioni: [] });
  fc.assert(
    fc.property(arbitraryPiano, (drawn) => {
      const { piano: settled } = settlePiano(drawn);
      expect({ ...settled, progetti: [] }).toEqual({ ...drawn, progetti: [] });
      expect(settlePiano(settled)).toEqual({ piano: settled, segnalazioni: [] });
    }),
  );
});
