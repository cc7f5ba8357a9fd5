import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Blocco, Copertina, Documento } from './documento';
import { headingOf, noteOf, proseOf, runsOf } from './docx-blocchi';
import { CARATTERE, COLORI, NUMERAZIONE, STILI } from './docx-stili';
import { factsOf, LARGHEZZA, tableOf } from './docx-tabella';

/** The four faces of the type, embedded so that the document looks the same where it is not installed. */
export interface CaratteriDocx {
  readonly data: Buffer;
  readonly bold: Buffer;
  readonly italic: Buffer;
  readonly boldItalic: Buffer;
}

const BOZZA = 'BOZZA';
const rule = { style: BorderStyle.SINGLE, size: 4, color: COLORI.linea, space: 4 };
const tab = [{ type: 'right' as const, position: LARGHEZZA }];

/**
 * A document as a Word file: real headings and styles, a table of contents, heading rows repeated on every page, page numbers,
 * Italian as its language. Everything in it can be edited.
 */
export async function writeDocx(documento: Documento, caratteri: CaratteriDocx): Promise<Uint8Array> {
  let lists = 0;
  const nextInstance = () => ++lists;
  const file = new Document({
    title: documento.titolo,
    creator: documento.ente,
    styles: STILI,
    numbering: NUMERAZIONE,
    fonts: [{ name: CARATTERE, ...caratteri }],
    // Word asks, when it opens the file, and puts the page numbers into the contents: to estimate them here costs five times the rest.
    features: { updateFields: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1530, bottom: 1360, left: 1191, right: 1191, header: 700, footer: 600 },
          },
        },
        headers: { first: headerOf(documento, false), default: headerOf(documento, true) },
        footers: { first: new Footer({ children: [new Paragraph('')] }), default: footerOf(documento) },
        children: [
          ...coverOf(documento.copertina, documento.bozza),
          new Paragraph({ style: 'Indice', pageBreakBefore: true, children: runsOf('Indice') }),
          new TableOfContents('Indice', { hyperlink: true, headingStyleRange: '1-2' }),
          ...documento.blocchi.flatMap((blocco) => blockOf(blocco, nextInstance)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function blockOf(blocco: Blocco, nextInstance: () => number): (Paragraph | Table)[] {
  switch (blocco.tipo) {
    case 'titolo':
      return headingOf(blocco);
    case 'fatti':
      return factsOf(blocco);
    case 'nota':
      return [noteOf(blocco)];
    case 'prosa':
      return proseOf(blocco.prosa, nextInstance);
    case 'tabella':
      return [tableOf(blocco), new Paragraph({ spacing: { after: 0 }, children: [] })];
  }
}

/** The running head; a draft is marked on every page, the cover too. */
function headerOf({ testata, bozza }: Documento, hasText: boolean): Header {
  const mark = bozza ? [new TextRun({ text: ` · ${BOZZA}`, bold: true, color: COLORI.bozza })] : [];
  const text = hasText ? [...runsOf(`${testata.sinistra}\t${testata.destra}`), ...mark] : [];
  return new Header({
    children: [
      new Paragraph({
        style: 'Testata',
        tabStops: tab,
        border: hasText ? { bottom: rule } : undefined,
        children: [...text, ...(bozza ? [new TextWatermark({ text: BOZZA, color: 'F3E9E8' })] : [])],
      }),
    ],
  });
}

function footerOf({ piede }: Documento): Footer {
  const numbers = new TextRun({ children: ['\tpagina ', PageNumber.CURRENT, ' di ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({ style: 'Testata', tabStops: tab, border: { top: rule }, children: [...runsOf(piede), numbers] }),
    ],
  });
}

function coverOf({ ente, sopra, titolo, periodo, atto }: Copertina, bozza: boolean): Paragraph[] {
  const line = (testo: string, size: number, before: number, look: { bold?: boolean; color?: string } = {}) =>
    new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { before, line: 190, lineRule: 'auto' },
      children: runsOf(testo, { size, ...look }),
    });
  const [first = '', ...others] = atto;
  return [
    line(ente, 30, 300, { bold: true, color: COLORI.grigio }),
    line(sopra, 26, 4200, { bold: true, color: COLORI.blu }),
    line(titolo, 68, 100, { bold: true }),
    line(periodo, 30, 200, { color: COLORI.grigio }),
    line(first, bozza ? 26 : 23, 4200, { bold: true, color: bozza ? COLORI.bozza : undefined }),
    ...others.map((riga) => line(riga, 19, 0, { color: COLORI.grigio })),
  ];
}
