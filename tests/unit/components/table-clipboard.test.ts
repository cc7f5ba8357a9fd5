import { describe, expect, it } from 'vitest';
import { toHtmlTable, toTabSeparated } from '@/components/ui/table-clipboard';

const text = (value: string) => ({ text: value, isNumeric: false });
const number = (value: string) => ({ text: value, isNumeric: true });

describe('toTabSeparated', () => {
  it('gives one line per row and one tab between cells', () => {
    const rows = [
      [text('Scheda'), text('Budget')],
      [text('04_108'), number('2.480.000,00')],
    ];
    expect(toTabSeparated(rows)).toBe('Scheda\tBudget\n04_108\t2.480.000,00');
  });

  it('disarms a text that a spreadsheet would run, and leaves a negative number alone', () => {
    expect(toTabSeparated([[text('=SOMMA(A1)'), text('@x'), number('-4,00')]])).toBe("'=SOMMA(A1)\t'@x\t-4,00");
  });
});

describe('toHtmlTable', () => {
  it('declares codes as text, so that «1.1» does not become a date', () => {
    expect(toHtmlTable([[text('1.1'), number('1.234,56')]])).toBe(
      `<table><tr><td style='mso-number-format:"\\@"'>1.1</td><td>1.234,56</td></tr></table>`,
    );
  });

  it('escapes what the cell says', () => {
    expect(toHtmlTable([[number('<b> & 5')]])).toContain('&lt;b&gt; &amp; 5');
  });
});
