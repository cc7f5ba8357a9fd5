import type { EsitoMostrato } from '@/components/risultato/esito-badge';
import type {
  IndicatoreDaMisurare,
  RisultatoLetto,
  StatoRisultato,
  ValoreDiIndicatore,
} from '@/lib/features/valutazione/types';
import { formatData } from '@/lib/format/date';
import { formatShort } from '@/lib/format/number';
import { valoreConUnita } from '@/lib/format/target-in-parole';

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
  if (!rilevato) return '–';
  const { valore, data, siNo, parziale, testo } = rilevato;
  if (data) return formatData(data);
  if (parziale !== null) return `in parte, ${formatShort(parziale)} %`;
  if (siNo !== null) return siNo ? 'sì' : 'no';
  if (valore !== null) return valoreConUnita(valore, indicatore);
  return testo ?? '–';
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

/** The same test as the command that accepts together: here it only counts for the button. */
export function isEvidente(risultato: RisultatoLetto): boolean {
  const { esito, isCompleto, avvisi, rilevazione } = risultato;
  const isClear = esito === 'RAGGIUNTO' && isCompleto && avvisi.length === 0;
  return isDaDecidere(risultato) && isClear && rilevazione !== null && !rilevazione.criticita;
}
