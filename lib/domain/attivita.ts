import { type CalendarDate, compareDates, daysBetween } from './calendar';

/**
 * What may wait for somebody, in the order in which things due on the same day are listed: what came back first, then what
 * others are waiting for.
 */
export const TIPI_ATTIVITA = [
  'RINVIATA',
  'RENDICONTARE',
  'COMPLETARE',
  'VERIFICARE',
  'VALIDARE',
  'DECIDERE',
  'SESSIONE',
  'IMPORTARE',
] as const;
export type TipoAttivita = (typeof TIPI_ATTIVITA)[number];

/** The stretches of time a list of things to do is read in, the most urgent first. */
export const GRUPPI_ATTIVITA = ['IN_RITARDO', 'ENTRO_7_GIORNI', 'PIU_AVANTI', 'SENZA_SCADENZA'] as const;
export type GruppoAttivita = (typeof GRUPPI_ATTIVITA)[number];

/** The least the order needs to know of a thing to do. */
export interface AttivitaDatata {
  readonly tipo: TipoAttivita;
  /** The last good day; null when nothing sets one. */
  readonly scadenza: CalendarDate | null;
}

const GIORNI_VICINI = 7;

/**
 * When a thing is due, seen from today. The due day itself is still in time.
 * Example, today 14/10: due 13/10 → IN_RITARDO; 14/10 and 21/10 → ENTRO_7_GIORNI; 22/10 → PIU_AVANTI.
 */
export function gruppoOf(scadenza: CalendarDate | null, oggi: CalendarDate): GruppoAttivita {
  if (scadenza === null) return 'SENZA_SCADENZA';
  const days = daysBetween(oggi, scadenza);
  if (days < 0) return 'IN_RITARDO';
  return days <= GIORNI_VICINI ? 'ENTRO_7_GIORNI' : 'PIU_AVANTI';
}

/** By due day, the oldest first and what has none last; on the same day by kind; then as they came. */
export function sortAttivita<T extends AttivitaDatata>(attivita: readonly T[]): T[] {
  return attivita.toSorted(
    (a, b) => compareScadenze(a.scadenza, b.scadenza) || TIPI_ATTIVITA.indexOf(a.tipo) - TIPI_ATTIVITA.indexOf(b.tipo),
  );
}

function compareScadenze(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDates(a, b);
}

/** Things to do in reading order, one group per stretch of time; empty groups are left out. */
export function groupAttivita<T extends AttivitaDatata>(
  attivita: readonly T[],
  oggi: CalendarDate,
): { gruppo: GruppoAttivita; attivita: T[] }[] {
  const sorted = sortAttivita(attivita);
  return GRUPPI_ATTIVITA.map((gruppo) => ({
    gruppo,
    attivita: sorted.filter(({ scadenza }) => gruppoOf(scadenza, oggi) === gruppo),
  })).filter((group) => group.attivita.length > 0);
}

/** How many wait of each kind, in the order of the kinds; those of which nothing waits are left out. */
export function countByTipo(attivita: readonly AttivitaDatata[]): { tipo: TipoAttivita; numero: number }[] {
  return TIPI_ATTIVITA.map((tipo) => ({
    tipo,
    numero: attivita.filter((one) => one.tipo === tipo).length,
  })).filter(({ numero }) => numero > 0);
}

/** A programmed session is not yet anybody's business before this many days from its reference date. */
const GIORNI_PRIMA_DI_APRIRE = 7;

/**
 * What a monitoring session waits for from who manages it: to be opened from a week before its reference date on, to be
 * closed once its deadline has passed; null when it can be left alone.
 */
export function mossaDiSessione(
  sessione: { stato: 'PROGRAMMATA' | 'APERTA' | 'CHIUSA'; dataRiferimento: CalendarDate; scadenza: CalendarDate },
  oggi: CalendarDate,
): 'APRIRE' | 'CHIUDERE' | null {
  if (sessione.stato === 'APERTA') return daysBetween(oggi, sessione.scadenza) < 0 ? 'CHIUDERE' : null;
  if (sessione.stato === 'CHIUSA') return null;
  return daysBetween(oggi, sessione.dataRiferimento) <= GIORNI_PRIMA_DI_APRIRE ? 'APRIRE' : null;
}
