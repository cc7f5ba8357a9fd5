import { readAlbero } from './albero-righe';
import { readNotaScheda, readRigaAnagrafica } from './anagrafica';
import type { BozzaDocumento } from './bozza';
import type { Contesto, Passo } from './contesto';
import { readDettaglio } from './dettaglio';
import { readFasi } from './fasi';
import { readMonitoraggio, skipMonitoraggio } from './monitoraggio';
import { type Riga, scanRighe } from './righe';
import { readSezione } from './sezioni';
import { readTestata } from './testata';
import { readDirigente, readElencoSchede, readParte, readSommario, readTabellaUnita, readUnita } from './unita';

/** Each line is tried against these in turn; what none of them knows goes with the prose, or is reported. */
const PASSI: readonly Passo[] = [
  readParte,
  readSommario,
  readTestata,
  readUnita,
  readMonitoraggio,
  readFasi,
  readDettaglio,
  readRigaAnagrafica,
  skipMonitoraggio,
  readNotaScheda,
  readDirigente,
  readTabellaUnita,
  readElencoSchede,
  readAlbero,
  readSezione,
];

/** Gathers what the document prints under the objectives it belongs to. `anno` is the year to read it for, when told. */
export function analyseDocumento(testo: string, anno?: number): BozzaDocumento {
  const righe = scanRighe(testo);
  const documento: BozzaDocumento = {
    sommario: [],
    unita: [],
    raccordo: [],
    cascata: [],
    schede: [],
    frammenti: [],
    sezioni: [],
    testoIgnoto: [],
    ...yearsOf(righe, anno),
  };
  const contesto: Contesto = {
    righe,
    indice: 0,
    documento,
    parte: 'apertura',
    tabella: null,
    unita: null,
    scheda: null,
    blocco: null,
    testata: null,
    anagrafica: null,
    campo: null,
    frammento: null,
    colonne: [],
    contigua: false,
    voceAperta: null,
  };
  righe.forEach((riga, indice) => {
    contesto.indice = indice;
    if (riga.testo === '') readSezione(contesto, riga);
    else if (!PASSI.some((passo) => passo(contesto, riga)))
      documento.testoIgnoto.push({ testo: riga.testo, riga: riga.numero });
    contesto.contigua = riga.testo !== '';
  });
  if (contesto.frammento) documento.frammenti.push(contesto.frammento);
  return documento;
}

/** The years on the cover, else the first and the last of the columns of the phases. */
function yearsOf(righe: readonly Riga[], anno: number | undefined): { anno?: number; annoFine?: number } {
  const cover = righe
    .map(({ testo }) => /^(?:ann[oi]|triennio)?\s*(\d{4})\s*[-–/]\s*(\d{4})$/iu.exec(testo))
    .find(Boolean);
  const columns = righe
    .filter(({ celle }) => celle?.some(({ chiave }) => chiave.startsWith('peso')))
    .flatMap(({ testo }) => [...testo.matchAll(/\b(\d{4}) (?:inizio|fine)/giu)].map(([, year]) => Number(year)));
  const printed = cover ? [Number(cover[1]), Number(cover[2])] : columns;
  const years = printed.filter((year) => year >= 1990 && year <= 2097);
  const first = anno ?? (years.length > 0 ? Math.min(...years.slice(0, 100)) : undefined);
  if (first === undefined) return {};
  return { anno: first, annoFine: Math.max(first, ...years.slice(0, 100).filter((year) => year <= first + 5)) };
}
