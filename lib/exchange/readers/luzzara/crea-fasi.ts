import type { FaseFormato } from '../../formato';
import type { Segnalatore } from '../../segnalatore';
import { plainText } from '../../testo/pulizia';
import type { BozzaFase } from './bozza';
import { readGriglia } from './griglia';
import type { ObiettivoLetto } from './obiettivi';

export interface SedeFasi {
  anno: number;
  /** Code of the card, and of its objective. */
  codice: string;
  /** Each holder of a shared objective has phases of its own. */
  isCondiviso: boolean;
  segnalatore: Segnalatore;
}

/** The phases a holder's card prints, numbered as printed; one without a number follows the one before. */
export function createFasi({ scheda, cdr }: ObiettivoLetto, sede: SedeFasi): FaseFormato[] {
  let last = 0;
  return (scheda?.fasi ?? []).map((bozza) => {
    last = bozza.numero ?? last + 1;
    return createFase(bozza, last, cdr, sede);
  });
}

function createFase(bozza: BozzaFase, ordine: number, cdr: string, sede: SedeFasi): FaseFormato {
  const { periodi, stampati } = readGriglia(bozza.griglia, sede.anno);
  const responsabili = [...new Set(linesOf(bozza.responsabili))].join(', ');
  const prodottoAtteso = inOneLine(bozza.prodotto);
  report(bozza, ordine, cdr, { isIncerto: stampati !== '', isVuoto: periodi.length === 0 && stampati === '' }, sede);
  return {
    ordine,
    obiettivo: sede.codice,
    ...(sede.isCondiviso && { assegnazione: cdr }),
    descrizione: inOneLine(bozza.descrizione) || `Fase ${ordine}`,
    ...(responsabili && { responsabili }),
    ...(prodottoAtteso && { prodottoAtteso }),
    ...(stampati && { nota: stampati }),
    periodi,
  };
}

/** The paragraphs of a cell, which are steps of one phase, apart without breaking the line. */
function inOneLine(cella: string): string {
  const [first = '', ...others] = linesOf(cella);
  return others.reduce((line, next) => `${line}${/[.;:,]$/u.test(line) ? '' : ';'} ${next}`, first);
}

/** The paragraphs of a cell. */
function linesOf(cella: string): string[] {
  return cella
    .replace(/<\/?(?:p|li|ul|ol|div)\b[^<>]*>|<br\s*\/?>/giu, '\n')
    .split('\n')
    .map(plainText)
    .filter(Boolean);
}

function report(
  { riga, griglia, senzaInizio }: BozzaFase,
  ordine: number,
  cdr: string,
  { isIncerto, isVuoto }: { isIncerto: boolean; isVuoto: boolean },
  { codice: scheda, segnalatore }: SedeFasi,
): void {
  const add = (codice: string, gravita: 'INFO' | 'AVVISO', campo: string, messaggio: string) =>
    segnalatore.add({
      codice,
      gravita,
      entita: 'Fase',
      percorso: [scheda, cdr, `fase ${ordine}`],
      campo,
      riga,
      messaggio,
    });
  if (isIncerto) {
    const width = griglia.length === 12 ? 'non ha solo segni' : `ha ${griglia.length} caselle invece di 12`;
    add(
      'mesi-non-certi',
      'AVVISO',
      'periodi',
      `La riga dei mesi della fase ${ordine} di ${scheda} ${width}: i mesi non sono certi e i segni restano scritti nella nota. Scrivi il periodo.`,
    );
  }
  if (isVuoto) {
    add(
      'fase-senza-mesi',
      'INFO',
      'periodi',
      `La fase ${ordine} di ${scheda} è stampata senza mesi: scrivi il periodo.`,
    );
  }
  if (senzaInizio) {
    add(
      'fase-senza-inizio',
      'AVVISO',
      'descrizione',
      `La prima fase stampata di ${scheda} è senza numero: il suo inizio è forse su una pagina che manca. Completala.`,
    );
  }
}
