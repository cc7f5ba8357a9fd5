import type { BozzaDocumento } from './bozza';
import { readBudget } from './budget';
import type { Contesto, Passo } from './contesto';
import { readFasi } from './fasi';
import { readIndicatori } from './indicatori';
import { matchCodiceProgetto } from './lessico';
import { readCodiceObiettivo, readTipoObiettivo, readTitoloObiettivo } from './obiettivi';
import { readPersonale } from './personale';
import { nameRemaining } from './recupero';
import { type Riga, scanRighe } from './righe';
import { pushProsa, readBlocco, readCodiceScheda, readDescrizione, readTestoScheda } from './scheda';
import { readArea, readCdr, readCopertina, readDirigente, readElenco, readParola } from './struttura';
import { readTabella } from './tabella';

/** Each line is tried against these in turn; what none of them knows is reported. */
const PASSI: readonly Passo[] = [
  readArea,
  readElencoOrCdr,
  readDirigente,
  readTabella,
  readParola,
  readCodiceScheda,
  readBlocco,
  readTipoObiettivo,
  readCodiceObiettivo,
  readPersonale,
  readIndicatori,
  readFasi,
  readBudget,
  readDescrizione,
  readCopertina,
  readTestoScheda,
  readTitoloObiettivo,
];

function readElencoOrCdr(contesto: Contesto, riga: Riga): boolean {
  return readCdr(contesto, riga) || readElenco(contesto, riga);
}

/** Gathers what the document prints under the cards it belongs to. `anno` is the year to read it for, when told. */
export function analyseDocumento(testo: string, anno?: number): BozzaDocumento {
  const righe = scanRighe(testo);
  const documento: BozzaDocumento = {
    elenco: [],
    cdr: [],
    testoIgnoto: [],
    obiettiviFuoriPosto: [],
    frammenti: [],
    ...yearOf(righe, anno),
  };
  const contesto: Contesto = {
    righe,
    indice: 0,
    documento,
    cdr: null,
    scheda: null,
    sezione: 'fuori',
    contigua: false,
    tipoInAttesa: undefined,
    parolaInAttesa: undefined,
    dirigente: undefined,
    consumate: new Set(),
    etichetta: null,
    colonne: { indicatori: [], fasi: [], budget: [], tabella: [] },
    codiciStampati: new Set(righe.flatMap(printedCode)),
  };
  righe.forEach((riga, indice) => {
    contesto.indice = indice;
    readRiga(contesto, riga);
  });
  for (const cdr of documento.cdr) nameRemaining(contesto, cdr);
  return documento;
}

function readRiga(contesto: Contesto, riga: Riga): void {
  if (riga.testo === '') {
    contesto.contigua = false;
    if (contesto.sezione === 'testo' && contesto.scheda) pushProsa(contesto.scheda, { ...riga, prosa: '' });
    if (contesto.sezione === 'obiettivo') readTitoloObiettivo(contesto, { ...riga, prosa: '' });
    return;
  }
  if (contesto.consumate.has(riga)) return;
  const known = PASSI.some((passo) => passo(contesto, riga));
  if (!known && contesto.cdr) contesto.documento.testoIgnoto.push({ testo: riga.testo, riga: riga.numero });
  contesto.contigua = true;
}

/** A card's own first line: its code outside any table. */
function printedCode(riga: Riga): string[] {
  const found = riga.celle ? null : matchCodiceProgetto(riga.testo);
  return found && (riga.evidenza || found.resto === '') ? [found.codice] : [];
}

/** The year told, else the one on the title page, else the one most codes bear. */
function yearOf(righe: readonly Riga[], anno: number | undefined): { anno?: number } {
  if (anno !== undefined) return { anno };
  const titled = righe
    .map(({ testo }) => /\bPEG[_ ](\d{4})\b|Esecutivo di Gestione (\d{4})/iu.exec(testo))
    .find(Boolean);
  const fromTitle = Number(titled?.[1] ?? titled?.[2]);
  if (isPlanYear(fromTitle)) return { anno: fromTitle };
  const years = new Map<number, number>();
  for (const { testo } of righe) {
    for (const [, printed] of testo.matchAll(/\b(\d{4})_(?:OB|P[A-Z])_/gu)) {
      const year = Number(printed);
      if (isPlanYear(year)) years.set(year, (years.get(year) ?? 0) + 1);
    }
  }
  const [most] = [...years].sort(([, a], [, b]) => b - a);
  return most ? { anno: most[0] } : {};
}

const isPlanYear = (anno: number) => Number.isInteger(anno) && anno >= 1990 && anno <= 2100;
