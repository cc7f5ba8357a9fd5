import { addDays, type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import { Decimal, HUNDRED, toDecimal } from '@/lib/domain/numeric';
import { expectedProgress, type Periodo } from '@/lib/domain/phase-progress';
import { gradoAtteso, type MomentoRendiconto, statoIndicatore } from '@/lib/domain/reporting/indicator-status';
import { scoreIndicatore } from '@/lib/domain/scoring/indicator';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { FaseFormato, IndicatoreFormato, TargetFormato } from '@/lib/exchange/formato';
import { operatoreOf } from '@/lib/exchange/operatori';
import type { Ritmo } from './andamento';
import { hashOf } from './variante';

/** What is written of an indicator: the columns of its table. */
export type Scritto = Readonly<Record<string, string | boolean>>;

/** How far an objective has come at a round. */
export interface Punto {
  ritmo: Ritmo;
  /** Per cent of what is expected by then. */
  percento: number;
  momento: MomentoRendiconto;
  regole: RegoleSmvp;
}

const STATO = { linea: 'IN_LINEA', presidio: 'DA_PRESIDIARE', ritardo: 'IN_RITARDO' } as const;

/** Days a thing due is done before its term, or after it. */
const SCARTO: Readonly<Record<Ritmo, number>> = { linea: -6, presidio: 22, ritardo: 75 };

/** What somebody would write of an indicator that goes so; nothing while nothing is due. */
export function valoreDi(indicatore: IndicatoreFormato, punto: Punto): Scritto | null {
  const target = indicatore.target.find(({ anno, ripartizione }) => anno === punto.momento.anno && !ripartizione);
  switch (indicatore.verso) {
    case 'SI_NO':
      return yesNo(punto);
    case 'ENTRO_DATA':
      return target?.data ? dateOf(calendarDate(target.data), punto) : null;
    case 'CONTESTO':
      return { valore: volumeOf(target?.valore ?? '100', punto) };
    default:
      if (target?.testo) return { testo: 'Hanno aderito quattro classi su sei.' };
      return target ? numberOf(indicatore, target, punto) : { nota: 'Il valore atteso non è ancora definito.' };
  }
}

function yesNo({ ritmo, momento }: Punto): Scritto {
  if (ritmo === 'linea') return { siNo: true };
  return ritmo === 'presidio' ? { parziale: momento.finale ? '80' : '50' } : { siNo: false };
}

function dateOf(scadenza: CalendarDate, { ritmo, momento }: Punto): Scritto | null {
  if (scadenza > momento.dataRiferimento) return null;
  const done = addDays(scadenza, SCARTO[ritmo] - (hashOf(scadenza) % 5));
  return done <= momento.dataRiferimento ? { data: done } : { nota: 'Non ancora concluso: il termine è passato.' };
}

function volumeOf(valore: string, { momento }: Punto): string {
  const share = gradoAtteso({ verso: 'CRESCENTE', natura: 'NUMERO', atteso: null }, momento);
  return toDecimal(valore).times(share).div(HUNDRED).toDecimalPlaces(0).toFixed();
}

/** The value with the wanted share of the expected grade, moved by a few steps until it is judged as it should. */
function numberOf(indicatore: IndicatoreFormato, target: TargetFormato, punto: Punto): Scritto {
  const { ritmo, momento, regole } = punto;
  const atteso = { valore: target.valore, min: target.min, max: target.max };
  const wanted = gradoAtteso({ ...indicatore, atteso }, momento)
    .times(punto.percento)
    .div(HUNDRED);
  const step = stepOf(indicatore, target);
  const start = valueWorth(indicatore, target, wanted).div(step).toDecimalPlaces(0).times(step);
  const candidates = [0, 1, -1, 2, -2, 3, -3].map((steps) => Decimal.max(start.plus(step.times(steps)), lowest(start)));
  const operatore = indicatore.operatore && operatoreOf(indicatore.operatore);
  const isAsWanted = (valore: Decimal) => {
    const judged = { nome: '', ...indicatore, operatore, atteso, rilevato: { valore } };
    const outcome = scoreIndicatore(judged, regole, momento.finale ? 'FINALE' : 'IN_CORSO');
    return statoIndicatore({ ...indicatore, atteso }, outcome, momento) === STATO[ritmo];
  };
  return { valore: (candidates.find(isAsWanted) ?? start).toFixed() };
}

/** Counts are not negative; a delay in advance is. */
function lowest(start: Decimal): Decimal {
  return start.isNegative() ? start.minus(100) : toDecimal('0');
}

/** Which value is worth a grade: the rules of the score, read backwards. */
function valueWorth(
  { verso, baseline }: IndicatoreFormato,
  { valore, min, max }: TargetFormato,
  grado: Decimal,
): Decimal {
  const share = grado.div(HUNDRED);
  if (verso === 'INTERVALLO') {
    const [low, high] = [toDecimal(min ?? '0'), toDecimal(max ?? min ?? '0')];
    return share.lt(1) ? low.times(share) : low.plus(high).div(2);
  }
  const atteso = toDecimal(valore ?? '0');
  if (baseline !== undefined) return toDecimal(baseline).plus(atteso.minus(baseline).times(share));
  if (verso === 'CRESCENTE') return atteso.times(share);
  return atteso.isPositive() ? atteso.times(toDecimal('2').minus(share)) : atteso.minus(1);
}

/** The finest difference somebody would write. */
function stepOf({ natura, decimali }: IndicatoreFormato, { valore, min }: TargetFormato): Decimal {
  const size = toDecimal(valore ?? min ?? '0').abs();
  if (decimali) return toDecimal('0.25');
  if (natura === 'EURO') return toDecimal(size.gt(1000) ? '100' : '0.1');
  return toDecimal(size.lt(10) && natura !== 'NUMERO' ? '0.1' : '1');
}

/** Per cent done of a phase that goes so; null before it begins. */
export function avanzamentoDi({ periodi }: FaseFormato, { percento, momento }: Punto): string | null {
  const spans = periodi.flatMap(({ anno, inizio, fine }): Periodo[] =>
    anno === momento.anno && inizio && fine && inizio <= fine
      ? [{ inizio: calendarDate(inizio), fine: calendarDate(fine) }]
      : [],
  );
  const expected = expectedProgress(spans, momento.dataRiferimento);
  if (expected === null || expected.isZero()) return null;
  const round = percento < 100 ? Decimal.ROUND_HALF_UP : Decimal.ROUND_UP;
  return Decimal.min(
    expected.times(percento).div(HUNDRED).div(5).toDecimalPlaces(0, round).times(5),
    HUNDRED,
  ).toFixed();
}
