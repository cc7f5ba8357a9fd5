import 'server-only';
import { groupBy } from '@/lib/domain/group-by';
import { sumDecimals } from '@/lib/domain/numeric';
import type { FaseInAvanzamento, IndicatoreInAvanzamento } from '@/lib/domain/reporting/avanzamento';
import type { AssegnazioneLetta, Contenuto, FaseLetta, IndicatoreLetto, ObiettivoLetto } from './load-contenuto';

/** An indicator of a unit, before anything is written on it. */
export interface IndicatoreDiUnita extends Omit<IndicatoreInAvanzamento, 'scritto'> {
  letto: IndicatoreLetto;
}
export type FaseDiUnita = Omit<FaseInAvanzamento, 'avanzamento' | 'nota'>;

/** What is followed: an objective in the hands of one CDR, with what this one must report on. */
export interface Unita {
  obiettivo: ObiettivoLetto;
  assegnazione: AssegnazioneLetta;
  /** Code of the card. */
  scheda: string;
  indicatori: IndicatoreDiUnita[];
  fasi: FaseDiUnita[];
}

/** One unit per assignment of an open objective, in the order of the plan. Time linear in the rows. */
export function assembleUnita(contenuto: Contenuto, anno: number, schede: ReadonlyMap<string, string>): Unita[] {
  const assegnazioni = groupBy(contenuto.assegnazioni, ({ obiettivoId }) => obiettivoId);
  const indicatori = groupBy(contenuto.indicatori, ({ obiettivoId }) => obiettivoId);
  const fasi = groupBy(contenuto.fasi, ({ obiettivoId }) => obiettivoId ?? '');
  return contenuto.obiettivi
    .filter((obiettivo) => obiettivo.anno === anno)
    .flatMap((obiettivo) => {
      const own = (indicatori.get(obiettivo.id) ?? []).map(toIndicatore);
      const steps = (fasi.get(obiettivo.id) ?? []).filter(({ ordine }) => ordine !== 0);
      return (assegnazioni.get(obiettivo.id) ?? []).map((assegnazione) => ({
        obiettivo,
        assegnazione,
        scheda: schede.get(obiettivo.progettoId) ?? '',
        indicatori: own,
        fasi: fasiOf(steps, assegnazione.id, anno),
      }));
    });
}

function toIndicatore(letto: IndicatoreLetto): IndicatoreDiUnita {
  const { id, testo, natura, verso, operatore, baseline, peso, ambitoValutazione, target } = letto;
  const atteso = target[0] ?? null;
  return { id, nome: testo, natura, verso, operatore, baseline, peso, ambitoValutazione, atteso, letto };
}

/** The phases of one holder and of all, those of the year or, where none has dates in it, all of them: as the score counts. */
function fasiOf(fasi: readonly FaseLetta[], assegnazioneId: string, anno: number): FaseDiUnita[] {
  const own = fasi
    .filter((fase) => fase.assegnazioneId === null || fase.assegnazioneId === assegnazioneId)
    .map((fase) => toFase(fase, anno));
  const inYear = own.filter(({ isNellAnno }) => isNellAnno);
  return inYear.length > 0 ? inYear : own;
}

function toFase({ id, ordine, descrizione, periodi }: FaseLetta, anno: number): FaseDiUnita {
  const ofYear = periodi.filter((periodo) => periodo.anno === anno);
  const pesi = ofYear.flatMap(({ peso }) => peso ?? []);
  return {
    id,
    ordine,
    descrizione,
    isNellAnno: ofYear.length > 0,
    hasDate: periodi.some(({ inizio }) => inizio !== null),
    peso: pesi.length > 0 ? sumDecimals(pesi) : null,
    periodi: ofYear.flatMap(({ inizio, fine }) => (inizio && fine && inizio <= fine ? [{ inizio, fine }] : [])),
  };
}
