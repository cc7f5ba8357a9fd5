import { type Decimal, type DecimalInput, HUNDRED, ONE, toDecimal, ZERO } from '../numeric';
import { statoAvanzamento, weightedProgress } from '../phase-progress';
import { applyPoliticaMancanti } from '../scoring/missing-data';
import { gradoOf, MISSING, notApplicable, type Outcome } from '../scoring/outcome';
import { partiOfFasi } from '../scoring/phases';
import type { RegoleSmvp } from '../scoring/regole-smvp';
import { gradoAtteso, type MomentoRendiconto } from './indicator-status';
import { type FaseDaRendicontare, type IndicatoreDaRendicontare, judgeFase, judgeIndicatore } from './rendiconto';

/** How far something is, and how far it should be by the reference date: per cent. */
export interface Avanzamento {
  fatto: Decimal;
  atteso: Decimal;
}

/** How something made of many parts stands, in the four words of a RAG. */
export type StatoComplessivo = 'IN_LINEA' | 'DA_PRESIDIARE' | 'IN_RITARDO' | 'NON_RILEVATO';

export interface IndicatoreInAvanzamento extends IndicatoreDaRendicontare {
  peso: DecimalInput | null;
  ambitoValutazione: 'ORGANIZZATIVA' | 'INDIVIDUALE';
}

export interface FaseInAvanzamento extends FaseDaRendicontare {
  /** In the plan's year. */
  peso: DecimalInput | null;
  isNellAnno: boolean;
}

/** What one holder sent about one objective. */
export interface RendicontoInviato<I extends IndicatoreInAvanzamento = IndicatoreInAvanzamento> {
  indicatori: readonly I[];
  fasi: readonly FaseInAvanzamento[];
}

/** An indicator or a phase that is not in line, with what the judgement rests on. */
export type ParteIndietro<I = IndicatoreInAvanzamento> =
  | { tipo: 'INDICATORE'; stato: 'DA_PRESIDIARE' | 'IN_RITARDO'; indicatore: I }
  | { tipo: 'FASE'; stato: 'DA_PRESIDIARE' | 'IN_RITARDO'; fase: FaseInAvanzamento; atteso: Decimal | null };

export interface ObiettivoSeguito<I = IndicatoreInAvanzamento> {
  stato: StatoComplessivo;
  /** Null when nothing of it can be measured yet. */
  avanzamento: Avanzamento | null;
  /** Late parts first. */
  indietro: ParteIndietro<I>[];
}

/** One part on the two scales; `peso` as in the score. */
interface Parte {
  peso: DecimalInput | null;
  avanzamento: Avanzamento | null;
}

/**
 * How an objective stands at the reference date of a session.
 * Rule: its state is that of its worst part, so that it is late exactly when the report must say why. Its progress is its
 * grade so far (the composition of the SMVP, missing data as in the score) beside the grade expected by now of the same
 * parts; what is due by the end of the year with no straight line towards it (a yes/no, a phase without dates) is expected
 * as far as it is done.
 * Source: 2-scoring §2. Example: one indicator counted up, 3 of 6 at 30/09 → fatto 50, atteso 74,79, IN_RITARDO.
 */
export function followObiettivo<I extends IndicatoreInAvanzamento>(
  { indicatori, fasi }: RendicontoInviato<I>,
  regole: RegoleSmvp,
  momento: MomentoRendiconto,
): ObiettivoSeguito<I> {
  const diIndicatori = indicatori.map((indicatore) => followIndicatore(indicatore, regole, momento));
  const diFasi = followFasi(fasi, regole, momento);
  const parti = [...diIndicatori, ...diFasi];
  const indietro = parti.flatMap(({ parte }) => parte ?? []);
  return {
    stato: worstOf(parti.map(({ stato }) => stato)),
    avanzamento: compose(diIndicatori, diFasi, regole),
    indietro: [
      ...indietro.filter(({ stato }) => stato === 'IN_RITARDO'),
      ...indietro.filter(({ stato }) => stato !== 'IN_RITARDO'),
    ],
  };
}

/**
 * Progress of several things together, as their weighted mean; null when none can be measured.
 * Rule: as `weightedProgress`, on what has a progress only. Example: 60 of 80 and 40 of 40, equal → 50 of 60.
 */
export function mediaAvanzamento(parti: readonly Parte[]): Avanzamento | null {
  const mean = (side: keyof Avanzamento) =>
    weightedProgress(parti.map(({ peso, avanzamento }) => ({ peso, percentuale: avanzamento?.[side] ?? null })));
  const [fatto, atteso] = [mean('fatto'), mean('atteso')];
  return fatto && atteso ? { fatto, atteso } : null;
}

/**
 * State of a holder, a CDR, the ente: what was done against what was expected.
 * Rule: on line from 90 % of the expected, late below 70 %, to be watched between. Source: 2-scoring §2.
 * Example: 45 of 71 → 63,38 % → IN_RITARDO.
 */
export function statoComplessivo(avanzamento: Avanzamento | null): StatoComplessivo {
  const stato = statoAvanzamento(avanzamento?.fatto ?? null, avanzamento?.atteso ?? null);
  if (stato === 'DA_PRESIDIARE' || stato === 'IN_RITARDO') return stato;
  return avanzamento === null ? 'NON_RILEVATO' : 'IN_LINEA';
}

interface Seguita<I> extends Parte {
  stato: string | null;
  parte: ParteIndietro<I> | null;
}

function followIndicatore<I extends IndicatoreInAvanzamento>(
  indicatore: I,
  regole: RegoleSmvp,
  momento: MomentoRendiconto,
): Seguita<I> {
  const { peso, ambitoValutazione, nome, verso } = indicatore;
  const { outcome, stato } = judgeIndicatore(indicatore, regole, momento);
  const scored =
    ambitoValutazione === 'INDIVIDUALE'
      ? notApplicable('conta solo nella scheda individuale')
      : applyPoliticaMancanti(nome, outcome, regole, momento.finale ? 'FINALE' : 'IN_CORSO');
  const hasLine = verso !== 'SI_NO' || momento.finale;
  const parte = isIndietro(stato) ? { tipo: 'INDICATORE' as const, stato, indicatore } : null;
  return { stato, parte, ...measure(peso, scored, hasLine ? gradoAtteso(indicatore, momento) : null) };
}

function followFasi(
  fasi: readonly FaseInAvanzamento[],
  regole: RegoleSmvp,
  momento: MomentoRendiconto,
): Seguita<never>[] {
  const parti = partiOfFasi(fasi, regole, momento.finale ? 'FINALE' : 'IN_CORSO');
  return fasi.map((fase, i) => {
    const { atteso, stato } = judgeFase(fase, momento);
    const parte = isIndietro(stato) ? { tipo: 'FASE' as const, stato, fase, atteso } : null;
    const outcome = parti[i]?.outcome ?? MISSING;
    return { stato, parte, ...measure(fase.peso, outcome, momento.finale ? HUNDRED : atteso) };
  });
}

/** Without an expected of its own, what is done is what was expected; what stays out of the score weighs nothing. */
function measure(peso: DecimalInput | null, outcome: Outcome, atteso: Decimal | null): Parte {
  const fatto = gradoOf(outcome);
  return {
    peso: outcome.kind === 'notApplicable' ? null : peso,
    avanzamento: fatto && { fatto, atteso: atteso ?? fatto },
  };
}

/** The two sides of an objective, each by its share; one alone counts whole. */
function compose(
  indicatori: readonly Parte[],
  fasi: readonly Parte[],
  { composizione }: RegoleSmvp,
): Avanzamento | null {
  const p = composizione.tipo === 'misto' ? toDecimal(composizione.p) : composizione.tipo === 'indicatori' ? ONE : ZERO;
  return mediaAvanzamento([
    { peso: p, avanzamento: mediaAvanzamento(indicatori) },
    { peso: ONE.minus(p), avanzamento: mediaAvanzamento(fasi) },
  ]);
}

function isIndietro(stato: string | null): stato is 'DA_PRESIDIARE' | 'IN_RITARDO' {
  return stato === 'DA_PRESIDIARE' || stato === 'IN_RITARDO';
}

function worstOf(stati: readonly (string | null)[]): StatoComplessivo {
  if (stati.includes('IN_RITARDO')) return 'IN_RITARDO';
  if (stati.includes('DA_PRESIDIARE')) return 'DA_PRESIDIARE';
  const isMeasured = stati.some((stato) => stato === 'IN_LINEA' || stato === 'CONCLUSA' || stato === 'DA_INIZIARE');
  return isMeasured ? 'IN_LINEA' : 'NON_RILEVATO';
}
