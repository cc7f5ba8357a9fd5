import { describe, expect, it } from 'vitest';
import { isSetupCode, setupCode } from '@/lib/auth/setup-code';
import { findProblemi } from '@/lib/features/installazione/schema';

const cdr = (codice: string, padre = '') => ({
  codice,
  denominazione: 'Uno',
  tipo: 'SETTORE',
  padre,
  responsabile: '',
});
const persona = (ruolo: string, codice: string) => ({
  nome: 'Aldo',
  cognome: 'Belvisetti',
  email: 'aldo@montalto.example',
  ruolo,
  cdr: codice,
});
const fields = (passo: Parameters<typeof findProblemi>[0], bozza: Record<string, unknown>) =>
  findProblemi(passo, bozza).map(({ campo }) => campo);

describe('the steps of the wizard', () => {
  it('say what is wrong beside the field: repeated codes, unknown parents, circles', () => {
    const struttura = [cdr('01'), cdr('01'), cdr('02', '09'), cdr('03', '04'), cdr('04', '03'), cdr('05', '04')];
    expect(fields('struttura', { struttura })).toEqual([
      'struttura.1.codice',
      'struttura.2.padre',
      'struttura.3.padre',
      'struttura.4.padre',
    ]);
    expect(fields('struttura', { struttura: [] })).toEqual([]);
  });

  it('ask for the CDR of the roles that are of one, and for one of the structure when there is any', () => {
    expect(fields('persone', { persone: [persona('DIRIGENTE', '')], struttura: [] })).toEqual(['persone.0.cdr']);
    expect(fields('persone', { persone: [persona('NUCLEO', '02')], struttura: [] })).toEqual(['persone.0.cdr']);
    expect(fields('persone', { persone: [persona('DIRIGENTE', '02')], struttura: [] })).toEqual([]);
    expect(fields('persone', { persone: [persona('DIRIGENTE', '02')], struttura: [cdr('01')] })).toEqual([
      'persone.0.cdr',
    ]);
    const twice = [persona('NUCLEO', ''), persona('RPCT', '')];
    expect(fields('persone', { persone: twice, struttura: [] })).toEqual(['persone.1.email']);
  });

  it('refuse a reserved code and a horizon that ends before it begins', () => {
    const ente = { denominazione: 'Comune', codice: 'accedi', tipo: 'COMUNE' };
    expect(fields('ente', { ente })).toEqual(['ente.codice']);
    const piano = { anno: '2027', annoFine: '2026', titolo: 'Piano', schemaPesi: 'NESSUNO' };
    expect(fields('piano', { piano })).toEqual(['piano.annoFine']);
  });
});

describe('the code of the first access', () => {
  it('is the same for the same installation, another elsewhere, and is written as one likes', () => {
    const code = setupCode('a'.repeat(48));
    expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    expect(setupCode('b'.repeat(48))).not.toBe(code);
    expect(isSetupCode(` ${code.toLowerCase().replaceAll('-', ' ')} `, 'a'.repeat(48))).toBe(true);
    expect(isSetupCode(code.slice(0, -1), 'a'.repeat(48))).toBe(false);
    expect(isSetupCode('', 'a'.repeat(48))).toBe(false);
  });
});
