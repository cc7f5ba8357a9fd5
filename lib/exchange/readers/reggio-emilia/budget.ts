import { parseImporto } from '../../testo/numeri-italiani';
import type { BozzaVoce } from './bozza';
import { appendText, type Contesto, ensureCdr, type Passo, schedaForContent } from './contesto';
import { matchCapitolo, matchTitoloBilancio } from './lessico';
import type { Riga } from './righe';

/** The table of the budget: capitolo, description, one column per kind of entrata or spesa, which vary from table to table. */

export const readBudget: Passo = (contesto, riga) => {
  const { celle } = riga;
  if (!celle && /^budget( previsto)?$/u.test(riga.chiave)) return openBudget(contesto, riga);
  if (!celle) return contesto.sezione === 'budget' && continueProsa(contesto, riga);
  const colonne = riga.chiavi.map(matchTitoloBilancio);
  const isHeader =
    colonne.some((titolo) => titolo !== null) && celle.every((cella, i) => !cella || colonne[i] || i < 2);
  if (isHeader) {
    openBudget(contesto, riga);
    contesto.colonne.budget = colonne;
    return true;
  }
  const capitolo = matchCapitolo(celle[0] ?? '');
  if (contesto.sezione !== 'budget' && !(capitolo && contesto.cdr && contesto.sezione !== 'tabella')) return false;
  if (riga.chiavi[0] === 'nome soggetto') return false;
  const scheda = contesto.sezione === 'budget' ? contesto.scheda : schedaForContent(contesto, riga);
  if (!scheda) return false;
  contesto.sezione = 'budget';
  const importi = amountsOf(contesto, celle);
  if (/^Totale\b/iu.test(celle.find(Boolean) ?? '')) scheda.totali = { importi, riga: riga.numero };
  else if (capitolo) {
    scheda.voci.push({ ...capitolo, descrizione: descriptionOf(celle), importi, riga: riga.numero });
  } else continueVoce(scheda.voci.at(-1), celle, importi);
  return true;
};

function openBudget(contesto: Contesto, riga: Riga): boolean {
  ensureCdr(contesto, riga.numero);
  const scheda = schedaForContent(contesto, riga);
  if (contesto.sezione !== 'budget' && scheda?.voci.length === 0) contesto.colonne.budget = [];
  contesto.sezione = 'budget';
  return true;
}

function descriptionOf(celle: readonly string[]): string {
  const [first = '', ...rest] = celle;
  const glued = first.replace(/^Cap(?:\.|itolo)?\s*[\d.]+(?:\s*[-/,]?\s*Art(?:\.|icolo)?\s*\d+)?\s*[-–:]?\s*/iu, '');
  return appendText(glued, rest.filter((cella) => cella && parseImporto(cella) === null).join(' '));
}

/** Amounts with the column they stand in: by position when the row has the cells of the heading, else from the right. */
function amountsOf(contesto: Contesto, celle: readonly string[]): BozzaVoce['importi'] {
  const colonne = contesto.colonne.budget;
  const aligned = celle.length === colonne.length;
  const shift = aligned ? 0 : colonne.length - celle.length;
  const kinds = colonne.filter((titolo) => titolo !== null);
  return celle.flatMap((cella, index) => {
    const importo = index === 0 ? null : parseImporto(cella);
    if (importo === null) return [];
    const titolo = colonne[index + shift] ?? (kinds.length === 1 ? (kinds[0] ?? null) : null);
    return [{ titolo, importo }];
  });
}

/** A row without a capitolo goes on with the one above. */
function continueVoce(voce: BozzaVoce | undefined, celle: readonly string[], importi: BozzaVoce['importi']): void {
  if (!voce) return;
  voce.descrizione = appendText(voce.descrizione, descriptionOf(['', ...celle]));
  if (voce.importi.length === 0) voce.importi = importi;
}

function continueProsa(contesto: Contesto, { testo }: Riga): boolean {
  const voce = contesto.scheda?.voci.at(-1);
  if (!voce || !contesto.contigua) return false;
  voce.descrizione = appendText(voce.descrizione, testo);
  return true;
}
