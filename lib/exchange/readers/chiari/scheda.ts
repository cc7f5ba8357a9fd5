import { normaliseText } from '../../reconcile/normalise';
import type { RigaProsa } from '../../testo/markdown';
import type { BozzaDocumento, BozzaIndicatore, BozzaScheda } from './bozza';
import {
  CAMPI_FINALI,
  CAMPI_INDICATORE,
  CAMPI_SCHEDA,
  type Campo,
  type CampoIndicatore,
  type CampoScheda,
  type Etichetta,
} from './etichette';
import type { Riga } from './righe';

/** Where the reading is. */
export interface Lettore {
  documento: BozzaDocumento;
  scheda: BozzaScheda | null;
  /** Lines of the field being read; null outside any field. */
  righe: RigaProsa[] | null;
}

/** Opens a card. The line that opens it may be repeated at a page break, or printed twice. */
export function openScheda(lettore: Lettore, riga: number, numero: number | null, anno?: string): void {
  const { scheda } = lettore;
  const isRepeated = scheda !== null && numero !== null && scheda.numero === numero;
  if (isRepeated) return;
  closeScheda(lettore);
  lettore.scheda = { numero, campi: {}, indicatori: [], riga, ...(anno && { anno: Number(anno) }) };
}

/** Keeps the card that was being read. */
export function closeScheda(lettore: Lettore): void {
  if (lettore.scheda) lettore.documento.schede.push(lettore.scheda);
  lettore.scheda = null;
  lettore.righe = null;
}

/** A label: the lines that follow are its value. */
export function openEtichetta(lettore: Lettore, { campo, valore }: Etichetta, riga: Riga): void {
  const prima = valore === '' ? [] : [{ ...riga, testo: valore }];
  if (isOfIndicatore(campo)) {
    lettore.righe = openIndicatore(schedaFor(lettore, campo, riga), campo, valore, riga.numero);
  } else {
    lettore.righe = openCampo(lettore, campo, valore, riga);
  }
  if (!isSame(lettore.righe, valore)) lettore.righe.push(...prima);
}

function isOfIndicatore(campo: Campo): campo is CampoIndicatore {
  return CAMPI_INDICATORE.some((known) => known === campo);
}

/** The card a label belongs to: one that is complete does not begin again, another whose first line is lost does. */
function schedaFor(lettore: Lettore, campo: Campo, riga: Riga): BozzaScheda {
  const isClosed = CAMPI_FINALI.some((finale) => lettore.scheda?.campi[finale]);
  const isEarlier = !CAMPI_FINALI.some((finale) => finale === campo);
  if (!lettore.scheda || (isClosed && isEarlier)) openScheda(lettore, riga.numero, null);
  return lettore.scheda ?? { numero: null, campi: {}, indicatori: [], riga: riga.numero };
}

function openCampo(lettore: Lettore, campo: CampoScheda, valore: string, riga: Riga): RigaProsa[] {
  const here = lettore.scheda?.campi[campo];
  if (here && isSame(here, valore)) return here;
  const isTitle = campo === CAMPI_SCHEDA[0] || campo === CAMPI_SCHEDA[1];
  if (here && isTitle) openScheda(lettore, riga.numero, null);
  const scheda = schedaFor(lettore, campo, riga);
  const found = scheda.campi[campo];
  if (found) lettore.documento.etichetteRipetute.push({ scheda, campo, riga: riga.numero });
  const righe = found ?? [];
  scheda.campi[campo] = righe;
  return righe;
}

/** Goes on with the last indicator, or begins one when that already has this field or a later one. */
function openIndicatore(scheda: BozzaScheda, campo: CampoIndicatore, valore: string, riga: number): RigaProsa[] {
  const last = scheda.indicatori.at(-1);
  const known = last?.campi[campo];
  if (known && (isSame(known, valore) || isBlank(known))) return known;
  const isPast = last && CAMPI_INDICATORE.slice(CAMPI_INDICATORE.indexOf(campo)).some((later) => last.campi[later]);
  const indicatore: BozzaIndicatore = last && !isPast ? last : { campi: {}, riga };
  if (indicatore !== last) scheda.indicatori.push(indicatore);
  const righe: RigaProsa[] = [];
  indicatore.campi[campo] = righe;
  return righe;
}

function isBlank(righe: readonly RigaProsa[]): boolean {
  return righe.every(({ testo }) => testo === '');
}

/** The same line printed twice. */
function isSame(righe: readonly RigaProsa[], valore: string): boolean {
  const first = righe.find(({ testo }) => testo !== '')?.testo ?? '';
  return righe.length > 0 && valore !== '' && normaliseText(first) === normaliseText(valore);
}
