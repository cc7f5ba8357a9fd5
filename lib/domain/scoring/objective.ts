import { italianShort, NO_BREAK_SPACE } from '../italian-notation';
import { type Decimal, type DecimalInput, HUNDRED, ONE, sumDecimals, toDecimal, ZERO } from '../numeric';
import { type EsitoMotivato, esitoOf, printGrado } from './esito';
import { type IndicatoreDaValutare, scoreIndicatore } from './indicator';
import { applyPoliticaMancanti, isBlockedByMissing } from './missing-data';
import {
  type Esclusione,
  invalid,
  MISSING,
  type Momento,
  notApplicable,
  type Outcome,
  type Scored,
  scored,
} from './outcome';
import { type FaseDaValutare, partiOfFasi } from './phases';
import { limitiOf, type RegoleSmvp } from './regole-smvp';
import { type Dicitura, describeEsclusioni, mediaPesata, type Parte, type Punteggio } from './weighted-mean';

export interface IndicatorePesato extends IndicatoreDaValutare {
  peso: DecimalInput | null;
  /** INDIVIDUALE: it counts only in the individual sheet of the dirigente. */
  ambitoValutazione?: 'ORGANIZZATIVA' | 'INDIVIDUALE';
}

export interface ObiettivoDaValutare {
  indicatori: readonly IndicatorePesato[];
  fasi: readonly FaseDaValutare[];
}

/** The score of an objective, its verdict and the outcome of each indicator in the order given. */
export interface PunteggioObiettivo extends Punteggio {
  esito: EsitoMotivato | null;
  indicatori: Parte[];
}

/** One of the two sides of the composition: its share (0–1) and its mean. */
interface Lato {
  nome: 'indicatori' | 'fasi';
  quota: Decimal;
  media: Punteggio;
}

/**
 * Grado of an objective.
 * Rule: the composition of the SMVP, `indicatori`, `fasi` or `misto(p)` = p·indicatori + (1 − p)·fasi, re-normalised when
 * one side has nothing to say; an objective with nothing scored has no grade.
 * Source: 2-scoring §2. Example: misto 0,7 with 94,67 and 95 → 94,77.
 */
export function scoreObiettivo(
  obiettivo: ObiettivoDaValutare,
  regole: RegoleSmvp,
  momento: Momento,
): PunteggioObiettivo {
  const indicatori = obiettivo.indicatori.map((indicatore) => parteOf(indicatore, regole, momento));
  const fasi = partiOfFasi(obiettivo.fasi, regole, momento);
  const lati = latiOf(indicatori, fasi, regole);
  const esclusioni = lati.flatMap(({ media }) => media.esclusioni);
  const counted = lati.flatMap(({ nome }) => (nome === 'indicatori' ? indicatori : fasi)).map(({ outcome }) => outcome);
  const composed = isBlockedByMissing(counted, regole, momento)
    ? invalid('mancano valori e lo SMVP non consente di calcolare senza')
    : compose(lati, indicatori, esclusioni, regole);
  return {
    outcome: composed,
    copertura: coverageOf(lati),
    esclusioni,
    avvisi: lati.flatMap(({ media }) => media.avvisi),
    esito: esitoOf(composed, regole),
    indicatori,
  };
}

function parteOf(indicatore: IndicatorePesato, regole: RegoleSmvp, momento: Momento): Parte {
  const { nome, peso, ambitoValutazione } = indicatore;
  if (ambitoValutazione === 'INDIVIDUALE') {
    return { nome, peso, outcome: notApplicable('conta solo nella scheda individuale') };
  }
  const outcome = scoreIndicatore(indicatore, regole, momento);
  return { nome, peso, outcome: applyPoliticaMancanti(nome, outcome, regole, momento) };
}

function latiOf(indicatori: Parte[], fasi: Parte[], regole: RegoleSmvp): Lato[] {
  const { composizione } = regole;
  const p = composizione.tipo === 'misto' ? toDecimal(composizione.p) : composizione.tipo === 'indicatori' ? ONE : ZERO;
  const print = (grado: Decimal) => printGrado(grado, limitiOf(regole).sogliaRaggiunto);
  const weighedPhases = fasi.filter(({ outcome }) => outcome.kind === 'scored').length;
  const words: Record<Lato['nome'], Dicitura> = {
    indicatori: {
      pesata: 'Media degli indicatori, pesata',
      semplice: 'Media degli indicatori, tutti uguali',
      sola: 'Un solo indicatore',
      print,
    },
    fasi: {
      pesata: `Avanzamento delle ${weighedPhases} fasi, pesato`,
      semplice: `Avanzamento delle ${weighedPhases} fasi, tutte uguali`,
      sola: 'Avanzamento dell’unica fase',
      print,
    },
  };
  const both = [
    { nome: 'indicatori', quota: p, parti: indicatori },
    { nome: 'fasi', quota: ONE.minus(p), parti: fasi },
  ] as const;
  return both.flatMap(({ nome, quota, parti }) =>
    quota.isZero() ? [] : [{ nome, quota, media: mediaPesata(parti, words[nome]) }],
  );
}

/** Coverage of the sides that have something to measure, each by its share. */
function coverageOf(lati: readonly Lato[]): Decimal | null {
  const expected = lati.flatMap(({ quota, media }) => (media.copertura ? [{ quota, copertura: media.copertura }] : []));
  const quota = sumDecimals(expected.map((lato) => lato.quota));
  return quota.isZero() ? null : sumDecimals(expected.map((lato) => lato.quota.times(lato.copertura))).div(quota);
}

function compose(
  lati: readonly Lato[],
  indicatori: readonly Parte[],
  esclusioni: readonly Esclusione[],
  regole: RegoleSmvp,
): Outcome {
  const present = lati.flatMap(({ nome, quota, media }): LatoPresente[] =>
    media.outcome.kind === 'scored' ? [{ nome, quota, mean: media.outcome }] : [],
  );
  if (present.length === 0) {
    return lati.some(({ media }) => media.outcome.kind === 'missing') ? MISSING : notApplicable('niente da misurare');
  }
  const quota = sumDecimals(present.map((lato) => lato.quota));
  const grado = sumDecimals(present.map((lato) => lato.quota.times(lato.mean.grado))).div(quota);
  const isAlLimite = present.some(({ mean }) => mean.isAlLimite);
  const composed: Scored = scored(
    grado,
    () => {
      const leaves = present.some(({ nome }) => nome === 'indicatori')
        ? indicatori.flatMap(({ outcome }) => (outcome.kind === 'scored' ? outcome.steps : []))
        : [];
      const last = {
        regola: ruleOf(present, lati),
        calcolo: describeComposition(present, describeEsclusioni(esclusioni), esitoOf(composed, regole)),
        risultato: printGrado(grado, limitiOf(regole).sogliaRaggiunto),
      };
      return [...leaves, ...present.flatMap(({ mean }) => mean.steps), last];
    },
    { isAlLimite },
  );
  return composed;
}

/** A side that has a grade. */
interface LatoPresente extends Omit<Lato, 'media'> {
  mean: Scored;
}

function describeComposition(
  present: readonly LatoPresente[],
  exclusions: string,
  verdict: EsitoMotivato | null,
): string {
  const terms = present.map((lato) => {
    const grade = italianShort(lato.mean.grado);
    return present.length === 1 ? grade : `${italianShort(lato.quota, 4)} × ${grade}`;
  });
  const reason = verdict ? `${ESITO_IN_WORDS[verdict.esito]} perché ${verdict.motivo}.` : '';
  return [`${terms.join(' + ')}.`, exclusions, reason].filter(Boolean).join(' ');
}

const ESITO_IN_WORDS = { RAGGIUNTO: 'Raggiunto', PARZIALE: 'Parziale', NON_RAGGIUNTO: 'Non raggiunto' } as const;

function ruleOf(present: readonly LatoPresente[], lati: readonly Lato[]): string {
  if (present.length > 1) {
    const shares = present.map(({ nome, quota }) => `${italianShort(quota.times(HUNDRED))}${NO_BREAK_SPACE}% ${nome}`);
    return `Obiettivo: ${shares.join(', ')}`;
  }
  const only = present.map(({ nome }) => nome).join();
  return lati.length > 1
    ? `Obiettivo: solo ${only}, l’altra parte manca`
    : `Obiettivo: contano ${only === 'fasi' ? 'le fasi' : 'gli indicatori'}`;
}
