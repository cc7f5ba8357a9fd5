import { describe, expect, it } from 'vitest';
import {
  canTransition,
  findTransition,
  type Macchina,
  PIANO,
  PROGETTO,
  RILEVAZIONE,
  RISULTATO,
  SESSIONE,
  transitions,
} from '@/lib/domain/workflow';

/** Every pair allowed, as `DA>A`, sorted. */
const pairs = (macchina: Macchina<string>) => macchina.map(({ da, a }) => `${da}>${a}`).toSorted();

describe('workflow', () => {
  it('holds exactly the steps of the design', () => {
    expect(pairs(PIANO)).toEqual([
      'APPROVATO>CONSUNTIVAZIONE',
      'CONSUNTIVAZIONE>VALUTATO',
      'PREDISPOSIZIONE>APPROVATO',
      'PREDISPOSIZIONE>PROVVISORIO',
      'PROVVISORIO>APPROVATO',
      'PROVVISORIO>PREDISPOSIZIONE',
      'VALUTATO>CHIUSO',
    ]);
    expect(pairs(PROGETTO)).toEqual([
      'APPROVATO>IN_VARIAZIONE',
      'BOZZA>PROPOSTO',
      'IN_VARIAZIONE>BOZZA',
      'IN_VARIAZIONE>PROPOSTO',
      'PROPOSTO>BOZZA',
      'PROPOSTO>VALIDATO',
      'VALIDATO>APPROVATO',
      'VALIDATO>BOZZA',
    ]);
    expect(pairs(SESSIONE)).toEqual(['APERTA>CHIUSA', 'PROGRAMMATA>APERTA']);
    expect(pairs(RILEVAZIONE)).toEqual([
      'DA_COMPILARE>INVIATA',
      'INVIATA>RINVIATA',
      'INVIATA>VERIFICATA',
      'RINVIATA>INVIATA',
    ]);
    expect(transitions(RISULTATO, 'MISURATO').map(({ a }) => a)).toEqual([
      'VALIDATO',
      'CORRETTO',
      'RINVIATO',
      'NON_VALUTABILE',
    ]);
  });

  it('never leaves an approved card or a decided result in silence', () => {
    expect(transitions(PROGETTO, 'APPROVATO').map(({ a }) => a)).toEqual(['IN_VARIAZIONE']);
    expect(canTransition(RISULTATO, 'VALIDATO', 'CORRETTO')).toBe(false);
    expect(canTransition(SESSIONE, 'CHIUSA', 'APERTA')).toBe(false);
  });

  it('asks for a reason, an act or a value where the design does', () => {
    expect(findTransition(PIANO, 'PREDISPOSIZIONE', 'APPROVATO')?.richiede).toEqual(['atto']);
    expect(findTransition(RISULTATO, 'MISURATO', 'CORRETTO')?.richiede).toEqual(['valore', 'motivo']);
    expect(findTransition(RISULTATO, 'MISURATO', 'VALIDATO')?.richiede).toEqual([]);
    expect(findTransition(PIANO, 'CHIUSO', 'APPROVATO')).toBeNull();
    const sentBack = [...PROGETTO, ...RILEVAZIONE, ...RISULTATO].filter(({ azione }) => azione === 'sendBack');
    expect(sentBack.every(({ richiede }) => richiede.includes('motivo'))).toBe(true);
  });

  it('has one step per pair of states and per verb', () => {
    for (const macchina of [PIANO, PROGETTO, SESSIONE, RILEVAZIONE, RISULTATO] as const) {
      expect(new Set(pairs(macchina)).size).toBe(macchina.length);
      expect(new Set(macchina.map(({ da, azione }) => `${da} ${azione}`)).size).toBe(macchina.length);
    }
  });
});
