import { describe, expect, it } from 'vitest';
import { REGOLE_PREDEFINITE, type RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import { validateRegole } from '@/lib/domain/scoring/validate-regole';
import { regole } from './scoring-fixtures';

const messages = (changes: Partial<RegoleSmvp>) => validateRegole(regole(changes)).map(({ messaggio }) => messaggio);
const fascia = (da: string, a: string | null, nome = `Da ${da}`) => ({ nome, da, a });

describe('validateRegole', () => {
  it('accepts the default rules, which survive JSON', () => {
    expect(validateRegole(REGOLE_PREDEFINITE)).toEqual([]);
    expect(JSON.parse(JSON.stringify(REGOLE_PREDEFINITE))).toEqual(REGOLE_PREDEFINITE);
  });

  it('accepts bands in any order', () => {
    expect(messages({ fasce: [fascia('95', null), fascia('60', '80'), fascia('80', '95')] })).toEqual([]);
  });

  it.each([
    ['a gap', [fascia('80', '95'), fascia('95.5', null)], 'Fra 95 e 95,5 manca una fascia.'],
    ['an overlap', [fascia('80', '96'), fascia('95', null)], 'Due fasce si sovrappongono fra 95 e 96.'],
    ['an open band under another', [fascia('80', null), fascia('95', null)], 'Due fasce si sovrappongono da 95 in su.'],
    [
      'the best score in no band',
      [fascia('80', '95'), fascia('95', '100')],
      'Il punteggio 100 non cade in nessuna fascia: lascia vuoto il limite superiore della più alta.',
    ],
    ['an empty band', [fascia('95', '95'), fascia('95', null, 'x')], 'La fascia da 95 finisce prima di cominciare.'],
    ['a repeated name', [fascia('80', '95', 'Alta'), fascia('95', null, 'Alta')], 'Due fasce si chiamano «Alta».'],
  ])('refuses %s', (_, fasce, expected) => {
    expect(messages({ fasce })).toContain(expected);
  });

  it.each([
    [{ floor: '100' }, 'Il grado minimo va da 0 a meno di 100.'],
    [{ cap: '90' }, 'Il grado massimo è almeno 100: altrimenti nulla è raggiunto.'],
    [{ puntiPerMese: '-1' }, 'I punti persi per ogni mese non possono essere negativi.'],
    [{ sogliaMinima: '100.5' }, 'La soglia minima 100,5 supera quella di raggiungimento 100.'],
    [{ sogliaRaggiunto: '101' }, 'La soglia di raggiungimento va da più di 0 al grado massimo 100.'],
    [{ massimoObiettivi: 0 }, 'Il numero massimo di obiettivi è un intero da 1 in su.'],
    [{ composizione: { tipo: 'misto' as const, p: '1' } }, 'La quota degli indicatori va da più di 0 a meno di 1.'],
    [{ soglie: [{ rapporto: '50', grado: '0' }] }, 'Servono almeno due punti.'],
    [
      {
        soglie: [
          { rapporto: '50', grado: '0' },
          { rapporto: '50', grado: '9' },
        ],
      },
      'I rapporti devono crescere da un punto al successivo.',
    ],
    [
      {
        soglie: [
          { rapporto: '50', grado: '9' },
          { rapporto: '60', grado: '0' },
        ],
      },
      'Il grado non può scendere quando il rapporto sale.',
    ],
  ])('refuses %j', (changes, expected) => {
    expect(messages(changes)).toContain(expected);
  });

  it('names the field that is not a number', () => {
    expect(validateRegole(regole({ cap: 'cento', fasce: [fascia('0', '1,5')] }))).toEqual([
      { campo: 'cap', messaggio: '«cento» non è un numero.' },
      { campo: 'fasce.0.a', messaggio: '«1,5» non è un numero.' },
    ]);
  });
});
