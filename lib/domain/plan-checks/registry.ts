import { groupBy } from '../group-by';
import type { Segnalazione } from '../segnalazione';
import type { SchemaPesi } from '../vocabulary';
import { checkBudget, checkDescrizione, checkFaseFuoriDate, checkPeriodoInvertito, checkResponsabile } from './cards';
import { type CodiceUsato, checkCodiciDuplicati, checkCodiciMalformati } from './codes';
import { codePath, type Finding, toSegnalazione, withDistinctKeys } from './finding';
import {
  checkDataOltreAnno,
  checkDirezione,
  checkPesoMinimo,
  checkSenzaIndicatori,
  checkSenzaTarget,
  checkSoloSiNo,
  checkTargetAParole,
  placeIndicatori,
} from './indicators';
import { checkNumeroObiettivi } from './objectives-per-cdr';
import { checkImpegnoPersona, sumImpegni } from './people';
import type {
  AssegnazioneDaControllare,
  CdrDaControllare,
  ObiettivoDaControllare,
  PianoDaControllare,
  ProgettoDaControllare,
} from './piano-da-controllare';
import { checkPesiFasi, checkPesiIndicatori, checkPesiTitolare } from './weights';

/** What a card needs to know of its plan to be checked alone. */
export interface ContestoPiano {
  anno: number;
  schemaPesi: SchemaPesi;
  cdrConResponsabile: ReadonlySet<string>;
}

type CardCheck = (progetto: ProgettoDaControllare, contesto: ContestoPiano) => Finding[];
type PlanCheck = (piano: PianoDaControllare) => Finding[];

const eachObiettivo =
  (check: (obiettivo: ObiettivoDaControllare, percorso: string, anno: number) => Finding[]): CardCheck =>
  (progetto, { anno }) =>
    progetto.obiettivi.flatMap((obiettivo) => check(obiettivo, codePath(progetto.codice, obiettivo.codice), anno));

type PlacedIndicatore = ReturnType<typeof placeIndicatori>[number];
const eachIndicatore = (check: (placed: PlacedIndicatore, anno: number) => Finding[]): CardCheck =>
  eachObiettivo(({ indicatori }, percorso, anno) =>
    placeIndicatori(percorso, indicatori).flatMap((placed) => check(placed, anno)),
  );

/** Each CDR with what it holds. */
const eachCdr =
  (
    check: (cdr: CdrDaControllare, assegnazioni: AssegnazioneDaControllare[], piano: PianoDaControllare) => Finding[],
  ): PlanCheck =>
  (piano) => {
    const all = piano.progetti.flatMap(({ obiettivi }) => obiettivi.flatMap(({ assegnazioni }) => assegnazioni));
    const held = groupBy(all, ({ cdr }) => cdr);
    return piano.cdr.flatMap((cdr) => check(cdr, held.get(cdr.codice) ?? [], piano));
  };

/** Findings a card's own rows can show, in the order of the card. */
export const CARD_CHECKS: readonly CardCheck[] = [
  checkDescrizione,
  (progetto, { cdrConResponsabile }) => checkResponsabile(progetto, cdrConResponsabile),
  eachObiettivo(({ indicatori }, percorso) => checkSenzaIndicatori(percorso, indicatori)),
  eachIndicatore(checkSenzaTarget),
  eachIndicatore(checkDirezione),
  eachIndicatore(checkTargetAParole),
  eachIndicatore(checkDataOltreAnno),
  eachObiettivo(({ indicatori }, percorso) => checkPesiIndicatori(percorso, indicatori)),
  eachIndicatore(checkPesoMinimo),
  eachObiettivo(({ indicatori }, percorso) => checkSoloSiNo(percorso, indicatori)),
  ({ codice, fasi }) => checkPesiFasi(codice, fasi),
  ({ codice, fasi }) => fasi.flatMap((fase) => checkPeriodoInvertito(codice, fase)),
  (progetto) => progetto.fasi.flatMap((fase) => checkFaseFuoriDate(progetto, fase)),
  checkBudget,
];

/** Findings that take the whole plan to see. */
export const PLAN_CHECKS: readonly PlanCheck[] = [
  eachCdr((cdr, assegnazioni, { schemaPesi }) => checkPesiTitolare(cdr, assegnazioni, schemaPesi)),
  eachCdr((cdr, assegnazioni, { massimoObiettivi }) =>
    checkNumeroObiettivi(cdr, assegnazioni.length, massimoObiettivi),
  ),
  (piano) => checkCodiciDuplicati(codiciOf(piano)),
  (piano) => checkCodiciMalformati(codiciOf(piano)),
  (piano) => sumImpegni(piano.progetti.flatMap(({ personale }) => personale)).flatMap(checkImpegnoPersona),
];

/** All findings of one card, for the margin of its page. */
export function checkProgetto(progetto: ProgettoDaControllare, contesto: ContestoPiano): Segnalazione[] {
  return withDistinctKeys(CARD_CHECKS.flatMap((check) => check(progetto, contesto)).map(toSegnalazione));
}

/** All findings of a plan: card by card in document order, then those of the plan. Keys are distinct and stable. */
export function checkPiano(piano: PianoDaControllare): Segnalazione[] {
  const cdrConResponsabile = new Set(piano.cdr.filter((cdr) => cdr.hasResponsabile).map(({ codice }) => codice));
  const contesto: ContestoPiano = { anno: piano.anno, schemaPesi: piano.schemaPesi, cdrConResponsabile };
  const ofCards = piano.progetti.flatMap((progetto) => CARD_CHECKS.flatMap((check) => check(progetto, contesto)));
  const ofPlan = PLAN_CHECKS.flatMap((check) => check(piano));
  return withDistinctKeys([...ofCards, ...ofPlan].map(toSegnalazione));
}

/** The same findings at approval: those marked ● stop it. */
export function asAtApproval(segnalazioni: readonly Segnalazione[]): Segnalazione[] {
  return segnalazioni.map((finding) => (finding.bloccaApprovazione ? { ...finding, gravita: 'BLOCCO' } : finding));
}

function codiciOf({ progetti }: PianoDaControllare): CodiceUsato[] {
  return progetti.flatMap((progetto): CodiceUsato[] => [
    ...[progetto.codice, ...progetto.codiciAlternativi].map((codice) => ({
      entita: 'Progetto' as const,
      codice,
      percorso: progetto.codice,
    })),
    ...progetto.obiettivi.flatMap((obiettivo): CodiceUsato[] => {
      const percorso = codePath(progetto.codice, obiettivo.codice);
      const indicatori = obiettivo.indicatori.flatMap(({ codice }): CodiceUsato[] =>
        codice === null ? [] : [{ entita: 'Indicatore', codice, percorso: codePath(percorso, codice) }],
      );
      return [{ entita: 'Obiettivo', codice: obiettivo.codice, percorso }, ...indicatori];
    }),
  ]);
}
