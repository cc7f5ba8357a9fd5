import {
  AlignmentType,
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Cella, Fatti, Riga, Tabella } from './documento';
import { runsOf } from './docx-blocchi';
import { COLORI } from './docx-stili';

/** Width of the text on the page, in twentieths of a point: A4 less the margins. */
export const LARGHEZZA = 9524;

const NESSUNO = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const SENZA_BORDI = { top: NESSUNO, bottom: NESSUNO, left: NESSUNO, right: NESSUNO };
const FILO: ITableCellBorders = { ...SENZA_BORDI, bottom: { style: BorderStyle.SINGLE, size: 4, color: COLORI.linea } };
const SOTTO: ITableCellBorders = {
  ...SENZA_BORDI,
  bottom: { style: BorderStyle.SINGLE, size: 10, color: COLORI.inchiostro },
};
const SOPRA: ITableCellBorders = {
  ...SENZA_BORDI,
  top: { style: BorderStyle.SINGLE, size: 10, color: COLORI.inchiostro },
};
const FONDO: Readonly<Record<number, string>> = { 1: COLORI.velo, 2: COLORI.veloChiaro };

/** A table with a heading row that is repeated on every page. */
export function tableOf({ colonne, righe }: Tabella): Table {
  const somma = colonne.reduce((total, { quota }) => total + quota, 0);
  const widths = colonne.map(({ quota }) => Math.round((quota / somma) * LARGHEZZA));
  const cellsOf = (celle: readonly Cella[], look: Aspetto) => {
    let prima = 0;
    return celle.map((cella) => {
      const quante = cella.colonne ?? 1;
      const isNumerica = colonne[prima]?.numerica ?? false;
      const width = widths.slice(prima, prima + quante).reduce((total, one) => total + one, 0);
      prima += quante;
      return cellOf(cella, { ...look, isRight: isNumerica || (look.alignsRight ?? false), width });
    });
  };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cellsOf(
      colonne.map(({ titolo }) => ({ testo: titolo })),
      { isBold: true, size: 16, color: COLORI.grigio, borders: SOTTO },
    ),
  });
  const body = righe.map(
    (riga) =>
      new TableRow({ cantSplit: true, keepNext: riga.tipo === 'gruppo', children: cellsOf(riga.celle, lookOf(riga)) }),
  );
  return new Table({
    width: { size: LARGHEZZA, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...SENZA_BORDI, insideHorizontal: NESSUNO, insideVertical: NESSUNO },
    rows: [head, ...body],
  });
}

interface Aspetto {
  isBold?: boolean;
  size?: number;
  color?: string;
  borders: ITableCellBorders;
  fill?: string;
  indent?: number;
  alignsRight?: boolean;
}

function lookOf({ tipo, livello = 4 }: Riga): Aspetto {
  if (tipo === 'voce') return { borders: FILO };
  if (tipo === 'gruppo') return { isBold: true, borders: FILO, fill: FONDO[livello], indent: (livello - 1) * 170 };
  return livello === 4
    ? { isBold: true, borders: SOPRA }
    : { isBold: true, borders: FILO, alignsRight: true, color: COLORI.grigio };
}

function cellOf(
  { testo, nome, nota, colonne }: Cella,
  { isBold, size, color, borders, fill, indent, isRight, width }: Aspetto & { isRight: boolean; width: number },
): TableCell {
  const look = { bold: isBold, size, color };
  return new TableCell({
    columnSpan: colonne,
    width: { size: width, type: WidthType.DXA },
    borders,
    shading: fill ? { type: ShadingType.CLEAR, color: 'auto', fill } : undefined,
    margins: { left: 85, right: 85, top: 0, bottom: 0 },
    children: [
      new Paragraph({
        style: 'Cella',
        alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: indent ? { left: indent } : undefined,
        children: [
          ...(nome ? runsOf(`${nome}  `, { size: 15, color: COLORI.grigio }) : []),
          ...runsOf(testo, look),
          ...(nota ? runsOf(`\n${nota}`, { size: 16, color: COLORI.grigio }) : []),
        ],
      }),
    ],
  });
}

/** Names and values side by side. */
export function factsOf({ voci }: Fatti): Paragraph[] {
  return voci.map(
    ([nome, valore]) =>
      new Paragraph({
        indent: { left: 2400, hanging: 2400 },
        tabStops: [{ type: 'left', position: 2400 }],
        spacing: { after: 40 },
        keepNext: true,
        children: [
          ...runsOf(`${nome}\t`, { color: COLORI.grigio, size: 18 }),
          ...runsOf(valore, { bold: true, size: 19 }),
        ],
      }),
  );
}
