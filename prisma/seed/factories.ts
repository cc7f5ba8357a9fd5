import type {
  FaseFormato,
  ImpegnoFormato,
  IndicatoreFormato,
  ObiettivoFormato,
  PianoFormato,
  ProgettoFormato,
  TargetFormato,
  VoceBudgetFormato,
} from '@/lib/exchange/formato';

/**
 * Builders of invented plans in the interchange format: the demo ente and the tests write only what matters to them.
 * Whatever they build goes through the same import command as a real document.
 */

/** What every builder needs to know of the plan it builds for. */
export interface Contesto {
  anno: number;
}

/** A number indicator with a confirmed direction, unless said otherwise. */
export function indicatore(
  { anno }: Contesto,
  testo: string,
  target: Omit<TargetFormato, 'anno'>,
  altro: Partial<IndicatoreFormato> = {},
): IndicatoreFormato {
  return {
    testo,
    natura: target.data ? 'DATA' : 'NUMERO',
    verso: target.data ? 'ENTRO_DATA' : 'CRESCENTE',
    versoPresunto: false,
    ambitoValutazione: 'ORGANIZZATIVA',
    ...altro,
    target: [{ anno, ...target }],
  };
}

export function obiettivo(
  codice: string,
  titolo: string,
  cdr: { codice: string; peso?: string; responsabile?: string },
  indicatori: IndicatoreFormato[],
  altro: Partial<ObiettivoFormato> = {},
): ObiettivoFormato {
  return {
    codice,
    tipo: 'MIGLIORAMENTO',
    titolo,
    ordine: 1,
    intersettoriale: false,
    tags: [],
    assegnazioni: [
      {
        cdr: cdr.codice,
        ...(cdr.responsabile && { responsabile: cdr.responsabile }),
        ...(cdr.peso && { peso: cdr.peso }),
        ruolo: 'CAPOFILA',
      },
    ],
    indicatori,
    ...altro,
  };
}

/** A phase of the plan's own year; `dal` and `al` are `MM-DD`. */
export function fase(
  { anno }: Contesto,
  ordine: number,
  descrizione: string,
  [dal, al]: [string, string],
  altro: Partial<FaseFormato> & { peso?: string } = {},
): FaseFormato {
  const { peso, ...campi } = altro;
  return {
    ordine,
    descrizione,
    ...campi,
    periodi: [{ anno, inizio: `${anno}-${dal}`, fine: `${anno}-${al}`, precisione: 'GIORNO', ...(peso && { peso }) }],
  };
}

export function spesa(
  { anno }: Contesto,
  capitolo: string,
  descrizione: string,
  previsto: string,
  altro: Partial<VoceBudgetFormato> = {},
): VoceBudgetFormato {
  return { capitolo, descrizione, titoloBilancio: 'SPESA_CORRENTE', anno, previsto, ...altro };
}

export function impegno(nominativo: string, percentuale: string, relazione = 'Dipendente'): ImpegnoFormato {
  return { nominativo, relazione, percentuale, collettivo: false };
}

/** A card of a CDR with nothing on it: give it what the case needs. */
export function progetto(
  codice: string,
  titolo: string,
  cdr: string,
  altro: Partial<ProgettoFormato> = {},
): ProgettoFormato {
  return {
    codice,
    codiciAlternativi: [],
    tipo: 'PROGETTO',
    titolo,
    assessori: [],
    cdr,
    cdrPartecipanti: [],
    ambito: 'SETTORE',
    ordine: 1,
    collegamenti: [],
    obiettivi: [],
    fasi: [],
    vociBudget: [],
    personale: [],
    ...altro,
  };
}

/** A plan around its cards; the order of the cards is the order of the array. */
export function piano(
  { anno }: Contesto,
  altro: Partial<Omit<PianoFormato, 'piano'>> & { piano?: Partial<PianoFormato['piano']> } = {},
): PianoFormato {
  const { piano: intestazione, progetti = [], ...resto } = altro;
  return {
    formato: 'traguardo/piano',
    versione: 1,
    ente: { codice: 'valdarra', denominazione: 'Comune di Valdarra' },
    piano: {
      anno,
      annoFine: anno + 2,
      titolo: `Piano della performance ${anno}`,
      schemaPesi: 'NESSUNO',
      ...intestazione,
    },
    cdr: [],
    alberoStrategico: [],
    progetti: progetti.map((scheda, indice) => ({ ...scheda, ordine: indice + 1 })),
    sezioni: [],
    ...resto,
  };
}
