import type { IndirizzoFormato, ObiettivoFormato, ProgettoFormato, VoceBudgetFormato } from '../../formato';
import { canonicalMoney, fitsScale } from '../../numeri';
import { distinguish, firstOfEach, type Rilievi, settleOrdini } from './rilievi';
import { settleCollegamento } from './settle-albero';
import { settleIndicatore } from './settle-indicatore';
import { pesoOf } from './settle-numeri';
import { dayOf, titleOr } from './settle-struttura';

/** A card as the tables can hold it: names of its own, references that stand, numbers within their scale. */
export function settleProgetto(
  progetto: ProgettoFormato,
  albero: IndirizzoFormato[],
  rilievi: Rilievi,
): ProgettoFormato {
  const { inizio, fine, cdr, ...resto } = progetto;
  const { codice } = progetto;
  const obiettivi = distinguish(
    progetto.obiettivi.map((obiettivo, indice) => ({
      ...obiettivo,
      codice: titleOr(obiettivo.codice, `${codice} obiettivo ${indice + 1}`),
    })),
    (obiettivo) => obiettivo.codice,
    (obiettivo, nome) => {
      const messaggio = `Nella scheda ${codice} il codice ${obiettivo.codice} è ripetuto: il secondo obiettivo è diventato ${nome}.`;
      rilievi.note('codice-duplicato', 'Obiettivo', `${codice} › ${nome}`, messaggio);
      return { ...obiettivo, codice: nome };
    },
  );
  const ordiniFase = new Set(progetto.fasi.map(({ ordine }) => ordine));
  return {
    ...resto,
    ...(inizio && dayOf(inizio) ? { inizio } : {}),
    ...(fine && dayOf(fine) ? { fine } : {}),
    ...(cdr && cdr.trim() !== '' ? { cdr } : {}),
    titolo: titleOr(progetto.titolo, codice),
    cdrPartecipanti: [...new Set(progetto.cdrPartecipanti.filter((altro) => altro.trim() !== ''))],
    collegamenti: settleCollegamenti(progetto.collegamenti, albero),
    obiettivi: settleOrdini(obiettivi).map((obiettivo) => settleObiettivo(obiettivo, codice, ordiniFase, rilievi)),
    fasi: progetto.fasi.map((fase) => settleFase(fase, obiettivi, codice, rilievi)),
    vociBudget: progetto.vociBudget.map((voce) => settleVoce(voce, codice, rilievi)),
    personale: progetto.personale
      .filter(({ nominativo }) => nominativo.trim() !== '')
      .map(({ percentuale, ...impegno }) => {
        const { peso } = pesoOf(percentuale, `${codice} › ${impegno.nominativo}`, rilievi);
        return { ...impegno, ...(peso === undefined ? {} : { percentuale: peso }) };
      }),
  };
}

/** Each node once, and one principal at most: the first. */
function settleCollegamenti(
  collegamenti: ProgettoFormato['collegamenti'],
  albero: IndirizzoFormato[],
): ProgettoFormato['collegamenti'] {
  const scritti = collegamenti.map((collegamento) => settleCollegamento(albero, collegamento));
  const distinti = firstOfEach(scritti, ({ principale: _, ...nodo }) => JSON.stringify(nodo));
  const primo = distinti.findIndex(({ principale }) => principale);
  return distinti.map((collegamento, indice) => ({ ...collegamento, principale: indice === primo }));
}

function settleObiettivo(
  obiettivo: ObiettivoFormato,
  scheda: string,
  ordiniFase: ReadonlySet<number>,
  rilievi: Rilievi,
): ObiettivoFormato {
  const dove = `${scheda} › ${obiettivo.codice}`;
  const conCdr = obiettivo.assegnazioni.filter(({ cdr }) => cdr.trim() !== '');
  return {
    ...obiettivo,
    titolo: titleOr(obiettivo.titolo, obiettivo.codice),
    tags: [...new Set(obiettivo.tags)],
    assegnazioni: firstOfEach(conCdr, ({ cdr }) => cdr).map(({ peso, ...assegnazione }) => ({
      ...assegnazione,
      ...pesoOf(peso, dove, rilievi),
    })),
    indicatori: obiettivo.indicatori.map((indicatore) => settleIndicatore(indicatore, dove, ordiniFase, rilievi)),
  };
}

/** A phase names an objective of its card, and an assignment of that objective, or neither. */
function settleFase(
  { obiettivo: nome, assegnazione: titolare, ...fase }: ProgettoFormato['fasi'][number],
  obiettivi: readonly ObiettivoFormato[],
  scheda: string,
  rilievi: Rilievi,
): ProgettoFormato['fasi'][number] {
  const dove = `${scheda} › fase ${fase.ordine}`;
  const obiettivo = obiettivi.find(({ codice }) => codice === nome);
  if (nome !== undefined && !obiettivo) {
    const messaggio = `La fase ${fase.ordine} della scheda ${scheda} cita l'obiettivo ${nome}, che nella scheda non c'è.`;
    rilievi.note('fase-di-altro-obiettivo', 'Fase', dove, messaggio);
  }
  const assegnazione = obiettivo?.assegnazioni.find(({ cdr }) => cdr === titolare);
  return {
    ...fase,
    ...(obiettivo && { obiettivo: obiettivo.codice }),
    ...(assegnazione && { assegnazione: assegnazione.cdr }),
    periodi: fase.periodi.map(({ inizio, fine, peso, ...periodo }) => ({
      ...periodo,
      ...(inizio && dayOf(inizio) ? { inizio } : {}),
      ...(fine && dayOf(fine) ? { fine } : {}),
      ...pesoOf(peso, dove, rilievi),
    })),
  };
}

/** Missione and programma belong to the capitolo: an amount without one cannot name them. */
function settleVoce(voce: VoceBudgetFormato, scheda: string, rilievi: Rilievi): VoceBudgetFormato {
  const { previsto, assestato, consuntivo, capitolo, articolo, missione, programma, ...resto } = voce;
  const importo = (valore: string): string => {
    if (fitsScale(valore, 'importo')) return canonicalMoney(valore);
    rilievi.note(
      'importo-fuori-scala',
      'VoceBudget',
      `${scheda} › ${voce.descrizione}`,
      `L'importo ${valore} è troppo grande: è stato posto a zero.`,
    );
    return '0.00';
  };
  const delCapitolo = { capitolo, articolo, missione, programma };
  return {
    ...(capitolo === undefined
      ? {}
      : Object.fromEntries(Object.entries(delCapitolo).filter(([, v]) => v !== undefined))),
    ...resto,
    previsto: importo(previsto),
    ...(assestato === undefined ? {} : { assestato: importo(assestato) }),
    ...(consuntivo === undefined ? {} : { consuntivo: importo(consuntivo) }),
  };
}
