import { describe, expect, it } from 'vitest';
import type { IndicatorePesato } from '@/lib/domain/scoring/objective';
import { scoreObiettivo } from '@/lib/domain/scoring/objective';
import type { FaseDaValutare } from '@/lib/domain/scoring/phases';
import { entro, gradoText, numero, printed, regole } from './scoring-fixtures';

const pesato = (indicatore: Omit<IndicatorePesato, 'peso'>, nome: string, peso: string | null): IndicatorePesato => ({
  ...indicatore,
  nome,
  peso,
});
const fase = (ordine: number, peso: string | null, avanzamento: string | null, isNellAnno = true): FaseDaValutare => ({
  ordine,
  descrizione: `Fase ${ordine}`,
  peso,
  avanzamento,
  isNellAnno,
});

const PERMESSI = [
  pesato(numero('DECRESCENTE', '45', '48'), 'Tempo medio di rilascio', '50'),
  pesato(numero('CRESCENTE', '80', '84'), 'Pratiche digitali complete', '30'),
  pesato(entro('2024-09-30', '2024-10-17'), 'Regolamento edilizio', '20'),
  pesato({ ...numero('CRESCENTE', '1', '412'), verso: 'CONTESTO' }, 'Pratiche pervenute', null),
];

describe('scoreObiettivo', () => {
  it('arrives at 94,77 and says how, step by step', () => {
    const score = scoreObiettivo(
      { indicatori: PERMESSI, fasi: [fase(1, '50', '100'), fase(2, '50', '90')] },
      regole(),
      'FINALE',
    );
    expect(score.outcome.kind === 'scored' && score.outcome.steps).toEqual([
      { regola: 'Tempo medio di rilascio: più basso è meglio', calcolo: '(2 − 48 ÷ 45) × 100', risultato: '93,33' },
      {
        regola: 'Pratiche digitali complete: più alto è meglio, massimo 100',
        calcolo: '84 ÷ 80 × 100 = 105,00, riportato a 100',
        risultato: '100,00',
      },
      {
        regola: 'Regolamento edilizio: 17 giorni oltre la data, 1 mese iniziato',
        calcolo: '100 − 1 × 10 punti',
        risultato: '90,00',
      },
      {
        regola: 'Media degli indicatori, pesata',
        calcolo: '(50 × 93,33 + 30 × 100 + 20 × 90) ÷ 100',
        risultato: '94,67',
      },
      { regola: 'Avanzamento delle 2 fasi, pesato', calcolo: '(50 × 100 + 50 × 90) ÷ 100', risultato: '95,00' },
      {
        regola: 'Obiettivo: 70\u00a0% indicatori, 30\u00a0% fasi',
        calcolo: '0,7 × 94,67 + 0,3 × 95. Non conta: Pratiche pervenute (contesto). Parziale perché sotto 100.',
        risultato: '94,77',
      },
    ]);
    expect(score.esito?.esito).toBe('PARZIALE');
    expect(score.copertura?.toString()).toBe('1');
    expect(score.avvisi).toEqual([]);
  });

  it('re-normalises when one side is absent', () => {
    const soloIndicatori = scoreObiettivo({ indicatori: PERMESSI, fasi: [] }, regole(), 'FINALE');
    expect(gradoText(soloIndicatori.outcome)).toBe('94.6667');
    const soloFasi = scoreObiettivo({ indicatori: [], fasi: [fase(1, null, '80')] }, regole(), 'FINALE');
    expect(gradoText(soloFasi.outcome)).toBe('80');
    expect(soloFasi.copertura?.toString()).toBe('1');
  });

  it('counts only the side the SMVP chooses', () => {
    const obiettivo = { indicatori: PERMESSI, fasi: [fase(1, null, '10')] };
    const by = (tipo: 'indicatori' | 'fasi') =>
      gradoText(scoreObiettivo(obiettivo, regole({ composizione: { tipo } }), 'FINALE').outcome);
    expect(by('indicatori')).toBe('94.6667');
    expect(by('fasi')).toBe('10');
  });

  it('has no grade when there is nothing to measure', () => {
    const vuoto = scoreObiettivo({ indicatori: [], fasi: [] }, regole(), 'FINALE');
    expect([vuoto.outcome, vuoto.copertura, vuoto.esito]).toEqual([
      { kind: 'notApplicable', motivo: 'niente da misurare' },
      null,
      null,
    ]);
    const soloContesto = scoreObiettivo({ indicatori: PERMESSI.slice(3), fasi: [] }, regole(), 'FINALE');
    expect(soloContesto.outcome.kind).toBe('notApplicable');
  });

  describe('missing data', () => {
    const meta = {
      indicatori: [
        pesato(numero('CRESCENTE', '10', '10'), 'A', '60'),
        pesato(numero('CRESCENTE', '10', null), 'B', '40'),
      ],
      fasi: [],
    };
    const finale = (politica: 'zero' | 'escludi' | 'blocca') =>
      scoreObiettivo(meta, regole({ politicaMancanti: { inCorso: 'escludi', finale: politica } }), 'FINALE');

    it('is left out during the year and lowers the coverage', () => {
      const score = scoreObiettivo(meta, regole(), 'IN_CORSO');
      expect([gradoText(score.outcome), score.copertura?.toString()]).toEqual(['100', '0.6']);
      expect(score.esclusioni).toEqual([{ nome: 'B', motivo: 'valore non rilevato' }]);
    });

    it('at the final session is worth what the SMVP says', () => {
      expect(gradoText(finale('zero').outcome)).toBe('60');
      expect(gradoText(finale('escludi').outcome)).toBe('100');
      expect(finale('escludi').copertura?.toString()).toBe('0.6');
      expect(finale('blocca').outcome).toEqual({
        kind: 'invalid',
        issue: 'mancano valori e lo SMVP non consente di calcolare senza',
      });
    });

    it('leaves an objective nobody reported without a grade during the year', () => {
      const niente = scoreObiettivo(
        { indicatori: meta.indicatori.slice(1), fasi: [fase(1, null, null)] },
        regole(),
        'IN_CORSO',
      );
      expect([niente.outcome.kind, niente.copertura?.toString(), niente.esito]).toEqual(['missing', '0', null]);
    });
  });

  it('leaves out an indicator without weight among weighted siblings, and says so', () => {
    const indicatori = [
      pesato(numero('CRESCENTE', '10', '10'), 'A', '60'),
      pesato(numero('CRESCENTE', '10', '0'), 'B', null),
    ];
    const score = scoreObiettivo({ indicatori, fasi: [] }, regole(), 'FINALE');
    expect(gradoText(score.outcome)).toBe('100');
    expect(score.esclusioni).toEqual([{ nome: 'B', motivo: 'senza peso' }]);
    expect(score.avvisi).toEqual(['B: senza peso mentre altri lo hanno, non conta.']);
  });

  it('keeps the individual indicator out of the objective', () => {
    const indicatori: IndicatorePesato[] = [
      pesato(numero('CRESCENTE', '10', '10'), 'A', null),
      { ...pesato(numero('CRESCENTE', '10', '0'), 'Ritardo dei pagamenti', null), ambitoValutazione: 'INDIVIDUALE' },
    ];
    const score = scoreObiettivo({ indicatori, fasi: [] }, regole(), 'FINALE');
    expect([gradoText(score.outcome), score.esclusioni[0]?.nome]).toEqual(['100', 'Ritardo dei pagamenti']);
  });

  it('weighs phases by the year, without the antefatto and those out of the year', () => {
    const fasi = [fase(0, null, '100'), fase(1, '75', '100'), fase(2, '25', '20'), fase(3, null, '0', false)];
    const score = scoreObiettivo({ indicatori: [], fasi }, regole(), 'FINALE');
    expect(gradoText(score.outcome)).toBe('80');
    expect(score.esclusioni).toEqual([
      { nome: 'Fase 0', motivo: 'antefatto' },
      { nome: 'Fase 3', motivo: 'senza date nell’anno' },
    ]);
    expect(score.avvisi).toEqual([]);
  });

  it('counts phases that have no dates at all, equally', () => {
    const score = scoreObiettivo(
      { indicatori: [], fasi: [fase(1, null, '100', false), fase(2, null, '50', false)] },
      regole(),
      'FINALE',
    );
    expect(gradoText(score.outcome)).toBe('75');
  });

  it('is not reached when it rests on a strict limit only met', () => {
    const limite = pesato(numero('CRESCENTE', '10', '10', { operatore: 'PIU_DI' }), 'A', null);
    const score = scoreObiettivo({ indicatori: [limite], fasi: [] }, regole(), 'FINALE');
    expect(score.esito).toEqual({ esito: 'PARZIALE', motivo: 'il limite va superato, non solo raggiunto' });
    const beyond = pesato(numero('CRESCENTE', '10', '12'), 'B', null);
    const oltre = scoreObiettivo({ indicatori: [limite, beyond], fasi: [] }, regole({ cap: '120' }), 'FINALE');
    expect([printed(oltre.outcome.kind === 'scored' ? oltre.outcome.grado : null), oltre.esito?.esito]).toEqual([
      '110',
      'RAGGIUNTO',
    ]);
  });
});
