import type { StatoAvanzamento as Rag } from '@/components/monitoraggio/stato-rag';
import type { Tone } from '@/components/ui/badge';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { StatoAvanzamento } from '@/lib/domain/phase-progress';
import type { ConteggioRendiconti } from '@/lib/domain/reporting/count-reports';
import type { StatoRilevazione, StatoSessione } from '@/lib/domain/workflow';
import type { Blocco, Sessione } from '@/lib/features/monitoraggio/types';
import { formatData } from '@/lib/format/date';
import { scadenzaInParole } from '@/lib/format/scadenza';

export const STATO_SESSIONE: Readonly<Record<StatoSessione, { word: string; tone: Tone }>> = {
  PROGRAMMATA: { word: 'Programmata', tone: 'neutral' },
  APERTA: { word: 'Aperta', tone: 'info' },
  CHIUSA: { word: 'Chiusa', tone: 'neutral' },
};

export const STATO_RENDICONTO: Readonly<Record<StatoRilevazione, { word: string; tone: Tone }>> = {
  DA_COMPILARE: { word: 'Da inviare', tone: 'neutral' },
  INVIATA: { word: 'Inviata', tone: 'info' },
  VERIFICATA: { word: 'Verificata', tone: 'ok' },
  RINVIATA: { word: 'Rinviata', tone: 'warn' },
};

/** How a state of progress is drawn and said after a number: "50,00 %: in ritardo". */
export const AVANZAMENTO: Readonly<Record<StatoAvanzamento, { word: string; rag: Rag }>> = {
  CONCLUSA: { word: 'conclusa', rag: 'IN_LINEA' },
  DA_INIZIARE: { word: 'da iniziare', rag: 'NON_RILEVATO' },
  IN_LINEA: { word: 'in linea', rag: 'IN_LINEA' },
  DA_PRESIDIARE: { word: 'da presidiare', rag: 'DA_PRESIDIARE' },
  IN_RITARDO: { word: 'in ritardo', rag: 'IN_RITARDO' },
  NON_RILEVATA: { word: 'non rilevata', rag: 'NON_RILEVATO' },
};

export const ESITO = {
  RAGGIUNTO: 'Raggiunto',
  PARZIALE: 'Raggiunto in parte',
  NON_RAGGIUNTO: 'Non raggiunto',
} as const;
export const CAUSA = { ENDOGENA: 'Interna all’ente', ESOGENA: 'Esterna all’ente' } as const;

/** Why a report cannot be written in, for who would. */
export const BLOCCO: Readonly<Record<Blocco, string>> = {
  INVIATA: 'È stata inviata: si modifica solo se viene rinviata.',
  VERIFICATA: 'È stata verificata: non si modifica più.',
  DECISA: 'Il Nucleo ha già deciso su questo risultato: non si modifica più.',
  SESSIONE_CHIUSA: 'La sessione è chiusa: si modifica solo quello che viene rinviato.',
  SESSIONE_PROGRAMMATA: 'La sessione non è ancora aperta.',
};

/** Reports already in the hands of who verifies. */
export function countInviati({ inviate, verificate }: ConteggioRendiconti): number {
  return inviate + verificate;
}

/** Reports the CDR still have to send. */
export function countMancanti({ daCompilare, rinviate }: ConteggioRendiconti): number {
  return daCompilare + rinviate;
}

/** Whether an open session waits for reports past its deadline. */
export function isInRitardo(
  sessione: Pick<Sessione, 'stato' | 'scadenza'>,
  mancanti: number,
  oggi: CalendarDate,
): boolean {
  return sessione.stato === 'APERTA' && mancanti > 0 && sessione.scadenza < oggi;
}

/**
 * The deadline of a session: "Scade il 10/10/2024, tra 4 giorni", "Scaduta il 10/10/2024, da 4 giorni" while it waits for
 * reports; just the day once nothing is late any more.
 */
export function sayScadenza(
  { scadenza, stato }: Pick<Sessione, 'scadenza' | 'stato'>,
  mancanti: number,
  oggi: CalendarDate,
): string {
  if (scadenza >= oggi) return `Scade il ${formatData(scadenza)}, ${scadenzaInParole(scadenza, oggi)}`;
  if (stato === 'CHIUSA' || mancanti === 0) return `Scadenza ${formatData(scadenza)}`;
  return `Scaduta il ${formatData(scadenza)}, ${scadenzaInParole(scadenza, oggi)}`;
}
