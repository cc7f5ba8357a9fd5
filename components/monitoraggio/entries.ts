import type { CalendarDate } from '@/lib/domain/calendar';
import type { Mancanza } from '@/lib/domain/reporting/missing-entries';
import type { IndicatoreDelRendiconto } from '@/lib/features/monitoraggio/types';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { DATE_ENTRY, type EntryKind, numberEntry, TEXT_ENTRY } from './entry-parsers';

/** What an indicator is answered with. */
export type ModoRilevato = 'numero' | 'data' | 'si-no' | 'testo';

/** The direction says what the score reads; where it reads nothing, the nature of the indicator decides. */
export function modoOf({
  verso,
  natura,
  atteso,
}: Pick<IndicatoreDelRendiconto, 'verso' | 'natura' | 'atteso'>): ModoRilevato {
  if (verso === 'ENTRO_DATA') return 'data';
  if (verso === 'SI_NO') return 'si-no';
  const isNumeric = [atteso?.valore, atteso?.min, atteso?.max].some((value) => value !== null && value !== undefined);
  if (isNumeric) return 'numero';
  if (natura === 'DATA') return 'data';
  if (natura === 'SI_NO') return 'si-no';
  return natura === 'TESTO' ? 'testo' : 'numero';
}

/** The column and the reading of the one field an indicator is answered in; yes/no has its own. */
export function entryOf(indicatore: IndicatoreDelRendiconto): { campo: FieldRef; kind: EntryKind } {
  const modo = modoOf(indicatore);
  if (modo === 'data') return { campo: ofIndicatore(indicatore.id, 'data'), kind: DATE_ENTRY };
  if (modo === 'testo') return { campo: ofIndicatore(indicatore.id, 'testo'), kind: TEXT_ENTRY };
  return { campo: ofIndicatore(indicatore.id, 'valore'), kind: numberEntry(indicatore.unita) };
}

/** Fields as the save queue names them: rows go by what they are about. */
export const ofIndicatore = (id: string, campo: string): FieldRef => ({
  tabella: 'RilevazioneIndicatore',
  rigaId: id,
  campo,
});
export const ofFase = (id: string, campo: string): FieldRef => ({ tabella: 'RilevazioneFase', rigaId: id, campo });
export const ofRendiconto = (chiave: string, campo: string): FieldRef => ({
  tabella: 'Rilevazione',
  rigaId: chiave,
  campo,
});

/** Id of the control of a field in the page. */
export function controlId({ rigaId, campo }: FieldRef): string {
  return `${campo}-${rigaId}`;
}

const CAMPO_MANCANTE: Record<Mancanza['tipo'], string> = {
  VALORE: 'rilevato',
  AVANZAMENTO: 'avanzamento',
  ESITO: 'esito',
  CRITICITA: 'criticita',
  CAUSA: 'causa',
  AZIONE_CORRETTIVA: 'azioneCorrettiva',
};

/** Id of the part of the page where something is missing. */
export function missingId({ tipo, rigaId }: Pick<Mancanza, 'tipo' | 'rigaId'>): string {
  return `${CAMPO_MANCANTE[tipo]}-${rigaId}`;
}

/** Brings the person to a field that is missing, and the focus into it. */
export function focusMissing(mancanza: Mancanza): void {
  const place = document.getElementById(missingId(mancanza));
  const control = place?.matches('input, textarea') ? place : place?.querySelector<HTMLElement>('input, textarea');
  place?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** "30/09": a day inside a year already known. */
export function shortDay(date: CalendarDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}
