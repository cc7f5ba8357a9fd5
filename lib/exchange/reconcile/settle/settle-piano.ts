import type { Segnalazione } from '@/lib/domain/segnalazione';
import { canonicalPiano } from '../../canonical';
import type { PianoFormato, ProgettoFormato, VoceBudgetFormato } from '../../formato';
import { dropBlanks } from './drop-blanks';
import { distinguish, Rilievi, settleOrdini } from './rilievi';
import { settleAlbero } from './settle-albero';
import { settleFondo, settlePremio } from './settle-fondo';
import { settleProgetto } from './settle-progetto';
import { settleCdr, settleIntestazione, titleOr } from './settle-struttura';

/**
 * The plan as the tables can hold it, and what had to be changed for that. A plan that keeps the rules of the domain
 * comes back as it is: readers keep them, a file somebody else wrote may not.
 * Idempotent, so that an imported plan exports the bytes it came from.
 */
export function settlePiano(letto: PianoFormato): { piano: PianoFormato; segnalazioni: Segnalazione[] } {
  const rilievi = new Rilievi();
  const piano = dropBlanks(canonicalPiano(letto));
  const progetti = settleOrdini(settleCodici(piano.progetti, rilievi));
  const albero = settleAlbero(piano);
  const fondo = piano.fondo && settleFondo(piano.fondo, rilievi);
  const settled: PianoFormato = {
    ...piano,
    piano: settleIntestazione(piano.piano, rilievi),
    cdr: settleCdr(piano, rilievi),
    alberoStrategico: albero,
    progetti: settleCapitoli(progetti.map((progetto) => settleProgetto(progetto, albero, rilievi))).map(
      ({ premio, ...progetto }) => ({ ...progetto, ...settlePremio(premio, progetto.codice, fondo, rilievi) }),
    ),
    sezioni: settleOrdini(piano.sezioni),
    ...(fondo && { fondo }),
  };
  return { piano: canonicalPiano(settled), segnalazioni: rilievi.segnalazioni };
}

/** A code for each card: it is its name in every address. */
function settleCodici(progetti: readonly ProgettoFormato[], rilievi: Rilievi): ProgettoFormato[] {
  const named = progetti.map((progetto, indice) => ({
    ...progetto,
    codice: titleOr(progetto.codice, `scheda-${indice + 1}`),
  }));
  return distinguish(
    named,
    ({ codice }) => codice,
    (progetto, nome) => {
      const messaggio = `Il codice ${progetto.codice} è di più schede: «${progetto.titolo}» è diventata ${nome}.`;
      rilievi.note('codice-duplicato', 'Progetto', nome, messaggio);
      return { ...progetto, codice: nome };
    },
  );
}

/** Missione and programma are of the capitolo: wherever it appears, the first ones printed hold. */
function settleCapitoli(progetti: readonly ProgettoFormato[]): ProgettoFormato[] {
  const note = new Map<string, Pick<VoceBudgetFormato, 'missione' | 'programma'>>();
  const nomeOf = (voce: VoceBudgetFormato) =>
    JSON.stringify([voce.capitolo, voce.articolo, voce.titoloBilancio.startsWith('ENTRATA')]);
  for (const voce of progetti.flatMap(({ vociBudget }) => vociBudget)) {
    const nota = note.get(nomeOf(voce));
    const missione = nota?.missione ?? voce.missione;
    const programma = nota?.programma ?? voce.programma;
    note.set(nomeOf(voce), { ...(missione && { missione }), ...(programma && { programma }) });
  }
  return progetti.map((progetto) => ({
    ...progetto,
    vociBudget: progetto.vociBudget.map((voce) =>
      voce.capitolo === undefined ? voce : { ...voce, ...note.get(nomeOf(voce)) },
    ),
  }));
}
