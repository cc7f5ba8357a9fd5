import 'server-only';
import { addDays, type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import { groupBy } from '@/lib/domain/group-by';
import { isSovrapposto } from '@/lib/domain/incarichi';
import { sumDecimals, toDecimal } from '@/lib/domain/numeric';
import {
  type Avanzamento,
  mediaAvanzamento,
  type StatoComplessivo,
  statoComplessivo,
} from '@/lib/domain/reporting/avanzamento';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import type {
  AvanzamentoLetto,
  ConteggioObiettivi,
  PuntoAndamento,
  RigaCdr,
  RigaEnte,
  RigaMappa,
  RigaObiettivo,
} from '../types';
import { printAvanzamento } from './judge-sessione';
import type { BaseCruscotto, SessioneGiudicata } from './load-base';

/** The order of a list that begins with what hurts. */
const POSTO: Record<StatoComplessivo, number> = { IN_RITARDO: 0, DA_PRESIDIARE: 1, NON_RILEVATO: 2, IN_LINEA: 3 };

export function countStati(righe: readonly RigaObiettivo[]): ConteggioObiettivi {
  const count = (wanted: StatoComplessivo) => righe.filter(({ stato }) => stato === wanted).length;
  return {
    inRitardo: count('IN_RITARDO'),
    daPresidiare: count('DA_PRESIDIARE'),
    inLinea: count('IN_LINEA'),
    nonRilevati: count('NON_RILEVATO'),
  };
}

/** The CDR that hold something, the late ones first and among them the farthest from what was expected. */
export function rankCdr(cdr: readonly CdrDelPiano[], righe: readonly RigaObiettivo[], giorno: CalendarDate): RigaCdr[] {
  const held = groupBy(righe, (riga) => riga.cdr);
  const quotaOf = ({ avanzamento }: RigaCdr) => Number(avanzamento?.quota ?? 1000);
  return cdr
    .flatMap((one): RigaCdr[] => {
      const own = held.get(one.codice);
      if (!own) return [];
      const { codice, denominazione } = one;
      return [{ codice, denominazione, ...headOf(one, giorno), ...describe(own, avanzamentoOfCdr(own)) }];
    })
    .toSorted((a, b) => POSTO[a.stato] - POSTO[b.stato] || quotaOf(a) - quotaOf(b));
}

/** The ente as the mean of its CDR, weighted as the SMVP says. */
export function summariseEnte(righe: readonly RigaObiettivo[], base: BaseCruscotto, regole: RegoleSmvp): RigaEnte {
  return describe(righe, avanzamentoOfEnte(righe, base, regole));
}

/** A CDR of the plan in each session: state and share of the expected. */
export function mapOf(cdr: readonly CdrDelPiano[], sessioni: readonly SessioneGiudicata[]): RigaMappa[] {
  const held = sessioni.map(({ righe }) => groupBy(righe, (riga) => riga.cdr));
  return cdr.flatMap(({ codice, denominazione }) => {
    const celle = held.map((bySession) => {
      const own = bySession.get(codice);
      if (!own) return null;
      const avanzamento = avanzamentoOfCdr(own);
      return { stato: statoComplessivo(avanzamento), quota: printAvanzamento(avanzamento)?.quota ?? null };
    });
    return celle.some((cella) => cella !== null) ? [{ codice, denominazione, celle }] : [];
  });
}

export function pointOf(
  { sessione, righe }: SessioneGiudicata,
  base: BaseCruscotto,
  regole: RegoleSmvp,
): PuntoAndamento {
  return { data: sessione.dataRiferimento, avanzamento: printAvanzamento(avanzamentoOfEnte(righe, base, regole)) };
}

/** Mean of what a CDR holds, by its own weights; what stands outside its hundred does not count. */
function avanzamentoOfCdr(righe: readonly RigaObiettivo[]): Avanzamento | null {
  const inside = righe.filter(({ isFuoriPesatura }) => !isFuoriPesatura);
  return mediaAvanzamento(inside.map(({ peso, avanzamento }) => ({ peso, avanzamento: read(avanzamento) })));
}

function avanzamentoOfEnte(
  righe: readonly RigaObiettivo[],
  { spese, persone }: BaseCruscotto,
  { pesoEnte }: RegoleSmvp,
): Avanzamento | null {
  const weigh = (codice: string) => {
    if (pesoEnte === 'uguale') return null;
    if (pesoEnte === 'persone') return toDecimal(persone.filter(({ cdr }) => cdr.includes(codice)).length);
    return sumDecimals(spese.filter(({ cdr }) => cdr === codice).map(({ previsto }) => previsto));
  };
  const byCdr = groupBy(righe, ({ cdr }) => cdr);
  return mediaAvanzamento(
    [...byCdr].map(([codice, own]) => ({ peso: weigh(codice), avanzamento: avanzamentoOfCdr(own) })),
  );
}

function read(letto: AvanzamentoLetto | null): Avanzamento | null {
  return letto && { fatto: toDecimal(letto.fatto), atteso: toDecimal(letto.atteso) };
}

function describe(righe: readonly RigaObiettivo[], avanzamento: Avanzamento | null): RigaEnte {
  return {
    ...countStati(righe),
    stato: statoComplessivo(avanzamento),
    avanzamento: printAvanzamento(avanzamento),
    indicatoriAttesi: righe.reduce((sum, { indicatoriAttesi }) => sum + indicatoriAttesi, 0),
    indicatoriMancanti: righe.reduce((sum, { mancanti }) => sum + mancanti.length, 0),
    daInviare: righe.filter(
      ({ rendicontazione }) => rendicontazione === 'DA_COMPILARE' || rendicontazione === 'RINVIATA',
    ).length,
  };
}

/** Who heads the CDR on a day, or since when nobody does. */
function headOf({ responsabili }: CdrDelPiano, giorno: CalendarDate): Pick<RigaCdr, 'responsabile' | 'vacanteDal'> {
  const incarichi = responsabili.map(({ nominativo, dal, al }) => {
    return { nominativo, dal: dal ? calendarDate(dal) : null, al: al ? calendarDate(al) : null };
  });
  const head = incarichi.find((incarico) => isSovrapposto(incarico, { dal: giorno, al: giorno }));
  const last = incarichi
    .flatMap(({ al }) => (al && al < giorno ? al : []))
    .toSorted()
    .at(-1);
  return { responsabile: head?.nominativo ?? null, vacanteDal: !head && last ? addDays(last, 1) : null };
}
