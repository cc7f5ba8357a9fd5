import type { BozzaObiettivo, BozzaScheda } from './bozza';
import {
  type Contesto,
  ensureCdr,
  isClosed,
  lastObiettivo,
  openScheda,
  type Passo,
  schedaForContent,
} from './contesto';
import { type CodiceTrovato, matchCodiceObiettivo, matchTipoObiettivo, parseCodiceIndicatore } from './lessico';
import { lostCodice, nameScheda } from './recupero';
import type { Riga } from './righe';

/** Objectives: the heading that says their kind, the line with code and title. */

export const readTipoObiettivo: Passo = (contesto, riga) => {
  const tipo = riga.celle ? null : matchTipoObiettivo(riga.chiave);
  if (!tipo) return false;
  contesto.tipoInAttesa = tipo;
  contesto.sezione = 'fuori';
  return true;
};

export const readCodiceObiettivo: Passo = (contesto, riga) => {
  const found = matchCodiceObiettivo(riga.testo);
  if (!found) return false;
  const inProse = contesto.sezione === 'testo' && !riga.evidenza && found.resto !== '';
  if (inProse) return false;
  const scheda = schedaOf(contesto, riga, found);
  if (!scheda) return false;
  const last = scheda.obiettivi.at(-1);
  contesto.sezione = 'obiettivo';
  if (last?.codice === found.codice) return true;
  scheda.obiettivi.push(newObiettivo(contesto, found.codice, riga, false));
  if (found.resto) pushTitolo(contesto, { ...riga, prosa: found.resto });
  return true;
};

function newObiettivo(contesto: Contesto, codice: string, riga: Riga, dedotto: boolean): BozzaObiettivo {
  const tipo = contesto.tipoInAttesa;
  contesto.tipoInAttesa = undefined;
  return { codice, ...(tipo && { tipo }), titolo: [], indicatori: [], dedotto, riga: riga.numero };
}

/**
 * The card an objective belongs to: the one it is printed under, unless its code names a card of the table that is
 * printed nowhere, or the card above has come to its end. Then the first page of that card is lost.
 */
function schedaOf(contesto: Contesto, riga: Riga, { chiave, anno, codice }: CodiceTrovato): BozzaScheda | null {
  const cdr = ensureCdr(contesto, riga.numero);
  const current = contesto.scheda;
  if (current && !isClosed(current)) {
    if (current.codice === null) nameScheda(contesto, current, chiave, anno);
    const scheda = contesto.scheda;
    if (!scheda || scheda.chiave === chiave) return scheda;
    const lost = lostCodice(contesto, cdr, chiave);
    if (!lost) {
      contesto.documento.obiettiviFuoriPosto.push({ codice, riga: riga.numero });
      return scheda;
    }
    const recovered = openScheda(contesto, lost, chiave, riga.numero);
    recovered.recuperata = true;
    return recovered;
  }
  const pending = schedaForContent(contesto, riga);
  if (pending) nameScheda(contesto, pending, chiave, anno);
  return contesto.scheda;
}

export const readTitoloObiettivo: Passo = (contesto, riga) => {
  if (contesto.sezione !== 'obiettivo' || riga.celle) return false;
  return pushTitolo(contesto, riga);
};

function pushTitolo(contesto: Contesto, { numero, prosa, interruzione }: Riga): boolean {
  lastObiettivo(contesto)?.titolo.push({ numero, testo: prosa, interruzione });
  return true;
}

/** The objective an indicator belongs to: the one above, or one whose own line is lost, told by the indicator's code. */
export function obiettivoForIndicatore(contesto: Contesto, riga: Riga, codice: string): BozzaObiettivo | undefined {
  const isAbove = contesto.scheda && !isClosed(contesto.scheda) && contesto.tipoInAttesa === undefined;
  const above = isAbove ? lastObiettivo(contesto) : undefined;
  if (above) return above;
  const parts = parseCodiceIndicatore(codice);
  const anno = contesto.documento.anno;
  const scheda = schedaForContent(contesto, riga);
  if (!scheda || !anno) return undefined;
  if (scheda.codice === null && parts) nameScheda(contesto, scheda, parts.chiave, anno);
  const owner = contesto.scheda ?? scheda;
  const chiave = parts?.chiave ?? owner.chiave;
  const numero = parts?.numero ?? `${owner.obiettivi.length + 1}`;
  const obiettivo = newObiettivo(contesto, `${anno}_OB_${chiave || 'X'}_${numero}`, riga, true);
  owner.obiettivi.push(obiettivo);
  return obiettivo;
}
