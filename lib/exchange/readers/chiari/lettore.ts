import type { Lettore, Lettura } from '../../lettura';
import { Segnalatore } from '../../segnalatore';
import { enteNamed } from '../../testo/ente';
import { analyseDocumento } from './analizza';
import type { BozzaDocumento } from './bozza';
import { reportDocumento } from './controlli';
import { createPiano } from './crea-piano';
import { listProgetti } from './recupero';

/** Lines beyond which a text is no plan of this format: the longest has a couple of thousands. */
const MAX_RIGHE = 100_000;
/** The plan and the two years after it. */
const HORIZON = 2;

/** Marks of the format and what each is worth. */
const MARKS: readonly [RegExp, number][] = [
  [/PERFORMANCE\s+\d{4}\s*[-–—]\s*PROGETTO\s+N/u, 0.5],
  [/INDICATORI OPERATIVI PER IL RAGGIUNGIMENTO/u, 0.3],
  [/ATTIVITA['’À]?\s*OPERATIVA RIFERIBILE/u, 0.3],
  [/PERCENTUALE PER VERIFICA DEL RAGGIUNGIMENTO/u, 0.2],
  [/PROGRESSIVO\.?\t|COEFF\. MULTIPL|TOTALE COEFF/u, 0.3],
  [/IMPORT[OE] STANZIATO/u, 0.2],
  [/\t(?:strategico|innovativo|miglioramento|mantenimento|una tantum)\t\d+\t\d*\t[\d,]*\t[\d,]*\t[\d.]+,\d{2}/u, 0.4],
];

/**
 * Reads a Piano della performance in the layout of the Comune di Chiari: a table of the projects with what each weighs in
 * the split of the fund, then a card for each project. Source of the rules: 4-import-export «CH», 2-scoring §4.
 */
export const lettoreChiari: Lettore = {
  profilo: 'chiari',

  riconosci(testo) {
    return Math.min(
      1,
      MARKS.reduce((sum, [mark, worth]) => (mark.test(testo) ? sum + worth : sum), 0),
    );
  },

  leggi(testo, { ente, anno: told }) {
    if (testo.split('\n', MAX_RIGHE + 1).length > MAX_RIGHE) return refusal('documento-troppo-lungo', TOO_LONG);
    const documento = analyseDocumento(testo);
    const segnalatore = new Segnalatore();
    const stampati = listProgetti(documento, segnalatore);
    const anno = told ?? yearOf(testo, documento);
    if (stampati.length === 0 || anno === undefined) return refusal('documento-senza-schede', NO_CARDS);
    const annoFine = horizonOf(testo, anno);
    const testata = {
      ente: { codice: ente.codice, denominazione: ente.denominazione ?? enteNamed(testo) ?? ente.codice },
      ...{ anno, annoFine },
      titolo: `Piano della performance ${anno}-${annoFine}`,
    };
    const piano = createPiano(documento, stampati, testata, segnalatore);
    reportDocumento(documento, stampati, segnalatore);
    return {
      esito: 'letto',
      profilo: 'chiari',
      piano,
      segnalazioni: segnalatore.all(),
      perimetro: piano.cdr.map(({ codice }) => codice),
    };
  },
};

const isPlanYear = (anno: number) => anno >= 1990 && anno <= 2100;

/** The year most cards bear, else the one on the cover or over the amounts. */
function yearOf(testo: string, { schede }: BozzaDocumento): number | undefined {
  const years = new Map<number, number>();
  for (const { anno } of schede) if (anno && isPlanYear(anno)) years.set(anno, (years.get(anno) ?? 0) + 1);
  const [most] = [...years].sort(([, a], [, b]) => b - a);
  const cover = /ESERCIZIO\s+(\d{4})|IMPORT[OE] STANZIATO\s+(\d{4})|PERFORMANCE\D{0,20}(\d{4})/u.exec(testo);
  const printed = Number(cover?.slice(1).find(Boolean));
  return most?.[0] ?? (isPlanYear(printed) ? printed : undefined);
}

/** `2024-2026` names the last year of a plan of 2024. */
function horizonOf(testo: string, anno: number): number {
  const printed = Number(
    new RegExp(`(?:ESERCIZIO|PERFORMANCE\\s+ORGANIZZATIVA|PIAO)\\s+${anno}\\s*[-–/]\\s*(\\d{4})`, 'iu').exec(
      testo,
    )?.[1],
  );
  return printed >= anno && printed <= anno + 5 ? printed : anno + HORIZON;
}

const TOO_LONG = `Il testo ha più di ${MAX_RIGHE} righe: non può essere un piano della performance. Non è stato scritto nulla. Controlla di aver scelto il file giusto.`;
const NO_CARDS =
  'Nel documento non si trovano né la tabella dei progetti né le loro schede, o non si capisce di che anno sono. Non è stato scritto nulla. Carica il testo completo del piano, dalla copertina all’ultima scheda.';

function refusal(codice: string, messaggio: string): Lettura {
  return { esito: 'rifiutato', codice, messaggio };
}
