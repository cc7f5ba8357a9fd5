import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetScheda } from '@/lib/domain/cdr-budget';
import { buildTabellaCdr, type NodoStrategico, type SchedaCdr } from '@/lib/domain/cdr-table';
import { type Decimal, sumDecimals, toDecimalText } from '@/lib/domain/numeric';

const nodo = (chiave: string, ordine = 0): NodoStrategico => ({ chiave, titolo: `Titolo ${chiave}`, ordine });

/** A card under `indirizzo.obiettivo.azione`, e.g. `1.2.1`. */
function scheda(codice: string, percorso: string, budget: string | null, ordine = 0): SchedaCdr {
  const [a = '0', b = '0', c = '0'] = percorso.split('.');
  const collegamento = {
    indirizzo: nodo(a, Number(a)),
    obiettivoStrategico: nodo(`${a}.${b}`, Number(b)),
    azione: nodo(percorso, Number(c)),
  };
  return { codice, titolo: `Scheda ${codice}`, ordine, budget, collegamento };
}

const print = (value: Decimal | null) => (value === null ? '–' : toDecimalText(value, 2));

describe('budgetScheda', () => {
  it('sums the spese and tells blank from 0,00', () => {
    expect(print(budgetScheda({ spese: ['655000.00', '986.00'] }))).toBe('655986.00');
    expect(print(budgetScheda({ spese: ['0.00'] }))).toBe('0.00');
    expect(print(budgetScheda({ spese: [], budgetStampato: '0.00' }))).toBe('0.00');
    expect(print(budgetScheda({ spese: [], budgetStampato: '12.00' }))).toBe('–');
    expect(print(budgetScheda({ spese: [] }))).toBe('–');
  });
});

describe('buildTabellaCdr', () => {
  const tabella = buildTabellaCdr([
    scheda('K3', '2.1.1', '274250.00', 3),
    scheda('K2', '1.1.1', '320736.00', 2),
    scheda('K1', '1.1.1', '61000.00', 1),
    scheda('K4', '1.1.2', null, 4),
    scheda('K5', '2.2.1', '0.00', 5),
    scheda('K6', '3.1.1', null, 6),
  ]);

  it('orders groups by the tree and cards by the document', () => {
    expect(tabella.indirizzi.map(({ nodo }) => nodo?.chiave)).toEqual(['1', '2', '3']);
    const azione = tabella.indirizzi[0]?.obiettivi[0]?.azioni[0];
    expect(azione?.schede.map(({ codice }) => codice)).toEqual(['K1', 'K2']);
    expect(azione?.numeroSchede).toBe(2);
  });

  it('gives every level its share of the CDR total', () => {
    const [primo, secondo] = tabella.indirizzi;
    const azione = primo?.obiettivi[0]?.azioni[0];
    expect(azione?.schede.map(({ percentuale }) => print(percentuale))).toEqual(['9.30', '48.89']);
    expect([azione, primo?.obiettivi[0], primo].map((g) => print(g?.percentuale ?? null))).toEqual([
      '58.19',
      '58.19',
      '58.19',
    ]);
    expect(print(secondo?.percentuale ?? null)).toBe('41.81');
    expect([print(tabella.budget), print(tabella.percentuale)]).toEqual(['655986.00', '100.00']);
  });

  it('shows – where no card has an entry and 0,00 where one has an entry of zero', () => {
    const senzaVoci = tabella.indirizzi[0]?.obiettivi[0]?.azioni[1];
    expect([print(senzaVoci?.budget ?? null), print(senzaVoci?.percentuale ?? null)]).toEqual(['–', '–']);
    const zero = tabella.indirizzi[1]?.obiettivi[1];
    expect([print(zero?.budget ?? null), print(zero?.percentuale ?? null)]).toEqual(['0.00', '0.00']);
    expect(print(tabella.indirizzi[2]?.budget ?? null)).toBe('–');
  });

  it('never divides by a total of zero', () => {
    const zero = buildTabellaCdr([scheda('K1', '1.1.1', '0.00'), scheda('K2', '1.1.1', null)]);
    expect([print(zero.budget), print(zero.percentuale)]).toEqual(['0.00', '–']);
    expect(print(zero.indirizzi[0]?.percentuale ?? null)).toBe('–');
    expect(print(buildTabellaCdr([]).budget)).toBe('–');
  });

  it('keeps cards without a strategic link, last', () => {
    const sciolta: SchedaCdr = { codice: 'K9', titolo: 'Sciolta', ordine: 0, budget: '10', collegamento: null };
    const { indirizzi } = buildTabellaCdr([sciolta, scheda('K1', '1.1.1', '30')]);
    expect(indirizzi.at(-1)?.nodo).toBeNull();
    expect(print(indirizzi.at(-1)?.obiettivi[0]?.azioni[0]?.schede[0]?.percentuale ?? null)).toBe('25.00');
  });

  it('does not mix two actions of the same title under different objectives', () => {
    const twin = scheda('K2', '1.2.1', '5');
    const { indirizzi } = buildTabellaCdr([scheda('K1', '1.1.1', '5'), twin]);
    expect(indirizzi[0]?.obiettivi).toHaveLength(2);
  });
});

const anyCard = fc
  .tuple(
    fc.constantFrom('1.1.1', '1.1.2', '1.2.1', '2.1.1'),
    fc.option(
      fc
        .integer({ min: 0, max: 10 ** 9 })
        .map((cents) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`),
    ),
  )
  .map(([percorso, budget]) => scheda('K', percorso, budget));

describe('properties of the CDR table', () => {
  const budgets = (rows: readonly { budget: Decimal | null }[]) =>
    toDecimalText(sumDecimals(rows.flatMap(({ budget }) => budget ?? [])), 2);

  it('every total is the sum of its level, down to the cards, and no card is lost', () => {
    fc.assert(
      fc.property(fc.array(anyCard), (schede) => {
        const { indirizzi, budget, numeroSchede } = buildTabellaCdr(schede);
        const obiettivi = indirizzi.flatMap((group) => group.obiettivi);
        const azioni = obiettivi.flatMap((group) => group.azioni);
        const righe = azioni.flatMap((group) => group.schede);
        const expected = toDecimalText(budget ?? '0', 2);
        for (const level of [indirizzi, obiettivi, azioni, righe]) expect(budgets(level)).toBe(expected);
        expect(righe).toHaveLength(numeroSchede);
      }),
    );
  });

  it('a share lies between 0 and 100 and a group is never under its largest card', () => {
    fc.assert(
      fc.property(fc.array(anyCard), (schede) => {
        for (const azione of buildTabellaCdr(schede).indirizzi.flatMap((i) => i.obiettivi.flatMap((o) => o.azioni))) {
          for (const riga of azione.schede) {
            if (riga.percentuale === null) continue;
            expect(riga.percentuale.gte(0) && riga.percentuale.lte(100)).toBe(true);
            expect(azione.percentuale?.gte(riga.percentuale)).toBe(true);
          }
        }
      }),
    );
  });
});
