import 'server-only';
import type { CalendarDate } from '@/lib/domain/calendar';
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
  return {
    sessioni: sessioni.map(({ sessione }) => sessione),
    sessione: at?.sessione ?? null,
    prima: before ? { data: before.sessione.dataRiferimento, inRitardo: countStati(before.righe).inRitardo } : null,
    cdr: rankCdr(base.cdr, obiettivi, oggi),
    ente: summariseEnte(obiettivi, base, base.regole),
    mappa: mapOf(base.cdr, sessioni),
    andamento: begun.map((giudicata) => pointOf(giudicata, base, base.regole)),
    andamentoPrecedente:
      last.length > 0 ? last.map((giudicata) => pointOf(giudicata, base, base.regolePrecedenti)) : null,
    pesi: segnalazioni
      .filter(({ codice }) => codice === 'pesi-titolare')
      .map(({ cdr }) => ({ cdr: cdr ?? '', somma: base.pesi.get(cdr ?? '') ?? null })),
    obiettivi,
    mancanti: obiettivi.flatMap(({ mancanti }) => mancanti),
    segnalazioni,
    persone: chosen(base.persone),
    spese,
    risorse: sumSpese(spese),
  };
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
