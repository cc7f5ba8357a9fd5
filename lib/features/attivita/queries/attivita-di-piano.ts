import 'server-only';
import { mossaDiSessione } from '@/lib/domain/attivita';
import type { CalendarDate } from '@/lib/domain/calendar';
import { italianCount, italianDate } from '@/lib/domain/italian-notation';
import type { SessioneConConteggio } from '@/lib/features/monitoraggio/types';
import { todayInItaly } from '@/lib/format/today';
import type { Attivita, ImportazioneInEsame } from '../types';

/**
 * What waits for who manages documents: those read and never confirmed, a plan that is not there yet or is empty.
 * @param struttura null when the ente has no plan for the year looked at
 */
export function describeDaImportare(
  struttura: { cdr: readonly unknown[] } | null,
  importazioni: readonly ImportazioneInEsame[],
  anno: number,
): Attivita[] {
  const isEmpty = struttura === null || struttura.cdr.length === 0;
  const isWaiting = importazioni.some((importazione) => importazione.anno === anno);
  const empty = isEmpty && !isWaiting ? [pianoDaImportare(anno, struttura !== null)] : [];
  return [...importazioni.map(daConfermare), ...empty];
}

function daConfermare({ id, anno, nomeFile, creataAt, avvisi }: ImportazioneInEsame): Attivita {
  const giorno = italianDate(todayInItaly(new Date(creataAt)));
  const segnalazioni = avvisi === 0 ? '' : `, con ${italianCount(avvisi, 'segnalazione', 'segnalazioni')} da leggere`;
  return {
    chiave: `importazione:${id}`,
    tipo: 'IMPORTARE',
    titolo: nomeFile,
    codice: null,
    manca: `Caricato il ${giorno} per il piano ${anno}${segnalazioni}: da confermare o scartare.`,
    scadenza: null,
    verbo: 'Conferma',
    destinazione: { pagina: 'importa', anno, importazioneId: id },
  };
}

function pianoDaImportare(anno: number, exists: boolean): Attivita {
  return {
    chiave: `importa:${anno}`,
    tipo: 'IMPORTARE',
    titolo: `Importa il piano ${anno}`,
    codice: null,
    manca: exists
      ? 'Il piano non ha ancora né struttura né schede: si caricano dal documento dell’ente.'
      : `Il piano ${anno} non c’è ancora: si crea dal documento dell’ente.`,
    scadenza: null,
    verbo: 'Importa',
    destinazione: { pagina: 'importa', anno, importazioneId: null },
  };
}

/** Sessions to open and to close, for who manages them. */
export function describeSessioniDaMuovere(sessioni: readonly SessioneConConteggio[], oggi: CalendarDate): Attivita[] {
  return sessioni.flatMap((sessione): Attivita[] => {
    const mossa = mossaDiSessione(sessione, oggi);
    if (mossa === null) return [];
    const isOpening = mossa === 'APRIRE';
    const riferimento = italianDate(sessione.dataRiferimento);
    return [
      {
        chiave: `sessione:${sessione.id}`,
        tipo: 'SESSIONE',
        titolo: sessione.titolo,
        codice: null,
        manca: isOpening ? `Da aprire: i CDR rendicontano i valori al ${riferimento}.` : sayScaduta(sessione.conteggio),
        scadenza: isOpening ? sessione.dataRiferimento : sessione.scadenza,
        verbo: isOpening ? 'Apri' : 'Chiudi',
        destinazione: isOpening ? { pagina: 'sessioni' } : { pagina: 'sessione', sessione: sessione.dataRiferimento },
      },
    ];
  });
}

function sayScaduta({ attese, daCompilare, rinviate }: SessioneConConteggio['conteggio']): string {
  const missing = daCompilare + rinviate;
  if (missing === 0) return 'La scadenza è passata e tutti hanno inviato: si può chiudere.';
  return `La scadenza è passata: ${missing === 1 ? 'manca' : 'mancano'} ${italianCount(missing, 'rilevazione', 'rilevazioni')} su ${attese}.`;
}
