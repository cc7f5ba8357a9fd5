import { enteNamed } from '../../testo/ente';
import { attributeFrammenti } from './attribuisci';
import type { BozzaDocumento } from './bozza';
import { type Contesto, type Passo, SOLITE_COLONNE } from './contesto';
import { readFasi } from './fasi';
import { type Riga, scanRighe } from './righe';
import { openSenzaNome, readEtichette, readNomeScheda, readSeguito, readVuota } from './scheda';
import { readSintesi } from './sintesi';
import { readIntestazioneParte, readTestataScheda } from './struttura';

/** Each line is tried against these in turn; what none of them knows is reported. */
const PASSI: readonly Passo[] = [
  readNomeScheda,
  openSenzaNome,
  readSintesi,
  readFasi,
  readEtichette,
  readIntestazioneParte,
  readTestataScheda,
  readSeguito,
];

/** Words of a title page: they say what the document is, and belong to no objective. */
const COPERTINA = /\b(?:piano|performance|piao|peg|allegat[oa]|provincia|comune|unione|giunta|deliber\w+)\b/u;

/** Gathers what the document prints under the Responsabili it belongs to. `anno` is the year to read it for, when told. */
export function analyseDocumento(testo: string, anno?: number): BozzaDocumento {
  const righe = scanRighe(testo);
  const year = anno ?? yearOf(testo);
  const ente = enteOf(righe);
  const documento: BozzaDocumento = {
    ...(year && { anno: year }),
    ...(ente && { ente }),
    parti: [],
    testoIgnoto: [],
    frammenti: [],
  };
  const contesto: Contesto = {
    righe,
    indice: 0,
    documento,
    parte: null,
    scheda: null,
    sezione: 'fuori',
    campo: null,
    intestazione: [],
    colonne: { sintesi: null, fasi: SOLITE_COLONNE },
    orfani: [],
  };
  righe.forEach((riga, indice) => {
    contesto.indice = indice;
    readRiga(contesto, riga);
  });
  attributeFrammenti(contesto);
  return documento;
}

function readRiga(contesto: Contesto, riga: Riga): void {
  if (riga.isCorrente) return;
  if (riga.testo === '') {
    readVuota(contesto, riga);
    return;
  }
  if (PASSI.some((passo) => passo(contesto, riga))) return;
  const isCover = contesto.sezione === 'fuori' && contesto.documento.parti.length === 0 && COPERTINA.test(riga.chiave);
  if (!isCover) contesto.documento.testoIgnoto.push({ riga: riga.numero, testo: riga.testo });
}

/** The year most headings bear. */
function yearOf(testo: string): number | undefined {
  const years = new Map<number, number>();
  for (const [, printed] of testo.matchAll(
    /(?:obiettivi|esercizio|performance|comune di [\p{L}' ]+)\s+(20\d{2})\b/giu,
  )) {
    const year = Number(printed);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const [most] = [...years].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** The comune at the head of the pages; the unione and the provincia printed under it are others. */
function enteOf(righe: readonly Riga[]): string | undefined {
  const heads = righe
    .filter(({ isCorrente, testo }) => isCorrente && /^comune/iu.test(testo))
    .map(({ testo }) => testo);
  const named = enteNamed(heads.join('\n'));
  const [first] = heads;
  return named ?? (first && inTitleCase(first));
}

/** «COMUNE DI BORGO LUNGO» → «Comune di Borgo Lungo». */
function inTitleCase(testo: string): string {
  return testo
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/\b(?:Di|Del|Della|Dei|In|Sul|Sulla)\b/gu, (word) => word.toLowerCase());
}
