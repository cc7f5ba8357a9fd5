import { parseCalendarDate } from '@/lib/domain/calendar';
import { parseDecimal } from '@/lib/domain/numeric';
import type { PianoFormato, ProgettoFormato } from './formato';
import { fitsScale, type Scala } from './numeri';

/** A number or a date no column of the database holds. */
interface FuoriScala {
  codice: string;
  entita: string;
  percorso: string;
  messaggio: string;
}

/** Numbers too large for their scale, days that do not exist, incarichi that end before they start. */
export function checkNumeri(piano: PianoFormato): FuoriScala[] {
  const incarichi = piano.cdr.flatMap(({ codice, incarichi }) =>
    incarichi.flatMap(({ dal, al }) => checkIncarico(dal, al, codice)),
  );
  const { totale, primaFase, riserva, quote = [] } = piano.fondo ?? {};
  const fondo = [totale, primaFase, riserva, ...quote.map(({ importo }) => importo)].flatMap((importo) =>
    checkNumber(importo, 'importo', 'Fondo', 'fondo dei premi'),
  );
  return [...incarichi, ...piano.progetti.flatMap(checkProgetto), ...fondo];
}

function checkProgetto(progetto: ProgettoFormato): FuoriScala[] {
  const { codice } = progetto;
  return [
    ...checkBudgetStampato(progetto),
    ...checkDate([progetto.inizio, progetto.fine], 'Progetto', codice),
    ...progetto.obiettivi.flatMap(({ codice: obiettivo, assegnazioni, indicatori }) => {
      const percorso = `${codice} › ${obiettivo}`;
      return [
        ...assegnazioni.flatMap(({ peso }) => checkNumber(peso, 'peso', 'Obiettivo', percorso)),
        ...indicatori.flatMap(({ peso, baseline, target }) => [
          ...checkNumber(peso, 'peso', 'Indicatore', percorso),
          ...checkNumber(baseline, 'valore', 'Indicatore', percorso),
          ...target.flatMap(({ valore, min, max, data }) => [
            ...[valore, min, max].flatMap((value) => checkNumber(value, 'valore', 'Indicatore', percorso)),
            ...checkDate([data], 'Indicatore', percorso),
          ]),
        ]),
      ];
    }),
    ...progetto.fasi.flatMap(({ ordine, periodi }) =>
      periodi.flatMap(({ inizio, fine, peso }) => [
        ...checkDate([inizio, fine], 'Fase', `${codice} › fase ${ordine}`),
        ...checkNumber(peso, 'peso', 'Fase', `${codice} › fase ${ordine}`),
      ]),
    ),
    ...progetto.vociBudget.flatMap(({ previsto, assestato, consuntivo }) =>
      [previsto, assestato, consuntivo].flatMap((value) => checkNumber(value, 'importo', 'VoceBudget', codice)),
    ),
    ...progetto.personale.flatMap(({ percentuale }) => checkNumber(percentuale, 'peso', 'ImpegnoPersonale', codice)),
    ...checkPremio(progetto),
  ];
}

function checkPremio({ codice, premio }: ProgettoFormato): FuoriScala[] {
  if (!premio) return [];
  const { peso, coefficiente, sogliaMinima, punti, importo } = premio;
  return [
    ...[peso, coefficiente, sogliaMinima].flatMap((value) => checkNumber(value, 'peso', 'Premio', codice)),
    ...checkNumber(punti, 'valore', 'Premio', codice),
    ...checkNumber(importo, 'importo', 'Premio', codice),
  ];
}

/** The printed budget is compared with the sum of the spese, so it must be a number. */
function checkBudgetStampato({ codice, budgetStampato }: ProgettoFormato): FuoriScala[] {
  if (budgetStampato === undefined) return [];
  if (parseDecimal(budgetStampato) !== null) return checkNumber(budgetStampato, 'importo', 'Progetto', codice);
  const messaggio = `Il budget stampato «${budgetStampato.slice(0, 40)}» di ${codice} non è un numero con il punto.`;
  return [{ codice: 'budget-stampato-non-numerico', entita: 'Progetto', percorso: codice, messaggio }];
}

function checkNumber(value: string | undefined, scala: Scala, entita: string, percorso: string): FuoriScala[] {
  if (value === undefined || fitsScale(value, scala)) return [];
  const messaggio = `Il numero ${value.slice(0, 40)} di ${percorso} è troppo grande.`;
  return [{ codice: 'numero-fuori-scala', entita, percorso, messaggio }];
}

function checkDate(date: readonly (string | undefined)[], entita: string, percorso: string): FuoriScala[] {
  const wrong = date.filter((data) => data !== undefined && parseCalendarDate(data) === null);
  return wrong.map((data) => ({
    codice: 'data-inesistente',
    entita,
    percorso,
    messaggio: `La data ${data} di ${percorso} non esiste.`,
  }));
}

/** An incarico that ends before it starts is no incarico; a phase that does is a finding, which the plan can hold. */
function checkIncarico(dal: string | undefined, al: string | undefined, percorso: string): FuoriScala[] {
  const invalid = checkDate([dal, al], 'Cdr', percorso);
  if (invalid.length > 0 || !dal || !al || al >= dal) return invalid;
  const messaggio = `In ${percorso} la fine ${al} viene prima dell'inizio ${dal}.`;
  return [{ codice: 'date-invertite', entita: 'Cdr', percorso, messaggio }];
}
