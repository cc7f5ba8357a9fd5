import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Colours of the printed page, as in the PDF. */
export const COLORI = {
  inchiostro: '17324D',
  blu: '0059B3',
  grigio: '435A70',
  linea: 'C9D3DD',
  velo: 'E9F1FA',
  veloChiaro: 'F4F8FC',
  bozza: 'A3231F',
} as const;

export const CARATTERE = 'Titillium Web';
export const ELENCO = { puntato: 'elenco-puntato', numerato: 'elenco-numerato' } as const;
/** Nested lists go as deep as Word does. */
const LIVELLI = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** Twentieths of a point. */
const RIENTRO = 360;

const pt = (points: number) => points * 20;

/** Real styles: who edits the document in Word changes them once for all. Sizes are half points. */
export const STILI: IStylesOptions = {
  default: {
    document: {
      run: { font: CARATTERE, size: 20, color: COLORI.inchiostro, language: { value: 'it-IT' } },
      paragraph: { spacing: { after: pt(5), line: 216, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: CARATTERE, size: 40, bold: true, color: COLORI.inchiostro },
      paragraph: { spacing: { after: pt(14), line: 190, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading2: {
      run: { font: CARATTERE, size: 30, bold: true, color: COLORI.inchiostro },
      paragraph: { spacing: { after: pt(10), line: 190, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading3: {
      run: { font: CARATTERE, size: 21, bold: true, color: COLORI.blu },
      paragraph: {
        spacing: { before: pt(18), after: pt(7) },
        keepNext: true,
        border: { bottom: { style: 'single', size: 6, color: COLORI.blu, space: 2 } },
      },
    },
    heading4: {
      run: { font: CARATTERE, size: 21, bold: true, color: COLORI.inchiostro },
      paragraph: { spacing: { after: pt(6) }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Sopratitolo',
      name: 'Sopratitolo',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 17, bold: true, color: COLORI.blu },
      paragraph: { spacing: { before: pt(10), after: pt(2) }, keepNext: true },
    },
    {
      id: 'Nota',
      name: 'Nota',
      basedOn: 'Normal',
      run: { size: 17, color: COLORI.grigio },
      paragraph: { spacing: { before: pt(4), after: pt(6) } },
    },
    {
      id: 'Cella',
      name: 'Cella di tabella',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: pt(2.5), after: pt(2.5), line: 194, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Testata',
      name: 'Testata e piede',
      basedOn: 'Normal',
      run: { size: 16, color: COLORI.grigio },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Indice',
      name: 'Titolo dell’indice',
      basedOn: 'Normal',
      run: { size: 40, bold: true },
      paragraph: { spacing: { after: pt(14) } },
    },
  ],
};

const indentOf = (level: number) => ({ left: RIENTRO * (level + 1), hanging: RIENTRO });

export const NUMERAZIONE: INumberingOptions = {
  config: [
    {
      reference: ELENCO.puntato,
      levels: LIVELLI.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indentOf(level) }, run: { color: COLORI.blu } },
      })),
    },
    {
      reference: ELENCO.numerato,
      levels: LIVELLI.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indentOf(level) } },
      })),
    },
  ],
};
