import type { NewRow } from '@/lib/db/insert-rows';
import { idOf } from './ids';
import { ANNO, type Misura, type Righe } from './misura';

interface SchedaGenerata {
  readonly n: number;
  readonly codice: string;
  readonly personale: number;
}

interface ObiettivoGenerato {
  readonly scheda: SchedaGenerata;
  readonly posto: number;
  readonly chiave: string;
}

const range = (length: number) => Array.from({ length }, (_, n) => n);

/** About as much prose as a card of a real PEG. */
export const DESCRIZIONE = range(4)
  .map(
    (n) =>
      `${n + 1}. Il servizio garantisce la continuità delle attività ordinarie e ne migliora i tempi, con **attenzione** alle persone fragili e ai quartieri più lontani dal centro. ` +
      'Le azioni previste sono coordinate con gli altri settori, rendicontate a ogni sessione e valutate insieme ai portatori di interesse, secondo il calendario approvato dalla Giunta.',
  )
  .join('\n\n');

/** 14 indicators every five objectives, so 3 500 on 1 250: numbers that grow or shrink, dates, yes or no. */
export function indicatoriOf({ enteId }: Misura, obiettivi: readonly ObiettivoGenerato[]): Righe {
  const id = idOf(enteId);
  const all = obiettivi.flatMap(({ chiave }, n) =>
    range(n % 5 === 4 ? 2 : 3).map((posto) => ({ chiave, n, posto, nome: `${chiave}/${posto}` })),
  );
  return {
    Indicatore: all.map(({ chiave, n, posto, nome }) => ({
      enteId,
      id: id(`indicatore/${nome}`),
      obiettivoId: id(`obiettivo/${chiave}`),
      codice: `${chiave}_${posto + 1}`,
      testo: `Indicatore ${posto + 1} dell’obiettivo: pratiche concluse nei tempi`,
      ...natureOf(n + posto),
      versoPresunto: n % 40 === 0,
      peso: n % 5 === 4 ? '50' : posto === 0 ? '40' : '30',
      ambitoValutazione: 'ORGANIZZATIVA',
      ordine: posto,
    })),
    Target: all.map(({ n, posto, nome }) => ({
      enteId,
      id: id(`target/${nome}`),
      indicatoreId: id(`indicatore/${nome}`),
      anno: ANNO,
      ordine: 1,
      ...targetOf(n + posto),
    })),
  };
}

function natureOf(n: number): Pick<NewRow<'Indicatore'>, 'natura' | 'verso' | 'operatore'> {
  if (n % 7 === 5) return { natura: 'DATA', verso: 'ENTRO_DATA', operatore: null };
  if (n % 7 === 6) return { natura: 'SI_NO', verso: 'SI_NO', operatore: null };
  const verso = n % 3 === 0 ? 'DECRESCENTE' : 'CRESCENTE';
  return { natura: 'NUMERO', verso, operatore: verso === 'CRESCENTE' ? 'ALMENO' : 'AL_MASSIMO' };
}

function targetOf(n: number): Pick<NewRow<'Target'>, 'valore' | 'data'> {
  if (n % 7 === 5) return { valore: null, data: `${ANNO}-12-31` };
  return n % 7 === 6 ? { valore: null, data: null } : { valore: String(50 + (n % 50)), data: null };
}

/** 24 phases every five cards, so 3 000 on 625. */
export function fasiOf({ enteId }: Misura, schede: readonly SchedaGenerata[]): Righe {
  const id = idOf(enteId);
  const all = schede.flatMap(({ codice, n }) =>
    range(n % 5 === 4 ? 4 : 5).map((posto) => ({ codice, posto, nome: `${codice}/${posto}` })),
  );
  const mese = (n: number) => String(n).padStart(2, '0');
  return {
    Fase: all.map(({ codice, posto, nome }) => ({
      enteId,
      id: id(`fase/${nome}`),
      progettoId: id(`scheda/${codice}`),
      obiettivoId: id(`obiettivo/${codice}/${posto % 2}`),
      ordine: posto + 1,
      posizione: posto,
      descrizione: `Fase ${posto + 1}: avvio, esecuzione e verifica`,
      prodottoAtteso: 'Relazione',
    })),
    PeriodoFase: all.map(({ posto, nome }) => ({
      enteId,
      id: id(`periodo/${nome}`),
      faseId: id(`fase/${nome}`),
      anno: ANNO,
      inizio: `${ANNO}-${mese(1 + posto * 2)}-01`,
      fine: `${ANNO}-${mese(2 + posto * 2)}-28`,
      precisione: 'GIORNO',
      peso: null,
      ordine: 0,
    })),
  };
}

export function budgetOf({ enteId }: Misura, schede: readonly SchedaGenerata[]): NewRow<'VoceBudget'>[] {
  const id = idOf(enteId);
  return schede.flatMap(({ codice, n }) =>
    range(2).map((posto) => ({
      enteId,
      id: id(`voce/${codice}/${posto}`),
      progettoId: id(`scheda/${codice}`),
      capitoloId: id(`capitolo/${(n * 2 + posto) % 500}`),
      descrizione: 'Prestazioni di servizi',
      titoloBilancio: 'SPESA_CORRENTE',
      anno: ANNO,
      previsto: `${(n % 90) * 1000 + 500}.50`,
      ordine: posto,
    })),
  );
}

/** Each person on three cards, on average. */
export function personaleOf(
  { enteId }: Misura,
  schede: readonly SchedaGenerata[],
  persone: number,
): NewRow<'ImpegnoPersonale'>[] {
  const id = idOf(enteId);
  let next = 0;
  return schede.flatMap(({ codice, personale }) =>
    range(personale).map((posto) => {
      const persona = next++ % persone;
      return {
        enteId,
        id: id(`impegno/${codice}/${posto}`),
        progettoId: id(`scheda/${codice}`),
        personaId: id(`persona/${persona}`),
        nominativo: `Persona ${persona + 1}`,
        relazione: 'Dipendente',
        percentuale: '30',
        collettivo: false,
        ordine: posto,
      };
    }),
  );
}
