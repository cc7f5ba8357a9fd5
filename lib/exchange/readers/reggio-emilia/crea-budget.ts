import { italianDecimal } from '@/lib/domain/italian-notation';
import { sumDecimals, toDecimal } from '@/lib/domain/numeric';
import type { VoceBudgetFormato } from '../../formato';
import { canonicalMoney, fitsScale } from '../../numeri';
import type { Segnalatore } from '../../segnalatore';
import { joinBrokenWords } from '../../testo/parole-spezzate';
import type { BozzaScheda } from './bozza';
import type { TitoloBilancio } from './lessico';

export interface SedeBudget {
  anno: number;
  progetto: string;
  /** Budget in the table of the CDR, decimal text; absent when blank or when there is no table. */
  budgetTabella?: string;
  vocabolario: ReadonlyMap<string, number>;
  segnalatore: Segnalatore;
}

/** The budget rows of a card: one per amount, checked against the printed totals. */
export function createVociBudget(scheda: BozzaScheda, sede: SedeBudget): VoceBudgetFormato[] {
  const lostColumn = scheda.voci.some(({ importi }) => importi.some(({ titolo }) => titolo === null));
  const assumed = lostColumn ? assumedTitolo(scheda, sede) : null;
  const voci = scheda.voci.flatMap(({ capitolo, articolo, descrizione, importi, riga }) => {
    if (importi.length === 0) reportEmpty(sede, capitolo ?? descrizione, riga);
    return importi
      .filter(({ importo }) => fitsScale(importo, 'importo'))
      .map(({ titolo, importo }) => ({
        ...(capitolo && { capitolo }),
        ...(articolo && { articolo }),
        descrizione: joinBrokenWords(descrizione, sede.vocabolario),
        titoloBilancio: titolo ?? assumed ?? 'SPESA_CORRENTE',
        anno: sede.anno,
        previsto: canonicalMoney(importo),
      }));
  });
  checkTotale(scheda, voci, sede);
  return voci;
}

/** The heading is lost: what adds up to the budget of the table is spesa, what does not is entrata. */
function assumedTitolo(scheda: BozzaScheda, { budgetTabella, progetto, segnalatore }: SedeBudget): TitoloBilancio {
  const somma = sumDecimals(scheda.voci.flatMap(({ importi }) => importi.map(({ importo }) => importo)));
  const isSpesa = budgetTabella === undefined ? false : somma.eq(toDecimal(budgetTabella));
  segnalatore.add({
    codice: 'colonna-budget-sconosciuta',
    gravita: 'AVVISO',
    entita: 'Progetto',
    percorso: [progetto],
    campo: 'vociBudget',
    ...(scheda.voci[0] && { riga: scheda.voci[0].riga }),
    messaggio: `La tabella del budget di ${progetto} ha perso l'intestazione: gli importi sono messi fra le ${isSpesa ? 'spese' : 'entrate'} correnti. Controllali.`,
  });
  return isSpesa ? 'SPESA_CORRENTE' : 'ENTRATA_CORRENTE';
}

function reportEmpty({ progetto, segnalatore }: SedeBudget, voce: string, riga: number): void {
  segnalatore.add({
    codice: 'voce-senza-importo',
    gravita: 'AVVISO',
    entita: 'VoceBudget',
    percorso: [progetto, voce],
    campo: 'previsto',
    riga,
    messaggio: `La voce ${voce} di ${progetto} non ha un importo e non è stata importata.`,
  });
}

/** The rows of each column against its printed total, and the spese against the table of the CDR. */
function checkTotale(scheda: BozzaScheda, voci: readonly VoceBudgetFormato[], sede: SedeBudget): void {
  const sumOf = (titolo: TitoloBilancio | null) =>
    sumDecimals(voci.filter((voce) => titolo === null || voce.titoloBilancio === titolo).map((voce) => voce.previsto));
  for (const { titolo, importo } of scheda.totali?.importi ?? []) {
    const somma = sumOf(titolo);
    if (somma.eq(toDecimal(importo))) continue;
    add(
      sede,
      'totale-budget-diverso',
      scheda.totali?.riga,
      titolo ?? 'totale',
      `Il totale stampato nel budget di ${sede.progetto} è ${italianDecimal(importo, 2)} €, le voci sommano ${italianDecimal(somma, 2)} €: controlla se ne manca una.`,
    );
  }
  const spese = sumDecimals(
    voci.filter((voce) => voce.titoloBilancio.startsWith('SPESA')).map((voce) => voce.previsto),
  );
  if (sede.budgetTabella === undefined || spese.eq(toDecimal(sede.budgetTabella))) return;
  add(
    sede,
    'budget-scheda-diverso',
    scheda.riga,
    'budgetStampato',
    `La tabella del CDR stampa per ${sede.progetto} un budget di ${italianDecimal(sede.budgetTabella, 2)} €, le spese della scheda sommano ${italianDecimal(spese, 2)} €.`,
  );
}

function add(sede: SedeBudget, codice: string, riga: number | undefined, campo: string, messaggio: string): void {
  sede.segnalatore.add({
    codice,
    gravita: 'AVVISO',
    entita: 'Progetto',
    percorso: [sede.progetto],
    campo,
    ...(riga !== undefined && { riga }),
    messaggio,
  });
}
