import type { OPERATORI } from '@/lib/exchange/formato';
import { operatoreOf } from '@/lib/exchange/operatori';
import type { RamoUnito } from '@/lib/exchange/reconcile/merge';
import { type Entita, figliDi, type Valore } from '@/lib/exchange/reconcile/ramo';

export type Colonna = Valore | null;

/** What turns the names a row of the format is written with into ids of rows. */
export interface Rimandi {
  /** Id of a row by its key. */
  idOf(chiave: string): string;
  /** Id of the row that links two others: a card and a CDR that takes part, an indicator and a phase. */
  legameOf(padreId: string, figlioId: string): string;
  /** Id of a CDR by its code. */
  cdrOf(codice: Valore | undefined): string | null;
  /** Id of a person by the name as printed. */
  personaOf(nominativo: Valore | undefined): string | null;
  /** Id of a quota of the fund by its name. */
  quotaOf(denominazione: Valore | undefined): string | null;
  /** Id of the capitolo an amount is of. */
  capitoloOf(voce: RamoUnito): string | null;
}

/** The fields of each row that name another row, or are kept in another table. */
export const RIMANDI: Partial<Record<Entita, readonly string[]>> = {
  Cdr: ['padre'],
  Incarico: ['nominativo'],
  Progetto: ['cdr', 'cdrPartecipanti'],
  Collegamento: ['nodo'],
  Assegnazione: ['cdr', 'responsabile'],
  Indicatore: ['fasi', 'operatore'],
  Fase: ['obiettivo', 'assegnazione'],
  VoceBudget: ['capitolo', 'articolo', 'missione', 'programma'],
  Premio: ['quota'],
};

/** The columns that stand for those fields. `scheda` is the card the row is on. */
export function referencesOf(ramo: RamoUnito, scheda: RamoUnito, rimandi: Rimandi): Record<string, Colonna> {
  const { campi } = ramo;
  switch (ramo.entita) {
    case 'Cdr':
      return { padreId: rimandi.cdrOf(campi.padre) };
    case 'Incarico':
      return { personaId: rimandi.personaOf(campi.nominativo) };
    case 'Progetto':
      return { cdrId: rimandi.cdrOf(campi.cdr) };
    case 'Collegamento':
      return { obiettivoOperativoId: rimandi.idOf(String(campi.nodo)) };
    case 'Assegnazione':
      return { cdrId: rimandi.cdrOf(campi.cdr), responsabileId: rimandi.personaOf(campi.responsabile) };
    case 'Indicatore':
      return { operatore: campi.operatore ? operatoreOf(campi.operatore as (typeof OPERATORI)[number]) : null };
    case 'Fase':
      return faseReferences(ramo, scheda, rimandi);
    case 'VoceBudget':
      return { capitoloId: rimandi.capitoloOf(ramo) };
    case 'ImpegnoPersonale':
      return { personaId: campi.collettivo === true ? null : rimandi.personaOf(campi.nominativo) };
    case 'Premio':
      return { quotaId: rimandi.quotaOf(campi.quota) };
    default:
      return {};
  }
}

function faseReferences({ campi }: RamoUnito, scheda: RamoUnito, { idOf }: Rimandi): Record<string, Colonna> {
  const obiettivo = figliDi(scheda, 'Obiettivo').find((altro) => altro.campi.codice === campi.obiettivo);
  const titolare = figliDi(obiettivo, 'Assegnazione').find((altro) => altro.campi.cdr === campi.assegnazione);
  return {
    obiettivoId: obiettivo ? idOf(obiettivo.chiave) : null,
    assegnazioneId: titolare ? idOf(titolare.chiave) : null,
  };
}

/** The phases of the card an indicator names by number: where several bear it, the one of the indicator's objective. */
export function fasiOf(indicatore: RamoUnito, scheda: RamoUnito, { idOf }: Rimandi): string[] {
  const obiettivo = figliDi(scheda, 'Obiettivo').find((altro) => altro.figli.includes(indicatore));
  return [indicatore.campi.fasi ?? []].flat().flatMap((ordine) => {
    const omonime = figliDi(scheda, 'Fase').filter((fase) => fase.campi.ordine === ordine);
    const fase = omonime.find((altra) => altra.campi.obiettivo === obiettivo?.campi.codice) ?? omonime[0];
    return fase ? [idOf(fase.chiave)] : [];
  });
}
