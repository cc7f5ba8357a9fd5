import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { toDecimal } from '@/lib/domain/numeric';
import { applyDecisione } from '@/lib/domain/scoring/decision';
import { scoreDirigente } from '@/lib/domain/scoring/dirigente';
import { esitoOf, fasciaOf, printGrado } from '@/lib/domain/scoring/esito';
import { scored } from '@/lib/domain/scoring/outcome';
import { scoreEnte, scoreScheda, scoreTitolare } from '@/lib/domain/scoring/roll-up';
import { fatto, gradoText, regole } from './scoring-fixtures';

const day = calendarDate;

describe('applyDecisione', () => {
  const misurato = fatto('80');

  it('lets the evaluated replace the measured', () => {
    const decide = (
      stato: 'VALIDATO' | 'CORRETTO' | 'RINVIATO' | 'NON_VALUTABILE' | 'MISURATO',
      gradoValidato: string | null = null,
    ) => gradoText(applyDecisione(misurato, { stato, gradoValidato, motivo: 'prova prodotta' }, regole()));
    expect(decide('MISURATO')).toBe('80');
    expect(decide('VALIDATO')).toBe('80');
    expect(decide('VALIDATO', '79.5')).toBe('79.5');
    expect(decide('CORRETTO', '90')).toBe('90');
    expect(decide('CORRETTO', '130')).toBe('invalid');
    expect(decide('CORRETTO')).toBe('invalid');
    expect(decide('RINVIATO')).toBe('missing');
    expect(decide('NON_VALUTABILE')).toBe('notApplicable');
  });

  it('keeps the measure and the reason in the explanation', () => {
    const outcome = applyDecisione(
      misurato,
      { stato: 'CORRETTO', gradoValidato: '90', motivo: 'prova prodotta' },
      regole(),
    );
    expect(outcome.kind === 'scored' && outcome.steps.at(-1)).toEqual({
      regola: 'Grado corretto dal Nucleo',
      calcolo: 'misurato 80,00. Motivo: prova prodotta',
      risultato: '90,00',
    });
  });

  it('gives a grade to what could not be measured', () => {
    expect(gradoText(applyDecisione({ kind: 'missing' }, { stato: 'CORRETTO', gradoValidato: '40' }, regole()))).toBe(
      '40',
    );
  });
});

describe('levels above the objective', () => {
  it('card: equal when nothing has a weight', () => {
    const parti = [fatto('90'), fatto('100')].map((outcome, i) => ({
      nome: `Obiettivo ${i + 1}`,
      peso: null,
      outcome,
    }));
    expect(gradoText(scoreScheda(parti, regole()).outcome)).toBe('95');
  });

  it('holder: weighs its assignments, lists those outside the weighing', () => {
    const score = scoreTitolare(
      [
        { nome: 'Obiettivo 1', peso: '60', outcome: fatto('100') },
        { nome: 'Obiettivo 2', peso: '40', outcome: fatto('50') },
        { nome: 'Obiettivo 3', peso: '30', outcome: fatto('0'), fuoriPesatura: 'remunerato con altri incentivi' },
      ],
      regole(),
    );
    expect([gradoText(score.outcome), score.copertura?.toString(), score.esito?.esito]).toEqual([
      '80',
      '1',
      'PARZIALE',
    ]);
    expect(score.esclusioni).toEqual([
      { nome: 'Obiettivo 3', motivo: 'fuori pesatura: remunerato con altri incentivi' },
    ]);
    expect(score.outcome.kind === 'scored' && score.outcome.steps).toEqual([
      { regola: 'Obiettivo 1', calcolo: 'peso 60', risultato: '100,00' },
      { regola: 'Obiettivo 2', calcolo: 'peso 40', risultato: '50,00' },
      {
        regola: 'Media degli obiettivi assegnati, pesata',
        calcolo: '(60 × 100 + 40 × 50) ÷ 100. Non conta: Obiettivo 3 (fuori pesatura: remunerato con altri incentivi).',
        risultato: '80,00',
      },
    ]);
  });

  it('weights that sum to zero give no grade', () => {
    expect(scoreTitolare([{ nome: 'A', peso: '0', outcome: fatto('100') }], regole()).outcome).toEqual({
      kind: 'notApplicable',
      motivo: 'i pesi sommano a zero',
    });
  });

  it.each([
    ['uguale', '75'],
    ['budget', '60.3'],
    ['persone', '70'],
  ] as const)('ente weighed by %s: %s', (pesoEnte, expected) => {
    const cdr = [
      { nome: 'A', outcome: fatto('90'), budget: '1.00', persone: 1 },
      { nome: 'B', outcome: fatto('60'), budget: '99.00', persone: 2 },
    ];
    expect(gradoText(scoreEnte(cdr, regole({ pesoEnte })).outcome)).toBe(expected);
  });

  it('dirigente: pro-rata by days of incarico inside the year', () => {
    const incarichi = [
      { cdr: '04', dal: null, al: day('2024-07-01'), outcome: fatto('90') },
      { cdr: '05', dal: day('2024-07-02'), al: null, outcome: fatto('60') },
      { cdr: '06', dal: day('2025-01-01'), al: null, outcome: fatto('0') },
    ];
    const score = scoreDirigente(incarichi, 2024, regole());
    expect(gradoText(score.outcome)).toBe('75');
    expect(score.outcome.kind === 'scored' && score.outcome.steps[0]).toEqual({
      regola: '04, dal 01/01/2024 al 01/07/2024, 183 giorni',
      calcolo: 'peso 183',
      risultato: '90,00',
    });
    expect(scoreDirigente([], 2024, regole()).outcome.kind).toBe('notApplicable');
  });
});

describe('esitoOf', () => {
  it.each([
    ['100', 'RAGGIUNTO'],
    ['99.9999', 'PARZIALE'],
    ['50', 'PARZIALE'],
    ['49.99', 'NON_RAGGIUNTO'],
    ['0', 'NON_RAGGIUNTO'],
  ])('%s is %s', (grado, esito) => {
    expect(esitoOf(fatto(grado), regole())?.esito).toBe(esito);
  });

  it('a zero is never reached, even when the minimum threshold is zero', () => {
    expect(esitoOf(fatto('0'), regole({ sogliaMinima: '0' }))?.esito).toBe('NON_RAGGIUNTO');
  });

  it('does not lose a threshold to a periodic decimal', () => {
    // 10/3, 40/3, 40/3 make 10 exactly; summed at any finite precision they fall short of it.
    const grades = ['10', '40', '40'].map((value) => toDecimal(value).div(3));
    const parti = grades.map((grado) => ({ nome: 'x', peso: null, outcome: scored(grado, () => []) }));
    const media = scoreScheda(parti, regole({ sogliaMinima: '10' }));
    expect(media.esito?.esito).toBe('PARZIALE');
  });

  it('takes a strict limit of no weight for nothing', () => {
    const limite = scored(toDecimal('100'), () => [], { isAlLimite: true });
    const parti = [
      { nome: 'A', peso: '0', outcome: limite },
      { nome: 'B', peso: '100', outcome: fatto('100') },
    ];
    expect(scoreScheda(parti, regole()).esito?.esito).toBe('RAGGIUNTO');
    expect(
      scoreScheda(
        parti.slice(0, 1).map((part) => ({ ...part, peso: '1' })),
        regole(),
      ).esito?.esito,
    ).toBe('PARZIALE');
  });

  it('finds the upper band first whatever the order of the table', () => {
    const ascending = regole().fasce.toReversed();
    expect(fasciaOf(toDecimal('95'), ascending)?.nome).toBe('1ª fascia');
  });

  it('prints a grade that does not look like a threshold it misses', () => {
    expect(printGrado(toDecimal('99.9967'))).toBe('99,997');
    expect(printGrado(toDecimal('99.99967'))).toBe('99,9997');
    expect(printGrado(toDecimal('94.766'))).toBe('94,77');
    expect(printGrado(toDecimal('100'))).toBe('100,00');
  });
});
