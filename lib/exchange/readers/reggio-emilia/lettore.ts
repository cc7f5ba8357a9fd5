import type { Lettore, Lettura } from '../../lettura';
import { Segnalatore } from '../../segnalatore';
import { enteNamed } from '../../testo/ente';
import { analyseDocumento } from './analizza';
import type { BozzaDocumento } from './bozza';
import { reportDocumento } from './controlli';
import { createPiano } from './crea-piano';
import { nameCdr } from './nome-cdr';

/** How much of a text is looked at to tell what it is. */
const SAMPLE = 400_000;

/** Lines beyond which a text is no plan: the longest PEG has some tens of thousands. */
const MAX_RIGHE = 300_000;

/** Marks of the format and how many of each are enough. */
const MARKS: [RegExp, number, number][] = [
  [/\b\d{4}\\?_P[DG]\\?_[0-9A-Z]{2,8}/gu, 1, 0.4],
  [/\b\d{4}\\?_OB\\?_[0-9A-Z]{2,8}\\?_/gu, 1, 0.3],
  [/Codice indicatore/gu, 1, 0.1],
  [/Codice Progetto\t/gu, 1, 0.2],
  [/Nome Soggetto\*{0,4}\s*\*{0,4}Relazione Personale/gu, 1, 0.1],
  [/Centr[oi] di Responsabilità/gu, 1, 0.25],
  [/Piano Esecutivo di Gestione/gu, 1, 0.25],
];

/**
 * Reads a Piano Esecutivo di Gestione in the layout of the Comune di Reggio Emilia: a table and the cards of each CDR.
 * Built for the format: any area, CDR and year. Source of the rules: 4-import-export «RE», 1-domain.
 */
export const lettoreReggioEmilia: Lettore = {
  profilo: 'reggio-emilia',

  riconosci(testo) {
    const sample = testo.slice(0, SAMPLE);
    const score = MARKS.reduce((sum, [mark, least, weight]) => {
      const times = sample.match(mark)?.length ?? 0;
      return times >= least ? sum + weight : sum;
    }, 0);
    return Math.min(1, score);
  },

  leggi(testo, { ente, anno }) {
    if (countLines(testo) > MAX_RIGHE) return tooLong();
    const documento = analyseDocumento(testo, anno);
    const segnalatore = new Segnalatore();
    nameCdr(documento, segnalatore);
    documento.cdr = documento.cdr.filter(({ tabella, schede }) => tabella.length > 0 || schede.length > 0);
    if (documento.anno === undefined || documento.cdr.length === 0) return refusal(documento);
    const denominazione = ente.denominazione ?? enteNamed(testo) ?? ente.codice;
    const titolo = documento.titolo?.replace(/\s+/gu, ' ') ?? `Piano Esecutivo di Gestione ${documento.anno}`;
    const testata = {
      ente: { codice: ente.codice, denominazione, etichettaOperativo: 'Azione' },
      anno: documento.anno,
      titolo,
      testo,
    };
    const piano = createPiano(documento, testata, segnalatore);
    reportDocumento(documento, segnalatore);
    return {
      esito: 'letto',
      profilo: 'reggio-emilia',
      piano,
      segnalazioni: segnalatore.all(),
      perimetro: documento.cdr.map(({ codice }) => codice),
    };
  },
};

function countLines(testo: string): number {
  let lines = 1;
  for (let at = testo.indexOf('\n'); at >= 0; at = testo.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function tooLong(): Lettura {
  return {
    esito: 'rifiutato',
    codice: 'documento-troppo-lungo',
    messaggio: `Il testo ha più di ${MAX_RIGHE} righe: non può essere un PEG. Non è stato scritto nulla. Controlla di aver scelto il file giusto.`,
  };
}

function refusal({ elenco }: BozzaDocumento): Lettura {
  const what =
    elenco.length > 0
      ? `Il documento elenca ${elenco.length} centri di responsabilità ma non contiene nessuna scheda: forse il testo è troncato.`
      : 'Nel documento non si trovano né centri di responsabilità né schede di un PEG.';
  return {
    esito: 'rifiutato',
    codice: 'documento-senza-schede',
    messaggio: `${what} Non è stato scritto nulla. Carica il testo completo del PEG, dalla copertina all'ultima scheda.`,
  };
}
