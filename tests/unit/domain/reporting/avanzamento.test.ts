import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { toDecimal } from '@/lib/domain/numeric';
import {
  type Avanzamento,
  type FaseInAvanzamento,
  followObiettivo,
  type IndicatoreInAvanzamento,
  mediaAvanzamento,
  statoComplessivo,
} from '@/lib/domain/reporting/avanzamento';
import { scoreObiettivo } from '@/lib/domain/scoring/objective';
import { gradoOf } from '@/lib/domain/scoring/outcome';
import { printed, regole } from '../scoring/scoring-fixtures';
import { A_FINE_ANNO, A_SETTEMBRE, fase, indicatore } from './rendiconto-fixtures';

const REGOLE = regole();

function inAvanzamento(
  scritto: Parameters<typeof indicatore>[0],
  { peso = null, ...altro }: Partial<IndicatoreInAvanzamento> = {},
): IndicatoreInAvanzamento {
  return { peso, ambitoValutazione: 'ORGANIZZATIVA', ...indicatore(scritto, altro) };
}

function faseInAvanzamento(altro: Partial<FaseInAvanzamento> = {}): FaseInAvanzamento {
  return { peso: null, isNellAnno: true, ...fase(altro), ...altro };
}

const shown = (avanzamento: Avanzamento | null) =>
  avanzamento && [printed(avanzamento.fatto), printed(avanzamento.atteso)];

describe('an objective', () => {
  test('is late as its worst part, and says which', () => {
    const seguito = followObiettivo(
      { indicatori: [inAvanzamento({ valore: '3' })], fasi: [faseInAvanzamento({ avanzamento: '100' })] },
      REGOLE,
      A_SETTEMBRE,
    );
    expect(seguito.stato).toBe('IN_RITARDO');
    expect(seguito.indietro.map(({ tipo, stato }) => [tipo, stato])).toEqual([['INDICATORE', 'IN_RITARDO']]);
  });

  test('is measured as its score, beside the grade expected by the date of the session', () => {
    // 3 of 6 at 274 of 366 days; the phase 45 done and 92 of 123 days gone: 0,7 and 0,3 of each.
    const { avanzamento } = followObiettivo(
      { indicatori: [inAvanzamento({ valore: '3' })], fasi: [faseInAvanzamento({ avanzamento: '45' })] },
      REGOLE,
      A_SETTEMBRE,
    );
    expect(shown(avanzamento)).toEqual(['48.5', '74.8434']);
  });

  test('with a level met and a phase that has not begun is in line, and nothing more is expected of it', () => {
    const giorni = inAvanzamento({ valore: '9' }, { natura: 'GIORNI', verso: 'DECRESCENTE', atteso: { valore: '10' } });
    const later = faseInAvanzamento({
      avanzamento: null,
      periodi: [{ inizio: calendarDate('2024-11-01'), fine: calendarDate('2024-12-31') }],
    });
    const seguito = followObiettivo({ indicatori: [giorni], fasi: [later] }, REGOLE, A_SETTEMBRE);
    expect([seguito.stato, shown(seguito.avanzamento)]).toEqual(['IN_LINEA', ['100', '100']]);
  });

  test('does not owe a yes before the end of the year, and owes it then', () => {
    const no = inAvanzamento({ siNo: false }, { natura: 'SI_NO', verso: 'SI_NO', atteso: null });
    const at = (momento: typeof A_SETTEMBRE) => followObiettivo({ indicatori: [no], fasi: [] }, REGOLE, momento);
    expect([at(A_SETTEMBRE).stato, shown(at(A_SETTEMBRE).avanzamento)]).toEqual(['DA_PRESIDIARE', ['0', '0']]);
    expect([at(A_FINE_ANNO).stato, shown(at(A_FINE_ANNO).avanzamento)]).toEqual(['IN_RITARDO', ['0', '100']]);
  });

  test('with nothing to measure has no progress, never zero', () => {
    const contesto = inAvanzamento({ valore: '2709' }, { verso: 'CONTESTO' });
    const seguito = followObiettivo({ indicatori: [contesto], fasi: [] }, REGOLE, A_SETTEMBRE);
    expect(seguito).toEqual({ stato: 'NON_RILEVATO', avanzamento: null, indietro: [] });
  });

  test('counts at the final session what is missing, as the SMVP says', () => {
    const parts = { indicatori: [inAvanzamento({ valore: '6' }), inAvanzamento({})], fasi: [] };
    expect(shown(followObiettivo(parts, REGOLE, A_FINE_ANNO).avanzamento)).toEqual(['50', '100']);
    const escludi = regole({ politicaMancanti: { inCorso: 'escludi', finale: 'escludi' } });
    expect(shown(followObiettivo(parts, escludi, A_FINE_ANNO).avanzamento)).toEqual(['100', '100']);
  });
});

test('the progress of an objective is the grade its score gives, whatever is written on it', () => {
  const peso = fc.constantFrom(null, '10', '30', '60');
  const numero = fc.record({ peso, valore: fc.option(fc.integer({ min: 0, max: 9 })) });
  const step = fc.record({ peso, avanzamento: fc.option(fc.integer({ min: 0, max: 100 })), isNellAnno: fc.boolean() });
  const composizione = fc.constantFrom(
    { tipo: 'indicatori' as const },
    { tipo: 'fasi' as const },
    { tipo: 'misto' as const, p: '0.7' },
  );
  fc.assert(
    fc.property(
      fc.array(numero, { maxLength: 4 }),
      fc.array(step, { maxLength: 3 }),
      composizione,
      fc.boolean(),
      (n, f, c, finale) => {
        const rules = regole({ composizione: c });
        const momento = finale ? A_FINE_ANNO : A_SETTEMBRE;
        const indicatori = n.map(({ peso: weight, valore }) =>
          inAvanzamento({ valore: valore === null ? null : String(valore) }, { peso: weight }),
        );
        const fasi = f.map(({ avanzamento, ...altro }) =>
          faseInAvanzamento({ ...altro, avanzamento: avanzamento === null ? null : String(avanzamento) }),
        );
        const scored = scoreObiettivo(
          { indicatori: indicatori.map((one) => ({ ...one, rilevato: one.scritto })), fasi },
          rules,
          finale ? 'FINALE' : 'IN_CORSO',
        );
        const { avanzamento } = followObiettivo({ indicatori, fasi }, rules, momento);
        expect(printed(avanzamento?.fatto ?? null)).toBe(printed(gradoOf(scored.outcome)));
      },
    ),
  );
});

describe('a CDR', () => {
  const parte = (peso: string | null, fatto: string, atteso: string) => ({
    peso,
    avanzamento: { fatto: toDecimal(fatto), atteso: toDecimal(atteso) },
  });

  test('weighs what can be measured, and what cannot does not pull it down', () => {
    const media = mediaAvanzamento([
      parte('60', '40', '80'),
      parte('20', '80', '80'),
      { peso: '20', avanzamento: null },
    ]);
    expect(shown(media)).toEqual(['50', '80']);
    expect(mediaAvanzamento([])).toBeNull();
  });

  test.each([
    ['89.99', 'DA_PRESIDIARE'],
    ['90', 'IN_LINEA'],
    ['70', 'DA_PRESIDIARE'],
    ['69.99', 'IN_RITARDO'],
  ])('with %s per cent of the expected is %s', (fatto, stato) => {
    expect(statoComplessivo({ fatto: toDecimal(fatto), atteso: toDecimal('100') })).toBe(stato);
  });

  test('of which nothing is known is not in line', () => {
    expect(statoComplessivo(null)).toBe('NON_RILEVATO');
  });
});
