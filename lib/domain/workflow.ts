export type StatoPiano = 'PREDISPOSIZIONE' | 'PROVVISORIO' | 'APPROVATO' | 'CONSUNTIVAZIONE' | 'VALUTATO' | 'CHIUSO';
export type StatoProgetto = 'BOZZA' | 'PROPOSTO' | 'VALIDATO' | 'APPROVATO' | 'IN_VARIAZIONE';
export type StatoSessione = 'PROGRAMMATA' | 'APERTA' | 'CHIUSA';
export type StatoRilevazione = 'DA_COMPILARE' | 'INVIATA' | 'VERIFICATA' | 'RINVIATA';
export type StatoRisultato = 'MISURATO' | 'VALIDATO' | 'CORRETTO' | 'RINVIATO' | 'NON_VALUTABILE';

/** What must come with a step: a written reason, the act that makes it official, a value. */
export type Requisito = 'motivo' | 'atto' | 'valore';

/** One allowed step. `azione` is the verb of the step, used by commands and buttons. */
export interface Transizione<Stato extends string, Azione extends string = string> {
  da: Stato;
  a: Stato;
  azione: Azione;
  richiede: readonly Requisito[];
}

/** A state machine as data: every step that may be taken, and no other. */
export type Macchina<Stato extends string, Azione extends string = string> = readonly Transizione<Stato, Azione>[];

function step<Stato extends string, Azione extends string>(
  da: Stato,
  azione: Azione,
  a: Stato,
  ...richiede: Requisito[]
): Transizione<Stato, Azione> {
  return { da, a, azione, richiede };
}

/**
 * Life of a plan. PROVVISORIO is PREDISPOSIZIONE in which monitoring may run, the budget still pending
 * (art. 5 c. 1-ter D.Lgs. 150/2009). Source for all machines: 1-domain §5.
 */
export const PIANO: Macchina<
  StatoPiano,
  'openProvisionally' | 'withdraw' | 'approve' | 'startConsuntivazione' | 'evaluate' | 'close'
> = [
  step('PREDISPOSIZIONE', 'openProvisionally', 'PROVVISORIO'),
  step('PROVVISORIO', 'withdraw', 'PREDISPOSIZIONE', 'motivo'),
  step('PREDISPOSIZIONE', 'approve', 'APPROVATO', 'atto'),
  step('PROVVISORIO', 'approve', 'APPROVATO', 'atto'),
  step('APPROVATO', 'startConsuntivazione', 'CONSUNTIVAZIONE'),
  step('CONSUNTIVAZIONE', 'evaluate', 'VALUTATO'),
  step('VALUTATO', 'close', 'CHIUSO'),
];

/**
 * Life of a card. Sending back ("rinvio") leads to BOZZA from any state in which the card is still under work; an approved
 * card is never overwritten: it changes only through a variation and the next act.
 */
export const PROGETTO: Macchina<StatoProgetto, 'propose' | 'validate' | 'approve' | 'vary' | 'sendBack'> = [
  step('BOZZA', 'propose', 'PROPOSTO'),
  step('PROPOSTO', 'validate', 'VALIDATO'),
  step('VALIDATO', 'approve', 'APPROVATO', 'atto'),
  step('APPROVATO', 'vary', 'IN_VARIAZIONE'),
  step('IN_VARIAZIONE', 'propose', 'PROPOSTO'),
  step('PROPOSTO', 'sendBack', 'BOZZA', 'motivo'),
  step('VALIDATO', 'sendBack', 'BOZZA', 'motivo'),
  step('IN_VARIAZIONE', 'sendBack', 'BOZZA', 'motivo'),
];

/** Life of a monitoring round. */
export const SESSIONE: Macchina<StatoSessione, 'open' | 'close'> = [
  step('PROGRAMMATA', 'open', 'APERTA'),
  step('APERTA', 'close', 'CHIUSA'),
];

/** Life of a report: what is sent back is sent again. */
export const RILEVAZIONE: Macchina<StatoRilevazione, 'send' | 'verify' | 'sendBack'> = [
  step('DA_COMPILARE', 'send', 'INVIATA'),
  step('INVIATA', 'verify', 'VERIFICATA'),
  step('INVIATA', 'sendBack', 'RINVIATA', 'motivo'),
  step('RINVIATA', 'send', 'INVIATA'),
];

/** Life of a result in the hands of the Nucleo. A decision is taken back to MISURATO with a reason, never overwritten. */
export const RISULTATO: Macchina<
  StatoRisultato,
  'accept' | 'correct' | 'sendBack' | 'excludeFromScore' | 'measureAgain' | 'reopen'
> = [
  step('MISURATO', 'accept', 'VALIDATO'),
  step('MISURATO', 'correct', 'CORRETTO', 'valore', 'motivo'),
  step('MISURATO', 'sendBack', 'RINVIATO', 'motivo'),
  step('MISURATO', 'excludeFromScore', 'NON_VALUTABILE', 'motivo'),
  step('RINVIATO', 'measureAgain', 'MISURATO'),
  step('VALIDATO', 'reopen', 'MISURATO', 'motivo'),
  step('CORRETTO', 'reopen', 'MISURATO', 'motivo'),
  step('NON_VALUTABILE', 'reopen', 'MISURATO', 'motivo'),
];

/** The steps that may be taken from a state, in the order of the table. */
export function transitions<Stato extends string, Azione extends string>(
  macchina: Macchina<Stato, Azione>,
  da: Stato,
): Transizione<Stato, Azione>[] {
  return macchina.filter((transizione) => transizione.da === da);
}

/** The step between two states, with what it requires; null when it may not be taken. */
export function findTransition<Stato extends string, Azione extends string>(
  macchina: Macchina<Stato, Azione>,
  da: Stato,
  a: Stato,
): Transizione<Stato, Azione> | null {
  return macchina.find((transizione) => transizione.da === da && transizione.a === a) ?? null;
}

export function canTransition<Stato extends string>(macchina: Macchina<Stato>, da: Stato, a: Stato): boolean {
  return findTransition(macchina, da, a) !== null;
}
