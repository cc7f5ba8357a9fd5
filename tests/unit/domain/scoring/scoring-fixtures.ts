import { calendarDate } from '@/lib/domain/calendar';
import { type Decimal, toDecimal, toDecimalText } from '@/lib/domain/numeric';
import { type IndicatoreDaValutare, scoreIndicatore } from '@/lib/domain/scoring/indicator';
import { gradoOf, type Momento, type Outcome, scored } from '@/lib/domain/scoring/outcome';
import { REGOLE_PREDEFINITE, type RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';

/** The default rules with some changes. */
export function regole(changes: Partial<RegoleSmvp> = {}): RegoleSmvp {
  return { ...REGOLE_PREDEFINITE, ...changes };
}

/** A grade as the vectors write it: `77.5`, `–` when there is none. */
export function printed(grado: Decimal | null): string {
  return grado === null ? '–' : toDecimalText(grado, 4).replace(/\.?0+$/, '');
}

export function gradoText(outcome: Outcome): string {
  return outcome.kind === 'scored' ? printed(gradoOf(outcome)) : outcome.kind;
}

/** A part already scored. */
export function fatto(grado: string): Outcome {
  return scored(toDecimal(grado), () => []);
}

export function numero(
  verso: 'CRESCENTE' | 'DECRESCENTE',
  valore: string,
  rilevato: string | null,
  more: Partial<IndicatoreDaValutare> = {},
): IndicatoreDaValutare {
  return {
    nome: 'Indicatore',
    verso,
    atteso: { valore },
    rilevato: rilevato === null ? null : { valore: rilevato },
    ...more,
  };
}

export function intervallo(min: string | null, max: string | null, rilevato: string): IndicatoreDaValutare {
  return { nome: 'Indicatore', verso: 'INTERVALLO', atteso: { min, max }, rilevato: { valore: rilevato } };
}

export function entro(scadenza: string, compiuto: string | null): IndicatoreDaValutare {
  const rilevato = compiuto === null ? null : { data: calendarDate(compiuto) };
  return { nome: 'Indicatore', verso: 'ENTRO_DATA', atteso: { data: calendarDate(scadenza) }, rilevato };
}

/** The grade of one indicator, as text. */
export function grado(
  indicatore: IndicatoreDaValutare,
  rules: Partial<RegoleSmvp> = {},
  momento: Momento = 'IN_CORSO',
): string {
  return gradoText(scoreIndicatore(indicatore, regole(rules), momento));
}
