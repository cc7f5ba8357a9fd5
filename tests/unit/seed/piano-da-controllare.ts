import { calendarDate } from '@/lib/domain/calendar';
import type { PianoDaControllare, ProgettoDaControllare } from '@/lib/domain/plan-checks/piano-da-controllare';
import type { PianoFormato, ProgettoFormato } from '@/lib/exchange/formato';

const dateOf = (text: string | undefined) => (text === undefined ? null : calendarDate(text));

/** A plan of the interchange format as its checks read it. */
export function toPianoDaControllare(formato: PianoFormato, massimoObiettivi: number | null): PianoDaControllare {
  const { anno, schemaPesi } = formato.piano;
  return {
    anno,
    schemaPesi,
    massimoObiettivi,
    cdr: formato.cdr.map(({ incarichi, ...cdr }) => ({ ...cdr, hasResponsabile: incarichi.length > 0 })),
    progetti: formato.progetti.map((progetto) => toProgetto(progetto, anno)),
  };
}

function toProgetto(progetto: ProgettoFormato, anno: number): ProgettoDaControllare {
  return {
    ...progetto,
    descrizione: progetto.descrizione ?? null,
    finalita: progetto.finalita ?? null,
    cdr: progetto.cdr ?? null,
    inizio: dateOf(progetto.inizio),
    fine: dateOf(progetto.fine),
    budgetStampato: progetto.budgetStampato ?? null,
    spese: progetto.vociBudget
      .filter((voce) => voce.titoloBilancio.startsWith('SPESA') && voce.anno === anno)
      .map(({ previsto }) => previsto),
    obiettivi: progetto.obiettivi.map((obiettivo) => ({
      ...obiettivo,
      assegnazioni: obiettivo.assegnazioni.map(({ cdr, responsabile, peso, fuoriPesatura }) => ({
        cdr,
        responsabile: responsabile ?? null,
        peso: peso ?? null,
        fuoriPesatura: fuoriPesatura ?? null,
      })),
      indicatori: obiettivo.indicatori.map((indicatore) => ({
        ...indicatore,
        codice: indicatore.codice ?? null,
        peso: indicatore.peso ?? null,
        target: indicatore.target.map(({ valore, min, max, data, testo, ...target }) => ({
          ...target,
          valore: valore ?? null,
          min: min ?? null,
          max: max ?? null,
          data: dateOf(data),
          testo: testo ?? null,
        })),
      })),
    })),
    fasi: progetto.fasi.map(({ obiettivo, assegnazione, ...fase }) => ({
      ...fase,
      obiettivo: obiettivo ?? null,
      assegnazione: assegnazione ?? null,
      periodi: fase.periodi.map(({ inizio, fine, peso, ...periodo }) => ({
        ...periodo,
        inizio: dateOf(inizio),
        fine: dateOf(fine),
        peso: peso ?? null,
      })),
    })),
    personale: progetto.personale.map(({ percentuale, ...riga }) => ({ ...riga, percentuale: percentuale ?? null })),
  };
}
