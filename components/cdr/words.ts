import type { CalendarDate } from '@/lib/domain/calendar';
import { type Durata, listVacanze, type TipoIncarico, type Tratto, trattoNellAnno } from '@/lib/domain/incarichi';
import { italianCount, italianDate } from '@/lib/domain/italian-notation';
import type { IncaricoLetto, TipoCdr } from '@/lib/features/cdr/types';

export const TIPO_CDR: Readonly<Record<TipoCdr, string>> = {
  AREA: 'Area',
  SETTORE: 'Settore',
  SERVIZIO: 'Servizio',
  UFFICIO: 'Ufficio',
  CDR: 'CDR',
};

export const TIPO_INCARICO: Readonly<Record<TipoIncarico, string>> = {
  TITOLARE: 'Titolare',
  INTERIM: 'Ad interim',
  REGGENZA: 'Reggenza',
};

/** «dal 01/01/2026 al 30/06/2026»; «in corso» without ends. */
export function sayDurata({ dal, al }: Durata): string {
  if (dal && al) return `dal ${italianDate(dal)} al ${italianDate(al)}`;
  if (dal) return `dal ${italianDate(dal)}`;
  return al ? `fino al ${italianDate(al)}` : 'in corso';
}

/** «dal 01/01 al 30/06, 181 giorni»: the part of the year. */
export function sayTratto({ inizio, fine, giorni }: Tratto): string {
  const day = (date: CalendarDate) => italianDate(date).slice(0, 5);
  return `dal ${day(inizio)} al ${day(fine)}, ${italianCount(giorni, 'giorno', 'giorni')}`;
}

/** The whole year in one sentence: who headed the CDR when, and when nobody did. */
export function sayAnno(incarichi: readonly IncaricoLetto[], anno: number): string {
  const headed = incarichi.flatMap((incarico) => {
    const tratto = trattoNellAnno(incarico, anno);
    return tratto ? [`${incarico.nominativo}, ${TIPO_INCARICO[incarico.tipo].toLowerCase()} ${sayTratto(tratto)}`] : [];
  });
  const vacant = listVacanze(incarichi, anno).map((tratto) => `vacante ${sayTratto(tratto)}`);
  return `Nel ${anno}: ${[...headed, ...vacant].join('; ')}.`;
}

/**
 * The day of a plan's year that «adesso» means: today in its year, else its nearest end.
 */
export function dayInAnno(oggi: CalendarDate, anno: number): CalendarDate {
  const [first, last] = [`${anno}-01-01` as CalendarDate, `${anno}-12-31` as CalendarDate];
  if (oggi < first) return first;
  return oggi > last ? last : oggi;
}

/** Who heads a CDR on a day, the titolare first; empty when it is vacant. */
export function listInCarica(incarichi: readonly IncaricoLetto[], giorno: CalendarDate): IncaricoLetto[] {
  return incarichi
    .filter(({ dal, al }) => (dal === null || dal <= giorno) && (al === null || giorno <= al))
    .toSorted((a, b) => Number(b.tipo === 'TITOLARE') - Number(a.tipo === 'TITOLARE'));
}
