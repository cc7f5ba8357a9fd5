import type { CdrConAntenati } from './albero-cdr';
import type { RisorsaCdr, RisorsaPersona, RisorsaPiano, RisorsaRilevazione, RisorsaScheda } from './risorse';
import type { RuoloAssunto } from './ruoli';
import { isPianoApprovato, isSchedaApprovata, isSchedaModificabile, isSchedaProposta } from './stati';

/** Whether a role has a right on a resource: null when it has, else the Italian sentence that says why not. */
export type Condizione<R> = (ruolo: RuoloAssunto, risorsa: R) => string | null;

export const sempre: Condizione<unknown> = () => null;

/** Of one's CDR, of a descendant of it, or holding an Assegnazione of one of these. */
export const delProprioCdr: Condizione<RisorsaCdr> = (ruolo, risorsa) =>
  isProprio(ruolo, risorsa.cdr) ? null : 'Non riguarda il tuo CDR.';

/** As {@link delProprioCdr}, or with an indicator that one's CDR is named to measure. */
export const delProprioCdrODaMisurare: Condizione<Pick<RisorsaRilevazione, 'cdr' | 'monitoratoDa'>> = (
  ruolo,
  risorsa,
) => (isProprio(ruolo, risorsa.cdr) || isProprio(ruolo, risorsa.monitoratoDa) ? null : 'Non riguarda il tuo CDR.');

export const dellaPropriaPersona: Condizione<RisorsaPersona> = (ruolo, risorsa) =>
  ruolo.personaId !== null && ruolo.personaId === risorsa.personaId ? null : 'Riguarda un’altra persona.';

export const conPianoApprovato: Condizione<RisorsaPiano> = (_, risorsa) =>
  isPianoApprovato(risorsa.statoPiano) ? null : 'Il piano non è ancora approvato.';

export const schedaApprovata: Condizione<RisorsaScheda> = (_, risorsa) =>
  isSchedaApprovata(risorsa.statoPiano, risorsa.statoScheda) ? null : 'La scheda non è ancora approvata.';

export const schedaProposta: Condizione<RisorsaScheda> = (_, risorsa) =>
  isSchedaProposta(risorsa.statoScheda) ? null : 'La scheda non è ancora proposta.';

export const schedaModificabile: Condizione<RisorsaScheda> = (_, risorsa) =>
  isSchedaModificabile(risorsa.statoScheda) ? null : 'La scheda si modifica solo in bozza o in variazione.';

/** The RPCT comments where the objective carries a tag (anticorruzione, trasparenza, privacy, …). */
export const conTag: Condizione<RisorsaRilevazione> = (_, risorsa) =>
  risorsa.tags.length > 0 ? null : 'L’obiettivo non porta etichette che riguardano il RPCT.';

/** Holds when both hold; says the first that does not. */
export function e<R>(prima: Condizione<R>, seconda: Condizione<R>): Condizione<R> {
  return (ruolo, risorsa) => prima(ruolo, risorsa) ?? seconda(ruolo, risorsa);
}

/** Holds when either holds; else says both reasons. */
export function o<R>(prima: Condizione<R>, seconda: Condizione<R>): Condizione<R> {
  return (ruolo, risorsa) => {
    const perPrima = prima(ruolo, risorsa);
    const perSeconda = seconda(ruolo, risorsa);
    return perPrima === null || perSeconda === null ? null : `${perPrima} ${perSeconda}`;
  };
}

function isProprio(ruolo: RuoloAssunto, codici: CdrConAntenati): boolean {
  return ruolo.cdrCodice !== null && codici.includes(ruolo.cdrCodice);
}
