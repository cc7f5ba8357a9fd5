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

/** Numbers too large for their scale, days that do not exist, periods that end before they start. */
export function checkNumeri(piano: PianoFormato): FuoriScala[] {
  const incarichi = piano.cdr.flatMap(({ codice, incarichi }) =>
    incarichi.flatMap(({ dal, al }) => checkPeriodo(dal, al, 'Cdr', codice)),
  );
  return [...incarichi, ...piano.progetti.flatMap(checkProgetto)];
}

function checkProgetto(progetto: ProgettoFormato): FuoriScala[] {
  const { codice } = progetto;
  return [
    ...checkBudgetStampato(progetto),
    ...checkPeriodo(progetto.inizio, progetto.fine, 'Progetto', codice),
    ...progetto.obiettivi.flatMap(({ codice: obiettivo, assegnazioni, indicatori }) => {
      const percorso = `${codice} › ${obiettivo}`;
      return [
        ...assegnazioni.flatMap(({ peso }) => checkNumber(peso, 'peso', 'Obiettivo', percorso)),
        ...indicatori.flatMap(({ peso, baseline, target }) => [
          ...checkNumber(peso, 'peso', 'Indicatore', percorso),
          ...checkNumber(baseline, 'valore', 'Indicatore', percorso),
          ...target.flatMap(({ valore, min, max, data }) => [
            ...[valore, min, max].flatMap((value) => checkNumber(value, 'valore', 'Indicatore', percorso)),
            ...checkPeriodo(data, undefined, 'Indicatore', percorso),
          ]),
        ]),
      ];
    }),
    ...progetto.fasi.flatMap(({ ordine, periodi }) =>
      periodi.flatMap(({ inizio, fine, peso }) => [
        ...checkPeriodo(inizio, fine, 'Fase', `${codice} › fase ${ordine}`),
        ...checkNumber(peso, 'peso', 'Fase', `${codice} › fase ${ordine}`),
      ]),
    ),
    ...progetto.vociBudget.flatMap(({ previsto, assestato, consuntivo }) =>
      [previsto, assestato, consuntivo].flatMap((value) => checkNumber(value, 'importo', 'VoceBudget', codice)),
    ),
    ...progetto.personale.flatMap(({ percentuale }) => checkNumber(percentuale, 'peso', 'ImpegnoPersonale', codice)),
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

function checkPeriodo(
  inizio: string | undefined,
  fine: string | undefined,
  entita: string,
  percorso: string,
): FuoriScala[] {
  const wrong = [inizio, fine].filter((data) => data !== undefined && parseCalendarDate(data) === null);
  const invalid = wrong.map((data) => ({
    codice: 'data-inesistente',
    entita,
    percorso,
    messaggio: `La data ${data} di ${percorso} non esiste.`,
  }));
  if (invalid.length > 0 || !inizio || !fine || fine >= inizio) return invalid;
  return [
    {
      codice: 'date-invertite',
      entita,
      percorso,
      messaggio: `In ${percorso} la fine ${fine} viene prima dell'inizio ${inizio}.`,
    },
  ];
}
