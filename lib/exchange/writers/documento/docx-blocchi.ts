import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Nota, Titolo } from './documento';
import { COLORI, ELENCO } from './docx-stili';
import type { Prosa, Tratto } from './prosa';

const LIVELLO = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

type Aspetto = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children' | 'break'>;

/** Text in one look, its lines broken where the text breaks them. */
export function runsOf(testo: string, aspetto: Aspetto = {}): TextRun[] {
  return testo.split('\n').map((riga, i) => new TextRun({ ...aspetto, text: riga, break: i === 0 ? 0 : 1 }));
}

/** A real heading, with the small line that stands above it in a paragraph of its own. */
export function headingOf({ livello, testo, codice, sopra }: Titolo): Paragraph[] {
  const pageBreakBefore = livello <= 2;
  const heading = {
    heading: LIVELLO[livello],
    children: [...(codice ? runsOf(`${codice}  `, { bold: false, color: COLORI.grigio }) : []), ...runsOf(testo)],
  };
  if (sopra === undefined) return [new Paragraph({ ...heading, pageBreakBefore })];
  return [new Paragraph({ style: 'Sopratitolo', pageBreakBefore, children: runsOf(sopra) }), new Paragraph(heading)];
}

export function noteOf({ testo }: Nota): Paragraph {
  return new Paragraph({ style: 'Nota', children: runsOf(testo) });
}

/** Lists that count are numbered afresh each: Word does it by `instance`. */
export function proseOf(prosa: Prosa, nextInstance: () => number, livello = 0): Paragraph[] {
  return prosa.flatMap((blocco) => {
    if (blocco.tipo === 'paragrafo') return [new Paragraph({ children: strokesOf(blocco.tratti) })];
    const instance = nextInstance();
    const reference = blocco.ordinato ? ELENCO.numerato : ELENCO.puntato;
    return blocco.voci.flatMap(([primo, ...altri]) => [
      new Paragraph({
        numbering: { reference, level: Math.min(livello, 8), instance },
        children: primo?.tipo === 'paragrafo' ? strokesOf(primo.tratti) : [],
      }),
      ...proseOf(primo?.tipo === 'elenco' ? [primo, ...altri] : altri, nextInstance, livello + 1),
    ]);
  });
}

function strokesOf(tratti: readonly Tratto[]): TextRun[] {
  return tratti.flatMap(({ testo, forte, corsivo }) => runsOf(testo, { bold: forte, italics: corsivo }));
}
