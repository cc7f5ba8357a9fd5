import { describe, expect, test } from 'vitest';
import { parseCapitoli } from '@/lib/format/parse-capitoli';

const sheet = (...righe: string[][]) => righe.map((celle) => celle.join('\t')).join('\r\n');

describe('capitoli pasted from a sheet', () => {
  test('are read in the usual order, with their leading zeros', () => {
    const { capitoli, nonLette } = parseCapitoli(
      sheet(['00412', 'Scuole  materne', 'S', '04', '0401'], ['120', 'Trasferimenti', 'Entrata']),
    );
    expect(nonLette).toEqual([]);
    expect(capitoli).toEqual([
      {
        codice: '00412',
        articolo: '',
        entrata: false,
        descrizione: 'Scuole materne',
        missione: '04',
        programma: '0401',
      },
      { codice: '120', articolo: '', entrata: true, descrizione: 'Trasferimenti', missione: null, programma: null },
    ]);
  });

  test('follow the headings when there are, whatever their order; unknown columns are left out', () => {
    const { capitoli } = parseCapitoli(
      sheet(['E/S', 'Previsto', 'Capitolo', 'Art.', 'Descrizione'], ['u', '1.000,00', '300', '2', 'Arredi']),
    );
    expect(capitoli).toMatchObject([{ codice: '300', articolo: '2', entrata: false, descrizione: 'Arredi' }]);
  });

  test('may hold line breaks and quotation marks in a cell, or be parted by semicolons', () => {
    expect(parseCapitoli('1\t"Scuole\n""Primo Levante"""\tS').capitoli).toMatchObject([
      { descrizione: 'Scuole "Primo Levante"' },
    ]);
    expect(parseCapitoli('1;Scuole;S\n2;Strade;S').capitoli).toHaveLength(2);
  });

  test('say line by line what cannot be read, and the others are kept', () => {
    const { capitoli, nonLette } = parseCapitoli(
      sheet(
        ['1', 'Scuole', 'S'],
        ['', 'Senza codice', 'S'],
        ['2', '', 'S'],
        ['3', 'Strade', ''],
        ['4', 'Ponti', 'boh'],
        ['1', 'Ancora', 'S'],
      ),
    );
    expect(capitoli).toHaveLength(1);
    expect(nonLette).toEqual([
      { riga: 2, messaggio: 'Manca il codice.' },
      { riga: 3, messaggio: 'Manca la descrizione.' },
      { riga: 4, messaggio: 'Manca entrata o spesa.' },
      { riga: 5, messaggio: '«boh» non è né entrata né spesa.' },
      { riga: 6, messaggio: 'Il capitolo 1 è già in una riga prima.' },
    ]);
  });

  test('of nothing are none', () => {
    expect(parseCapitoli(' \n\n')).toEqual({ capitoli: [], nonLette: [] });
  });
});
