import type { Lettore, LetturaRifiutata } from '../../lettura';
import { Segnalatore } from '../../segnalatore';
import { analyseDocumento } from './analizza';
import { reportDocumento } from './controlli';
import { codiciCdr, createPiano } from './crea-piano';

/** How much of a text is looked at to tell what it is. */
const SAMPLE = 400_000;

/** Lines beyond which a text is no plan of this format: one has some hundreds. */
const MAX_RIGHE = 100_000;

/** Marks of the format and the weight of each. */
const MARKS: readonly [RegExp, number][] = [
  [/Scheda obiettivo\s+esercizio/iu, 0.3],
  [/Descrizione sintetica obiettivo/iu, 0.35],
  [/Nome obiettivo\b/iu, 0.2],
  [/Peso\s+dell['’]obiettivo\s*:/iu, 0.2],
  [/(?:scheda sintetica|schema|sintesi) obiettivi\b/iu, 0.15],
  [/Tempificazione delle attivit/iu, 0.15],
  [/Prodotto intermedio/iu, 0.1],
];

/**
 * Reads a piano della performance in the layout of the Comune di Luzzara: for each Responsabile a summary of the
 * objectives with their weights, then their cards. Built for the format: any service, any year, any page missing.
 * Source of the rules: 4-import-export «LU», 1-domain.
 */
export const lettoreLuzzara: Lettore = {
  profilo: 'luzzara',

  riconosci(testo) {
    const sample = testo.slice(0, SAMPLE);
    return Math.min(
      1,
      MARKS.reduce((sum, [mark, weight]) => (mark.test(sample) ? sum + weight : sum), 0),
    );
  },

  leggi(testo, { ente, anno }) {
    if (testo.split('\n').length > MAX_RIGHE) return tooLong();
    const documento = analyseDocumento(testo, anno);
    const codici = codiciCdr(documento);
    if (documento.anno === undefined || codici.size === 0) return refusal(documento.anno);
    const denominazione = ente.denominazione ?? documento.ente ?? ente.codice;
    const testata = { ente: { codice: ente.codice, denominazione }, anno: documento.anno };
    const segnalatore = new Segnalatore();
    const piano = createPiano(documento, codici, testata, segnalatore);
    reportDocumento(documento, codici, segnalatore);
    return {
      esito: 'letto',
      profilo: 'luzzara',
      piano,
      segnalazioni: segnalatore.all(),
      perimetro: piano.cdr.map(({ codice }) => codice),
    };
  },
};

function tooLong(): LetturaRifiutata {
  return {
    esito: 'rifiutato',
    codice: 'documento-troppo-lungo',
    messaggio: `Il testo ha più di ${MAX_RIGHE} righe: non può essere un piano in questo formato. Non è stato scritto nulla. Controlla di aver scelto il file giusto.`,
  };
}

function refusal(anno: number | undefined): LetturaRifiutata {
  const what =
    anno === undefined
      ? 'Nel documento non si legge di che anno è il piano.'
      : 'Nel documento non si trovano né la sintesi degli obiettivi né le loro schede.';
  const todo = anno === undefined ? "Indica l'anno, o carica" : 'Carica';
  return {
    esito: 'rifiutato',
    codice: 'documento-senza-obiettivi',
    messaggio: `${what} Non è stato scritto nulla. ${todo} il testo completo, dalla copertina all'ultima scheda.`,
  };
}
