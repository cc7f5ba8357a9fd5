import { calendarDate } from '@/lib/domain/calendar';
import type {
  AssegnazioneDaControllare,
  FaseDaControllare,
  IndicatoreDaControllare,
  ObiettivoDaControllare,
  PianoDaControllare,
  ProgettoDaControllare,
  TargetDaControllare,
} from '@/lib/domain/plan-checks/piano-da-controllare';

/** Rows with nothing to find; each test spoils one. */
export function target(changes: Partial<TargetDaControllare> = {}): TargetDaControllare {
  return { anno: 2024, valore: '10', min: null, max: null, data: null, testo: null, ...changes };
}

export function indicatore(changes: Partial<IndicatoreDaControllare> = {}): IndicatoreDaControllare {
  return {
    codice: 'M_1',
    testo: 'Pratiche concluse',
    natura: 'NUMERO',
    verso: 'CRESCENTE',
    versoPresunto: false,
    peso: null,
    ambitoValutazione: 'ORGANIZZATIVA',
    target: [target()],
    ...changes,
  };
}

export function assegnazione(changes: Partial<AssegnazioneDaControllare> = {}): AssegnazioneDaControllare {
  return { cdr: '04', responsabile: null, peso: null, fuoriPesatura: null, ...changes };
}

export function obiettivo(changes: Partial<ObiettivoDaControllare> = {}): ObiettivoDaControllare {
  return {
    codice: 'OB_1',
    titolo: 'Obiettivo',
    assegnazioni: [assegnazione()],
    indicatori: [indicatore()],
    ...changes,
  };
}

export function fase(
  ordine: number,
  periodi: { anno?: number; inizio?: string; fine?: string; peso?: string }[],
  changes: Partial<FaseDaControllare> = {},
): FaseDaControllare {
  return {
    ordine,
    obiettivo: 'OB_1',
    assegnazione: null,
    descrizione: `Fase ${ordine}`,
    periodi: periodi.map(({ anno = 2024, inizio, fine, peso }) => ({
      anno,
      inizio: inizio ? calendarDate(inizio) : null,
      fine: fine ? calendarDate(fine) : null,
      peso: peso ?? null,
    })),
    ...changes,
  };
}

export function progetto(changes: Partial<ProgettoDaControllare> = {}): ProgettoDaControllare {
  return {
    codice: 'K_1',
    codiciAlternativi: [],
    titolo: 'Scheda',
    descrizione: 'Che cosa si fa.',
    finalita: null,
    inizio: calendarDate('2024-01-01'),
    fine: calendarDate('2024-12-31'),
    cdr: '04',
    budgetStampato: null,
    spese: [],
    obiettivi: [obiettivo()],
    fasi: [],
    personale: [],
    ...changes,
  };
}

export function piano(changes: Partial<PianoDaControllare> = {}): PianoDaControllare {
  return {
    anno: 2024,
    schemaPesi: 'NESSUNO',
    massimoObiettivi: null,
    cdr: [{ codice: '04', denominazione: 'Territorio', hasResponsabile: true }],
    progetti: [progetto()],
    ...changes,
  };
}
