import { valoreScrittoInParole } from '@/components/monitoraggio/written-words';
import type { EsitoMostrato } from '@/components/risultato/esito-badge';
import type {
  IndicatoreDaMisurare,
  RisultatoLetto,
  StatoRisultato,
  ValoreDiIndicatore,
} from '@/lib/features/valutazione/types';
import { ABSENT } from '@/lib/format/number';

/** What the Nucleo did, as a state of the result. */
export const STATO_RISULTATO: Record<StatoRisultato, string> = {
  MISURATO: 'Da decidere',
  VALIDATO: 'Accettato',
  CORRETTO: 'Corretto',
  RINVIATO: 'Rinviato al dirigente',
  NON_VALUTABILE: 'Non valutabile',
};

export function isDaDecidere({ stato }: RisultatoLetto): boolean {
  return stato === 'MISURATO';
}

/** The verdict to show: a result without a grade is shown as not assessable. */
export function esitoMostrato({ esito }: Pick<RisultatoLetto, 'esito'>): EsitoMostrato {
  return esito ?? 'NON_VALUTABILE';
}

/** What was reported, in the unit of its indicator: "48 giorni", "17/10/2024", "sì"; "–" when nothing was. */
export function valoreInParole(indicatore: IndicatoreDaMisurare, rilevato: ValoreDiIndicatore | null): string {
  return rilevato ? valoreScrittoInParole(indicatore, rilevato) : ABSENT;
}

/** Doubts first: without a grade, not reached, partial, incomplete; then what is clear. */
export function byDoubt(a: RisultatoLetto, b: RisultatoLetto): number {
  return doubtOf(a) - doubtOf(b);
}

function doubtOf(risultato: RisultatoLetto): number {
  if (risultato.esito === null) return risultato.rilevazione ? 0 : 4;
  if (risultato.esito === 'NON_RAGGIUNTO') return 1;
  if (risultato.esito === 'PARZIALE') return 2;
  return risultato.isCompleto ? 5 : 3;
}
