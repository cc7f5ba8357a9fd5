import type { FondoFormato, PremioFormato } from '../../formato';
import { canonicalOf, fitsScale, type Scala } from '../../numeri';
import { distinguish, type Rilievi } from './rilievi';
import { titleOr } from './settle-struttura';

/** The fund as the tables can hold it: amounts that are amounts, a name of its own for each quota. */
export function settleFondo({ totale, primaFase, riserva, quote }: FondoFormato, rilievi: Rilievi): FondoFormato {
  const dove = 'fondo dei premi';
  const named = quote.map((quota, indice) => ({
    ...quota,
    denominazione: titleOr(quota.denominazione, `Quota ${indice + 1}`),
    importo: amountOf(quota.importo, dove, rilievi) ?? '0.00',
  }));
  const amounts = {
    totale: amountOf(totale, dove, rilievi),
    primaFase: amountOf(primaFase, dove, rilievi) ?? '0.00',
    riserva: amountOf(riserva, dove, rilievi),
  };
  return {
    ...present(amounts),
    primaFase: amounts.primaFase,
    quote: distinguish(
      named,
      ({ denominazione }) => denominazione,
      (quota, denominazione) => ({ ...quota, denominazione }),
    ),
  };
}

/** The premio of a card, without what is no weight, no amount or no quota of the fund; nothing when nothing is left. */
export function settlePremio(
  premio: PremioFormato | undefined,
  scheda: string,
  fondo: FondoFormato | undefined,
  rilievi: Rilievi,
): { premio?: PremioFormato } {
  if (!premio) return {};
  const { tipologia, numeroDipendenti, peso, coefficiente, punti, importo, sogliaMinima, quota } = premio;
  const settled: PremioFormato = present({
    tipologia,
    numeroDipendenti,
    peso: numberOf(peso, 'peso', scheda, rilievi),
    coefficiente: numberOf(coefficiente, 'peso', scheda, rilievi),
    punti: numberOf(punti, 'valore', scheda, rilievi),
    importo: amountOf(importo, scheda, rilievi),
    sogliaMinima: numberOf(sogliaMinima, 'peso', scheda, rilievi),
    quota: fondo?.quote.some(({ denominazione }) => denominazione === quota) ? quota : undefined,
  });
  return Object.keys(settled).length > 0 ? { premio: settled } : {};
}

function amountOf(importo: string | undefined, dove: string, rilievi: Rilievi): string | undefined {
  return numberOf(importo, 'importo', dove, rilievi);
}

function numberOf(valore: string | undefined, scala: Scala, dove: string, rilievi: Rilievi): string | undefined {
  if (valore === undefined) return undefined;
  const canonical = canonicalOf(valore, scala);
  if (!canonical.startsWith('-') && fitsScale(canonical, scala)) return canonical;
  const messaggio = `Il numero ${valore} di ${dove} non è un importo né un peso: è stato tolto, va scritto.`;
  rilievi.note('premio-non-valido', 'Premio', dove, messaggio);
  return undefined;
}

/** The fields that have a value. */
function present<T extends object>(campi: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(campi).filter(([, valore]) => valore !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
