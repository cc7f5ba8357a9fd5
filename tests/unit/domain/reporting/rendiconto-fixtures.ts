import { calendarDate } from '@/lib/domain/calendar';
import type { MomentoRendiconto } from '@/lib/domain/reporting/indicator-status';
import type {
  FaseDaRendicontare,
  IndicatoreDaRendicontare,
  Rendiconto,
  ValoreScritto,
} from '@/lib/domain/reporting/rendiconto';

export const A_SETTEMBRE: MomentoRendiconto = {
  anno: 2024,
  dataRiferimento: calendarDate('2024-09-30'),
  finale: false,
};
export const A_FINE_ANNO: MomentoRendiconto = {
  anno: 2024,
  dataRiferimento: calendarDate('2024-12-31'),
  finale: true,
};

const NIENTE: ValoreScritto = { valore: null, data: null, siNo: null, parziale: null, testo: null, nota: null };

/** Schools restored, at least 6 in the year; nothing written yet. */
export function indicatore(
  scritto: Partial<ValoreScritto> = {},
  altro: Partial<IndicatoreDaRendicontare> = {},
): IndicatoreDaRendicontare {
  return {
    id: 'edifici',
    nome: 'Edifici riqualificati',
    natura: 'NUMERO',
    verso: 'CRESCENTE',
    operatore: 'ALMENO',
    atteso: { valore: '6' },
    ...altro,
    scritto: { ...NIENTE, ...scritto },
  };
}

/** Works from July to October; nothing written yet. */
export function fase(altro: Partial<FaseDaRendicontare> = {}): FaseDaRendicontare {
  return {
    id: 'lavori',
    ordine: 3,
    descrizione: 'Lavori',
    periodi: [{ inizio: calendarDate('2024-07-01'), fine: calendarDate('2024-10-31') }],
    hasDate: true,
    avanzamento: null,
    nota: null,
    ...altro,
  };
}

export function rendiconto(altro: Partial<Rendiconto> = {}): Rendiconto {
  return {
    chiave: 'scuole',
    nome: 'Ridurre i consumi',
    isObiettivo: true,
    indicatori: [],
    fasi: [],
    esito: null,
    criticita: null,
    causa: null,
    azioneCorrettiva: null,
    ...altro,
  };
}
