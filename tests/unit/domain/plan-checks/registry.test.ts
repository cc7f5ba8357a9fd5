import { describe, expect, it } from 'vitest';
import { asAtApproval, checkPiano, checkProgetto } from '@/lib/domain/plan-checks/registry';
import { indicatore, obiettivo, piano, progetto } from './plan-fixtures';

const spoiled = piano({
  progetti: [
    progetto({
      descrizione: null,
      obiettivi: [
        obiettivo({ indicatori: [indicatore({ versoPresunto: true }), indicatore({ versoPresunto: true })] }),
      ],
    }),
  ],
});

describe('registry of plan checks', () => {
  it('gives every finding a place, a sentence and its own key, the same every time', () => {
    const findings = checkPiano(spoiled);
    const keys = findings.map(({ chiave }) => chiave);
    expect(keys).toEqual([
      'scheda-senza-descrizione|Progetto|K_1|descrizione',
      'direzione-da-confermare|Indicatore|K_1 › OB_1 › M_1|verso',
      'direzione-da-confermare|Indicatore|K_1 › OB_1 › M_1|verso#2',
      'codice-duplicato|Indicatore|K_1 › OB_1 › M_1|codice',
    ]);
    expect(checkPiano(structuredClone(spoiled))).toEqual(findings);
    for (const { messaggio } of findings) expect(messaggio).toMatch(/^[^≥≤→Σ≠✓!]+\.$/u);
  });

  it('blocks only at approval, and only what is marked', () => {
    const findings = checkPiano(spoiled);
    expect(findings.map(({ gravita }) => gravita)).toEqual(['AVVISO', 'AVVISO', 'AVVISO', 'AVVISO']);
    expect(asAtApproval(findings).map(({ gravita }) => gravita)).toEqual(['BLOCCO', 'BLOCCO', 'BLOCCO', 'AVVISO']);
  });

  it('checks one card alone as the plan does', () => {
    const [card = progetto()] = spoiled.progetti;
    const alone = checkProgetto(card, { anno: 2024, schemaPesi: 'NESSUNO', cdrConResponsabile: new Set(['04']) });
    expect(alone).toEqual(checkPiano(spoiled).filter(({ codice }) => codice !== 'codice-duplicato'));
  });
});
