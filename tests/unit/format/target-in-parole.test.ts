import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain/calendar';
import { type TargetDaDescrivere, targetBreve, targetInParole } from '@/lib/format/target-in-parole';

const indicatore = (changes: Partial<TargetDaDescrivere>): TargetDaDescrivere => ({
  verso: 'CRESCENTE',
  versoPresunto: false,
  natura: 'NUMERO',
  target: { valore: '6' },
  ...changes,
});

const CASES: [string, Partial<TargetDaDescrivere>, string][] = [
  ['higher', { unita: 'edifici' }, 'Più è alto, meglio è: raggiunto con almeno 6 edifici.'],
  [
    'strictly higher',
    { operatore: 'PIU_DI', natura: 'PERCENTUALE' },
    'Più è alto, meglio è: raggiunto con più di 6\u00a0%.',
  ],
  [
    'lower',
    { verso: 'DECRESCENTE', natura: 'GIORNI', target: { valore: '10.00' } },
    'Più è basso, meglio è: raggiunto con 10 giorni o meno.',
  ],
  [
    'strictly lower',
    { verso: 'DECRESCENTE', operatore: 'MENO_DI', natura: 'GIORNI', target: { valore: '1' } },
    'Più è basso, meglio è: raggiunto con meno di 1 giorno.',
  ],
  [
    'interval',
    { verso: 'INTERVALLO', natura: 'PERCENTUALE', target: { min: '15', max: '20' } },
    'Dentro i limiti: raggiunto fra 15 e 20\u00a0%, estremi compresi.',
  ],
  [
    'a range under a direction that goes one way, as a part of it may be',
    { target: { min: '15', max: '20' }, unita: 'posti' },
    'Dentro i limiti: raggiunto fra 15 e 20 posti, estremi compresi.',
  ],
  [
    'date',
    { verso: 'ENTRO_DATA', natura: 'DATA', target: { data: calendarDate('2024-11-30') } },
    'Una data: raggiunto entro il 30/11/2024, poi perde punti per ogni mese iniziato di ritardo.',
  ],
  ['context', { verso: 'CONTESTO', versoPresunto: true }, 'Dato di contesto: si mostra, non entra nel punteggio.'],
  [
    'presumed',
    { natura: 'PERCENTUALE', versoPresunto: true, valorePrevistoStampato: '15 %' },
    'Direzione presunta: «15 %» non dice se almeno o al massimo.',
  ],
  ['no target', { target: null }, 'Manca il valore atteso: senza, il risultato non si misura.'],
  [
    'only parts',
    { target: null, isPerParti: true, versoPresunto: true },
    'Il valore atteso è dato parte per parte, non per l’insieme.',
  ],
  [
    'words',
    { natura: 'TESTO', target: { testo: 'entro 30 giorni dalla presentazione' } },
    'Atteso scritto a parole: «entro 30 giorni dalla presentazione». Per misurarlo serve un valore.',
  ],
  [
    'yes or no',
    { verso: 'SI_NO', natura: 'SI_NO', target: {} },
    'Sì o no: raggiunto se è stato fatto, in parte se lo è solo per una quota.',
  ],
  [
    'yes or no, presumed from a text that says nothing else',
    { verso: 'SI_NO', natura: 'SI_NO', versoPresunto: true, valorePrevistoStampato: null, target: { testo: 'Sì' } },
    'Sì o no presunto: il documento non dice quanto.',
  ],
];

describe('targetInParole', () => {
  it.each(CASES)('%s', (_, changes, expected) => {
    expect(targetInParole(indicatore(changes))).toBe(expected);
  });

  it('uses only glyphs the type face has', () => {
    for (const [, changes] of CASES) expect(targetInParole(indicatore(changes))).not.toMatch(/[≥≤→Σ≠✓]/u);
  });
});

describe('targetBreve', () => {
  it('separates the operator from the value', () => {
    expect(targetBreve(indicatore({ unita: 'edifici' }))).toEqual({ operatore: 'almeno', valore: '6 edifici' });
    expect(targetBreve(indicatore({ natura: 'EURO', target: { valore: '1500.50' } }))?.valore).toBe('1.500,50\u00a0€');
    expect(targetBreve(indicatore({ verso: 'INTERVALLO', target: { max: '20' } }))).toEqual({
      operatore: 'al massimo',
      valore: '20',
    });
    expect(targetBreve(indicatore({ verso: 'CONTESTO', target: { valore: '2709' } }))).toEqual({
      operatore: null,
      valore: '2.709',
    });
    expect(targetBreve(indicatore({ target: {} }))).toBeNull();
  });
});
