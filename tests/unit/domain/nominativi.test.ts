import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiaveNominativo, compareNominativi, listSomiglianze } from '@/lib/domain/nominativi';

describe('two spellings', () => {
  test.each([
    ['Sforzini Amedeo', 'AMEDEO SFORZINI', 'STESSE_PAROLE'],
    ['Vezzali Niccolò', "Vezzali Niccolo'", 'STESSE_PAROLE'],
    ['D’Altino Irma', 'DALTINO Irma', 'STESSE_PAROLE'],
    ['De Mattei Irma', 'Demattei Irma', 'STESSE_PAROLE'],
    ['Lanfredi-Bruni Tobia', 'Tobia Lanfredi Bruni', 'STESSE_PAROLE'],
    ['Sforzini A.', 'Sforzini Amedeo', 'INIZIALE'],
    ['Gualdini Teresa', 'Gualdini Maria Teresa', 'UN_NOME_IN_PIU'],
    ['Castaldini Irma', 'Casta1dini Irma', 'UNA_LETTERA'],
    ['Castaldini Irma', 'Castadlini Irma', 'UNA_LETTERA'],
    ['Brunetti Ottavia', 'Bruneti Ottavia', 'UNA_LETTERA'],
    ['Sforzini Amedeo', 'Sforzini Berta', null],
    ['Gualdini', 'Gualdini Teresa', null],
    ['Dal Po Ugo', 'Dal Pra Ugo', null],
    ['A. B.', 'A. B. C.', null],
    ['Castaldini Irma', 'Vezzali Corrado', null],
  ])('«%s» and «%s»: %s', (a, b, attesa) => {
    expect([compareNominativi(a, b), compareNominativi(b, a)]).toEqual([attesa, attesa]);
  });

  test('with the same words are always alike, whatever order, case and accents', () => {
    const parola = fc.stringMatching(/^[a-zàèéìòù]{3,8}$/);
    fc.assert(
      fc.property(fc.array(parola, { minLength: 2, maxLength: 4 }), (parole) => {
        const altra = [...parole].reverse().join(' ').normalize('NFD').toUpperCase();
        expect(chiaveNominativo(altra)).toBe(chiaveNominativo(parole.join(' ')));
        expect(compareNominativi(parole.join(' '), altra)).toBe('STESSE_PAROLE');
      }),
    );
  });
});

describe('the proposals', () => {
  const nominati = (...nomi: string[]) => nomi.map((nominativo, id) => ({ id: String(id), nominativo }));

  test('are each pair once, the surest first', () => {
    const coppie = listSomiglianze(
      nominati('Brunetti Ottavia', 'Sforzini A.', 'OTTAVIA BRUNETTI', 'Sforzini Amedeo', 'Vezzali Corrado'),
    );
    expect(coppie.map(({ una, altra, somiglianza }) => [una.id, altra.id, somiglianza])).toEqual([
      ['0', '2', 'STESSE_PAROLE'],
      ['1', '3', 'INIZIALE'],
    ]);
  });

  test('take well under a second for five thousand names', () => {
    const letters = (n: number) => [...String(n)].map((digit) => 'bcdfglmnpr'.charAt(Number(digit))).join('a');
    const molti = nominati(...Array.from({ length: 5000 }, (_, n) => `${letters(n * 7919)} Nome${letters(n % 60)}`));
    const inizio = performance.now();
    listSomiglianze(molti);
    expect(performance.now() - inizio).toBeLessThan(3000);
  });
});
