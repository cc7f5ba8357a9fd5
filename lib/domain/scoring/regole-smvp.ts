import { type Decimal, toDecimal } from '../numeric';

/**
 * The ente's measurement and evaluation rules as data: a version of these is an `Smvp`. Every decimal is text with a dot,
 * so that the rules are plain JSON. `validateRegole` says whether a set of rules can be used.
 */
export interface RegoleSmvp {
  /** Limits of a grade, per cent. */
  floor: string;
  cap: string;
  /** Points lost for each month begun of delay on a date. */
  puntiPerMese: string;
  /** Measure progress from the baseline where an indicator has one. */
  usaBaseline: boolean;
  /** The SMVP's own points from ratio to grade, linear between them; null: the grade is the ratio. */
  soglie: PuntoSoglia[] | null;
  composizione: Composizione;
  /** Grade from which an objective is reached, and under which it is not. */
  sogliaRaggiunto: string;
  sogliaMinima: string;
  politicaMancanti: { inCorso: 'escludi'; finale: PoliticaFinale };
  pesoEnte: PesoEnte;
  /** Half-open bands [da, a). A score under the lowest has no band. */
  fasce: Fascia[];
  /** More objectives than this in one CDR is a finding; null: no limit. */
  massimoObiettivi: number | null;
}

/** The limits of some rules as numbers. */
export interface LimitiSmvp {
  readonly floor: Decimal;
  readonly cap: Decimal;
  readonly puntiPerMese: Decimal;
  readonly sogliaRaggiunto: Decimal;
  readonly sogliaMinima: Decimal;
}

const limiti = new WeakMap<RegoleSmvp, LimitiSmvp>();

/** The limits of some rules, read once: every grade is held against them. Rules are never changed in place. */
export function limitiOf(regole: RegoleSmvp): LimitiSmvp {
  const known = limiti.get(regole);
  if (known) return known;
  const read = {
    floor: toDecimal(regole.floor),
    cap: toDecimal(regole.cap),
    puntiPerMese: toDecimal(regole.puntiPerMese),
    sogliaRaggiunto: toDecimal(regole.sogliaRaggiunto),
    sogliaMinima: toDecimal(regole.sogliaMinima),
  };
  limiti.set(regole, read);
  return read;
}

/** A ratio (per cent, before the limits) and the grade it is worth. */
export interface PuntoSoglia {
  rapporto: string;
  grado: string;
}

/** What makes the grade of an objective. `misto`: p (0–1) of indicators and 1 − p of phases. */
export type Composizione = { tipo: 'indicatori' } | { tipo: 'fasi' } | { tipo: 'misto'; p: string };

/** A missing value at the final session: worth zero, left out, or stops the calculation. */
export type PoliticaFinale = 'zero' | 'escludi' | 'blocca';
export type PesoEnte = 'uguale' | 'budget' | 'persone';

/** A band of scores: `da` included, `a` excluded; `a` null: no upper limit. */
export interface Fascia {
  nome: string;
  da: string;
  a: string | null;
}

/** What stops a set of rules from being saved: the field (dotted path) and an Italian sentence. */
export interface ErroreRegole {
  campo: string;
  messaggio: string;
}

/**
 * The rules a new ente starts with. Indicators count 70 % and phases 30 %, and an objective that has only one of the two
 * is measured on that one alone: plans with few phases (RE) and plans made of phases (TA) both give sensible grades.
 */
export const REGOLE_PREDEFINITE: RegoleSmvp = {
  floor: '0',
  cap: '100',
  puntiPerMese: '10',
  usaBaseline: false,
  soglie: null,
  composizione: { tipo: 'misto', p: '0.7' },
  sogliaRaggiunto: '100',
  sogliaMinima: '50',
  politicaMancanti: { inCorso: 'escludi', finale: 'zero' },
  pesoEnte: 'uguale',
  fasce: [
    { nome: '1ª fascia', da: '95', a: null },
    { nome: '2ª fascia', da: '80', a: '95' },
    { nome: '3ª fascia', da: '60', a: '80' },
  ],
  massimoObiettivi: null,
};
