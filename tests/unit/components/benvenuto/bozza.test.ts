import { describe, expect, it } from 'vitest';
import { emptyBozza, newCdr, placeProblemi, toInvio, withAnno } from '@/components/benvenuto/bozza';
import { pasteRows } from '@/components/benvenuto/paste-rows';
import { codiceOf } from '@/lib/format/codice-ente';

describe('what is written in the wizard', () => {
  it('makes the code of an ente out of its name', () => {
    const names = [
      'Comune di Montalto',
      'Unione dei Comuni Val d’Arda',
      'Provincia dell’Aquila',
      'Città di Forlì',
      'Comune',
    ];
    expect(names.map(codiceOf)).toEqual(['montalto', 'val-d-arda', 'aquila', 'citta-di-forli', 'comune']);
  });

  it('lets the horizon and the title follow the year until somebody writes them', () => {
    const { piano } = emptyBozza(2026, '');
    const halfTyped = withAnno(piano, '202');
    expect(withAnno(halfTyped, '2028')).toMatchObject({
      annoFine: '2030',
      titolo: 'Piano della performance 2028–2030',
    });
    expect(withAnno({ ...piano, titolo: 'PIAO' }, '2028')).toMatchObject({
      anno: '2028',
      annoFine: '2028',
      titolo: 'PIAO',
    });
  });

  it('sends the rows where something was typed, and places the problems on the rows they are of', () => {
    const bozza = { ...emptyBozza(2026, ''), struttura: [newCdr(0), { ...newCdr(7), codice: '04' }] };
    expect(toInvio(bozza)).toMatchObject({ struttura: [{ codice: '04' }], persone: [] });
    const problemi = [
      { campo: 'struttura.0.denominazione', messaggio: 'Manca la denominazione.' },
      { campo: 'ente.codice', messaggio: 'Manca il codice.' },
    ];
    expect(placeProblemi(bozza, problemi)).toEqual({
      'struttura.7.denominazione': 'Manca la denominazione.',
      'ente.codice': 'Manca il codice.',
    });
  });

  it('takes what a spreadsheet copies: from the cell on, making rows, with the choices by their words', () => {
    const tipi = [
      { value: 'SETTORE', label: 'Settore' },
      { value: 'AREA', label: 'Area' },
    ];
    const colonne = [{ campo: 'codice' }, { campo: 'denominazione' }, { campo: 'tipo', scelte: tipi }] as const;
    const righe = pasteRows({
      testo: ' Tributi \tAREA\tdi troppo\r\nRagioneria\tufficio inventato\r\n',
      righe: [{ ...newCdr(3), codice: '02A' }],
      colonne,
      da: { posto: 0, campo: 'denominazione' },
      nuova: newCdr,
      key: 4,
    });
    expect(righe).toMatchObject([
      { key: 3, codice: '02A', denominazione: 'Tributi', tipo: 'AREA' },
      { key: 5, codice: '', denominazione: 'Ragioneria', tipo: 'SETTORE' },
    ]);
  });
});
