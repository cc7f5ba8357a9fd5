import { describe, expect, it } from 'vitest';
import { esitoIndicatore } from '@/lib/domain/scoring/esito';
import { type IndicatoreDaValutare, scoreIndicatore } from '@/lib/domain/scoring/indicator';
import { entro, grado, intervallo, numero, regole } from './scoring-fixtures';

describe('scoreIndicatore', () => {
  it('judges a payment delay of −5 days as reached or not', () => {
    expect(grado(numero('DECRESCENTE', '-5', '-7'))).toBe('100');
    expect(grado(numero('DECRESCENTE', '-5', '-4'))).toBe('0');
    expect(grado(numero('CRESCENTE', '-5', '-4'))).toBe('100');
  });

  it('gives 0 outside an interval whose bound is not above zero', () => {
    expect(grado(intervallo('-2', '0', '1'))).toBe('0');
    expect(grado(intervallo('0', '10', '-1'))).toBe('0');
    expect(grado(intervallo('-2', '0', '-2'))).toBe('100');
  });

  it('takes an interval open on one side', () => {
    expect(grado(intervallo('10', null, '200'))).toBe('100');
    expect(grado(intervallo(null, '10', '12'))).toBe('80');
    expect(grado(intervallo('20', '15', '17'))).toBe('invalid');
    expect(grado(intervallo(null, null, '17'))).toBe('invalid');
  });

  it('never takes a missing value for a zero', () => {
    for (const momento of ['IN_CORSO', 'FINALE'] as const) {
      expect(grado(numero('CRESCENTE', '10', null), {}, momento)).toBe('missing');
    }
    expect(grado(entro('2024-12-31', null))).toBe('missing');
    expect(grado({ nome: 'x', verso: 'SI_NO', atteso: null, rilevato: null })).toBe('missing');
  });

  it('does not score context, nor what has no typed target', () => {
    expect(grado({ ...numero('CRESCENTE', '10', '10'), verso: 'CONTESTO' })).toBe('notApplicable');
    const parole: IndicatoreDaValutare = {
      nome: 'x',
      verso: 'CRESCENTE',
      atteso: { testo: 'entro breve' },
      rilevato: { valore: '1' },
    };
    expect(scoreIndicatore(parole, regole(), 'FINALE')).toEqual({
      kind: 'invalid',
      issue: 'il valore atteso è scritto a parole («entro breve»)',
    });
    expect(grado({ ...parole, atteso: null })).toBe('invalid');
  });

  it.each([
    [{ siNo: true }, '100'],
    [{ siNo: false }, '0'],
    [{ siNo: false, parziale: '60' }, '60'],
    [{ parziale: '160' }, 'invalid'],
  ])('reads yes, no and partly: %j', (rilevato, expected) => {
    expect(grado({ nome: 'x', verso: 'SI_NO', atteso: null, rilevato })).toBe(expected);
  });

  it('with a strict operator met exactly keeps the full grade but is not reached', () => {
    for (const [verso, operatore] of [
      ['CRESCENTE', 'PIU_DI'],
      ['DECRESCENTE', 'MENO_DI'],
    ] as const) {
      const onLimit = scoreIndicatore(numero(verso, '10', '10', { operatore }), regole(), 'FINALE');
      expect(onLimit.kind === 'scored' && onLimit.grado.toString()).toBe('100');
      expect(esitoIndicatore(onLimit, regole())?.esito).toBe('PARZIALE');
      expect(esitoIndicatore(onLimit, regole({ sogliaRaggiunto: '90' }))?.esito).toBe('PARZIALE');
    }
    const beyond = scoreIndicatore(numero('CRESCENTE', '10', '11', { operatore: 'PIU_DI' }), regole(), 'FINALE');
    expect(esitoIndicatore(beyond, regole())?.esito).toBe('RAGGIUNTO');
    const loose = scoreIndicatore(numero('CRESCENTE', '10', '10', { operatore: 'ALMENO' }), regole(), 'FINALE');
    expect(esitoIndicatore(loose, regole())?.esito).toBe('RAGGIUNTO');
  });

  it('falls back to the plain ratio and says so when the baseline is beyond the target', () => {
    const outcome = scoreIndicatore(
      numero('CRESCENTE', '20', '10', { baseline: '30' }),
      regole({ usaBaseline: true }),
      'FINALE',
    );
    expect(outcome.kind === 'scored' && [outcome.grado.toString(), outcome.avvisi]).toEqual([
      '50',
      ['Indicatore: Il valore di partenza 30 non è prima dell’atteso 20: non è stato usato.'],
    ]);
    expect(grado(numero('CRESCENTE', '20', '10', { baseline: '20' }), { usaBaseline: true })).toBe('50');
    expect(grado(numero('CRESCENTE', '20', '15', { baseline: '10' }))).toBe('75');
  });

  it('uses the points of the SMVP on ratios, not on dates', () => {
    const soglie = [
      { rapporto: '50', grado: '0' },
      { rapporto: '80', grado: '60' },
      { rapporto: '100', grado: '100' },
    ];
    const cases = [
      ['49', '0'],
      ['50', '0'],
      ['65', '30'],
      ['90', '80'],
      ['130', '100'],
    ] as const;
    for (const [rilevato, expected] of cases)
      expect(grado(numero('CRESCENTE', '100', rilevato), { soglie })).toBe(expected);
    expect(grado(entro('2024-12-31', '2025-01-15'), { soglie })).toBe('90');
  });

  it('rewards beyond the target up to the cap of the SMVP', () => {
    expect(grado(numero('CRESCENTE', '100', '115'), { cap: '120' })).toBe('115');
    expect(grado(numero('CRESCENTE', '100', '150'), { cap: '120' })).toBe('120');
    expect(grado(numero('CRESCENTE', '100', '5'), { floor: '20' })).toBe('20');
  });

  it.each([
    [
      numero('CRESCENTE', '80', '84'),
      'Indicatore: più alto è meglio, massimo 100',
      '84 ÷ 80 × 100 = 105,00, riportato a 100',
      '100,00',
    ],
    [numero('DECRESCENTE', '45', '48'), 'Indicatore: più basso è meglio', '(2 − 48 ÷ 45) × 100', '93,33'],
    [
      numero('DECRESCENTE', '10', '-2.5'),
      'Indicatore: più basso è meglio, massimo 100',
      '(2 − (−2,5) ÷ 10) × 100 = 225,00, riportato a 100',
      '100,00',
    ],
    [
      entro('2024-09-30', '2024-10-17'),
      'Indicatore: 17 giorni oltre la data, 1 mese iniziato',
      '100 − 1 × 10 punti',
      '90,00',
    ],
    [
      entro('2024-09-30', '2024-09-17'),
      'Indicatore: entro la data',
      '17/09/2024, atteso entro il 30/09/2024',
      '100,00',
    ],
    [
      entro('2024-09-30', '2024-09-30'),
      'Indicatore: entro la data',
      '30/09/2024, atteso entro il 30/09/2024',
      '100,00',
    ],
    [
      intervallo('0', '10', '-1'),
      'Indicatore: fuori dai limiti; con un limite di zero o meno vale 0',
      '(−1) è sotto 0',
      '0,00',
    ],
    [
      intervallo('-2', '0', '1'),
      'Indicatore: fuori dai limiti; con un limite di zero o meno vale 0',
      '1 è sopra 0',
      '0,00',
    ],
    [intervallo('15', '20', '17'), 'Indicatore: dentro i limiti', '17 è fra 15 e 20', '100,00'],
  ])('explains itself in words and numbers', (indicatore, regola, calcolo, risultato) => {
    const outcome = scoreIndicatore(indicatore, regole(), 'FINALE');
    expect(outcome.kind === 'scored' && outcome.steps).toEqual([{ regola, calcolo, risultato }]);
  });
});
