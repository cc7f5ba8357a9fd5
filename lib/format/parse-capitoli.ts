import { foldText } from '@/lib/domain/fold-text';

/** A capitolo as somebody wrote it in a sheet. */
export interface CapitoloScritto {
  codice: string;
  articolo: string;
  entrata: boolean;
  descrizione: string;
  missione: string | null;
  programma: string | null;
}

/** A line that could not be read: its number in what was pasted, from 1. */
export interface RigaNonLetta {
  riga: number;
  messaggio: string;
}

export interface CapitoliLetti {
  capitoli: CapitoloScritto[];
  nonLette: RigaNonLetta[];
}

/** More lines than these are a file, not a paste. */
export const MAX_RIGHE_INCOLLATE = 5000;

const COLONNE = ['codice', 'articolo', 'descrizione', 'entrata', 'missione', 'programma'] as const;
type Colonna = (typeof COLONNE)[number];

/** Without a line of headings, the order of the columns. */
const ORDINE: readonly Colonna[] = ['codice', 'descrizione', 'entrata', 'missione', 'programma'];
const INTESTAZIONI: Readonly<Record<Colonna, RegExp>> = {
  codice: /^(codice|capitolo|cap\.?|numero|n\.)( capitolo)?$/,
  articolo: /^(articolo|art\.?)$/,
  descrizione: /^(descrizione|denominazione|oggetto)( capitolo)?$/,
  entrata: /^(entrata ?\/ ?(spesa|uscita)|e ?\/ ?[su]|tipo|parte|titolo)$/,
  missione: /^missione$/,
  programma: /^programma$/,
};

/**
 * Capitoli pasted from a sheet: a line each, cells parted by tabs (or by semicolons where there is no tab), in the order
 * codice, descrizione, entrata o spesa, missione, programma, or in that of a first line of headings. Lines that cannot be
 * read are told one by one and left out; a capitolo said twice is read the first time.
 * Example: «20412⇥Scuole⇥S» → codice «20412», spesa.
 */
export function parseCapitoli(testo: string): CapitoliLetti {
  const righe = splitCells(testo);
  const [first] = righe;
  const headings = first && readHeadings(first.celle);
  const colonne = headings ?? ORDINE;
  const visti = new Set<string>();
  const capitoli: CapitoloScritto[] = [];
  const nonLette: RigaNonLetta[] = [];
  for (const { riga, celle } of headings ? righe.slice(1) : righe) {
    const letto = readCapitolo(celle, colonne);
    const chiave = typeof letto === 'string' ? '' : JSON.stringify([letto.codice, letto.articolo, letto.entrata]);
    if (typeof letto === 'string') nonLette.push({ riga, messaggio: letto });
    else if (visti.has(chiave))
      nonLette.push({ riga, messaggio: `Il capitolo ${letto.codice} è già in una riga prima.` });
    else capitoli.push(letto);
    visti.add(chiave);
  }
  return { capitoli, nonLette };
}

/** The columns a first line names; null when it is a line of data. */
function readHeadings(celle: readonly string[]): (Colonna | null)[] | null {
  const named = celle.map((cella) => COLONNE.find((colonna) => INTESTAZIONI[colonna].test(foldText(cella))) ?? null);
  return named.includes('codice') && named.includes('descrizione') ? named : null;
}

/** The capitolo of a line, or what is wrong with it. */
function readCapitolo(celle: readonly string[], colonne: readonly (Colonna | null)[]): CapitoloScritto | string {
  const cell = (colonna: Colonna) => celle[colonne.indexOf(colonna)]?.trim().replace(/\s+/gu, ' ') ?? '';
  const codice = cell('codice');
  const descrizione = cell('descrizione');
  const entrata = readEntrata(cell('entrata'));
  if (!codice) return 'Manca il codice.';
  if (codice.length > 50) return 'Il codice ha più di 50 caratteri.';
  if (!descrizione) return 'Manca la descrizione.';
  if (descrizione.length > 1000) return 'La descrizione ha più di 1.000 caratteri.';
  if (entrata === null)
    return cell('entrata') ? `«${cell('entrata')}» non è né entrata né spesa.` : 'Manca entrata o spesa.';
  const missione = cell('missione').slice(0, 200) || null;
  return {
    codice,
    articolo: cell('articolo'),
    entrata,
    descrizione,
    missione,
    programma: cell('programma').slice(0, 200) || null,
  };
}

function readEntrata(testo: string): boolean | null {
  const word = foldText(testo);
  if (/^e(ntrat[ae])?$/.test(word)) return true;
  return /^(s(pes[ae])?|u(scit[ae])?)$/.test(word) ? false : null;
}

/**
 * Cells of every line that is not blank. A cell that holds a line break arrives from a sheet between quotation marks, its
 * own doubled.
 */
function splitCells(testo: string): { riga: number; celle: string[] }[] {
  const separator = testo.includes('\t') ? '\t' : ';';
  const lines: { riga: number; celle: string[] }[] = [{ riga: 1, celle: [] }];
  const cells = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\n]*)(${separator}|\\n|$)`, 'gu');
  for (const [, cella = '', fine] of testo.replaceAll(/\r\n?/g, '\n').matchAll(cells)) {
    const isQuoted = cella.length > 1 && cella.startsWith('"') && cella.endsWith('"');
    lines.at(-1)?.celle.push(isQuoted ? cella.slice(1, -1).replaceAll('""', '"') : cella);
    if (fine === '\n') lines.push({ riga: lines.length + 1, celle: [] });
    else if (fine === '') break;
  }
  return lines.filter(({ celle }) => celle.some((cella) => cella.trim()));
}
