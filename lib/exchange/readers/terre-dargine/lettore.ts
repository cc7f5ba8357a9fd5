import type { Lettore, Lettura } from '../../lettura';
import { Segnalatore } from '../../segnalatore';
import { enteNamed } from '../../testo/ente';
import { analyseDocumento } from './analizza';
import type { BozzaDocumento } from './bozza';
import { reportDocumento } from './controlli';
import { createPiano } from './crea-piano';

/** How much of a text is looked at to tell what it is. */
const SAMPLE = 2_000_000;
/** Lines beyond which a text is no plan. */
const MAX_RIGHE = 300_000;

/** Marks of the format, how many of each are enough, and what they are worth. */
const MARKS: [RegExp, number, number][] = [
  [/\b(?:SG|DG|S\d)\.\d{5}\b/gu, 3, 0.35],
  [/^OBIETTIVO \d{2}\.\d{2}\.\d{2}\.(?:SG|DG|S\d)/gmu, 1, 0.35],
  [/OBIETTIVO ESECUTIVO(?:<[^<>]*>)*\t/giu, 1, 0.25],
  [/Attività\/Fasi – Risultato Atteso/giu, 1, 0.15],
  [/^Indirizzo Strategico\tObiettivo Strategico\tObiettivo Operativo/gimu, 1, 0.15],
  [/Priorità Giunta/giu, 1, 0.1],
  [/Piano della Performance/giu, 1, 0.05],
];

/**
 * Reads a Piano della Performance in the layout of the Unione Terre d'Argine: a strategic tree, the objectives of each
 * unit with their weights, a card for each. Built for the format: any unit and year. Source: 4-import-export «TA».
 */
export const lettoreTerreDArgine: Lettore = {
  profilo: 'terre-dargine',

  riconosci(testo) {
    const sample = testo.slice(0, SAMPLE);
    const score = MARKS.reduce((sum, [mark, least, weight]) => {
      const times = sample.match(mark)?.length ?? 0;
      return times >= least ? sum + weight : sum;
    }, 0);
    return Math.min(1, score);
  },

  leggi(testo, { ente, anno }) {
    if (countLines(testo) > MAX_RIGHE)
      return refusal(`Il testo ha più di ${MAX_RIGHE} righe: non può essere un piano.`, 'documento-troppo-lungo');
    const documento = analyseDocumento(testo, anno);
    if (documento.anno === undefined)
      return refusal('Nel documento non si trova l’anno del piano.', 'documento-senza-anno');
    if (isEmpty(documento))
      return refusal('Nel documento non si trovano obiettivi con un codice come «S1.00001».', 'documento-senza-schede');
    const segnalatore = new Segnalatore();
    const denominazione = ente.denominazione ?? enteNamed(testo) ?? ente.codice;
    const testata = {
      ente: { codice: ente.codice, denominazione },
      anno: documento.anno,
      annoFine: documento.annoFine ?? documento.anno,
      testo,
    };
    const piano = createPiano(documento, testata, segnalatore);
    reportDocumento(documento, segnalatore);
    return {
      esito: 'letto',
      profilo: 'terre-dargine',
      piano,
      segnalazioni: segnalatore.all(),
      perimetro: piano.cdr.map(({ codice }) => codice),
    };
  },
};

function isEmpty({ unita, raccordo, schede }: BozzaDocumento): boolean {
  return (
    schede.length === 0 &&
    unita.every(({ voci }) => voci.length === 0) &&
    raccordo.every(({ esecutivi }) => esecutivi.length === 0)
  );
}

function countLines(testo: string): number {
  let lines = 1;
  for (let at = testo.indexOf('\n'); at >= 0; at = testo.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function refusal(why: string, codice: string): Lettura {
  return {
    esito: 'rifiutato',
    codice,
    messaggio: `${why} Non è stato scritto nulla. Carica il testo completo del piano, dalla copertina all'ultima scheda.`,
  };
}
