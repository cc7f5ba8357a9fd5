import 'server-only';
import { type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import { sumDecimals, toDecimalText } from '@/lib/domain/numeric';
import type { Riepilogo, RigaSpesa, SessioneDelCruscotto } from '../types';
import type { BaseCruscotto, SessioneGiudicata } from './load-base';
import { countStati, mapOf, pointOf, rankCdr, summariseEnte } from './summarise-cdr';

/** What of a plan is looked at: some tags (none: all of it) in one session (the latest begun, without one). */
export interface Vista {
  tags: readonly string[];
  sessione: CalendarDate | null;
}

/** What the cruscotto shows of a plan. Pure: the same base gives the same figures. */
export function summarise(base: BaseCruscotto, { tags, sessione: data }: Vista, oggi: CalendarDate): Riepilogo {
  const isChosen = (riga: { tags: readonly string[] }) => riga.tags.some((tag) => tags.includes(tag));
  const chosen = <T extends { tags: readonly string[] }>(righe: T[]) =>
    tags.length === 0 ? righe : righe.filter(isChosen);
  const narrow = ({ sessione, righe }: SessioneGiudicata) => ({ sessione, righe: chosen(righe) });

  const sessioni = base.sessioni.map(narrow);
  const begun = sessioni.filter(hasBegun);
  const at = begun.find(({ sessione }) => sessione.dataRiferimento === data) ?? begun.at(-1) ?? null;
  const before = at && begun[begun.indexOf(at) - 1];
  const last = base.precedenti.filter(hasBegun).map(narrow);
  const obiettivi = at?.righe ?? [];
  const segnalazioni = chosen(base.segnalazioni);
  const spese = chosen(base.spese);
  const persone = chosen(base.persone);
  return {
    sessioni: sessioni.map(({ sessione }) => sessione),
    sessione: at?.sessione ?? null,
    prima: before ? { data: before.sessione.dataRiferimento, inRitardo: countStati(before.righe).inRitardo } : null,
    cdr: rankCdr(base.cdr, obiettivi, withinYear(oggi, base.piano.anno)),
    ente: summariseEnte(obiettivi, base, base.regole),
    mappa: mapOf(base.cdr, sessioni),
    andamento: begun.map((giudicata) => pointOf(giudicata, base, base.regole)),
    andamentoPrecedente:
      last.length > 0 ? last.map((giudicata) => pointOf(giudicata, base, base.regolePrecedenti)) : null,
    pesi: segnalazioni
      .filter(({ codice }) => codice === 'pesi-titolare')
      .map(({ cdr }) => ({ cdr: cdr ?? '', somma: base.pesi.get(cdr ?? '') ?? null })),
    obiettivi,
    inRitardo: obiettivi
      .filter(({ stato }) => stato === 'IN_RITARDO')
      .toSorted((a, b) => Number(a.avanzamento?.quota ?? 0) - Number(b.avanzamento?.quota ?? 0)),
    mancanti: obiettivi.flatMap(({ mancanti }) => mancanti),
    segnalazioni,
    perGravita: {
      BLOCCO: countOf(segnalazioni, ({ gravita }) => gravita === 'BLOCCO'),
      AVVISO: countOf(segnalazioni, ({ gravita }) => gravita === 'AVVISO'),
      INFO: countOf(segnalazioni, ({ gravita }) => gravita === 'INFO'),
    },
    persone,
    perImpegno: {
      OLTRE: countOf(persone, ({ stato }) => stato === 'OLTRE'),
      SOTTO: countOf(persone, ({ stato }) => stato === 'SOTTO'),
      PIENO: countOf(persone, ({ stato }) => stato === 'PIENO'),
    },
    spese,
    risorse: sumSpese(spese),
  };
}

/** Today, or the day of the plan's year that is nearest to it: who headed a CDR then. */
function withinYear(oggi: CalendarDate, anno: number): CalendarDate {
  const [first, last] = [calendarDate(`${anno}-01-01`), calendarDate(`${anno}-12-31`)];
  if (oggi < first) return first;
  return oggi > last ? last : oggi;
}

function countOf<T>(righe: readonly T[], isCounted: (riga: T) => boolean): number {
  return righe.filter(isCounted).length;
}

function hasBegun({ sessione }: { sessione: SessioneDelCruscotto }): boolean {
  return sessione.stato !== 'PROGRAMMATA';
}

/** Euro with two digits; `impegnato` null when nothing was written on any card. */
export function sumSpese(
  spese: readonly Pick<RigaSpesa, 'previsto' | 'assestato' | 'impegnato'>[],
): Riepilogo['risorse'] {
  const impegnati = spese.flatMap(({ impegnato }) => impegnato ?? []);
  return {
    previsto: toDecimalText(sumDecimals(spese.map(({ previsto }) => previsto)), 2),
    assestato: toDecimalText(sumDecimals(spese.map(({ assestato }) => assestato)), 2),
    impegnato: impegnati.length > 0 ? toDecimalText(sumDecimals(impegnati), 2) : null,
  };
}
