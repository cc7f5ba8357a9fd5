import { idOf } from './ids';
import { ANNO, type Misura, type Righe } from './misura';
import { budgetOf, DESCRIZIONE, fasiOf, indicatoriOf, personaleOf } from './scheda-grande';

const CDR = 25;
const SCHEDE_PER_CDR = 25;
const INDIRIZZI = 5;
const FIGLI = 5;
const AZIONI = INDIRIZZI * FIGLI * FIGLI;
const PERSONE = 1500;
/** The last card of the first CDR holds this much: the page of a heavy card is measured on it. */
const PESANTE = { obiettivi: 8, personale: 40 };

export const codiceCdr = (n: number) => `C${String(n + 1).padStart(3, '0')}`;
export const codiceScheda = (n: number) => `${codiceCdr(Math.floor(n / SCHEDE_PER_CDR))}_${n + 1}`;
export const countSchede = (scala: number) => CDR * SCHEDE_PER_CDR * scala;
/** The heavy card, one more than the others. */
export const CODICE_PESANTE = `${codiceCdr(0)}_PESANTE`;

/** Every row of the plan: 25 CDR, 625 cards, 1 250 objectives, 3 500 indicators, 3 000 phases, 1 500 people, 4 500 impegni, times `scala`. */
export function generateEnte(misura: Misura): Righe {
  const { enteId, scala } = misura;
  const id = idOf(enteId);
  const pianoId = id('piano');
  const numeri = Array.from({ length: countSchede(scala) }, (_, n) => n);
  const schede = [
    ...numeri.map((n) => ({
      n,
      codice: codiceScheda(n),
      cdr: Math.floor(n / SCHEDE_PER_CDR),
      obiettivi: 2,
      personale: 7 + Number(n % 5 === 4),
    })),
    { n: numeri.length, codice: CODICE_PESANTE, cdr: 0, ...PESANTE },
  ];
  const obiettivi = schede.flatMap((scheda) =>
    Array.from({ length: scheda.obiettivi }, (_, posto) => ({ scheda, posto, chiave: `${scheda.codice}/${posto}` })),
  );
  const indicatori = indicatoriOf(misura, obiettivi);
  const fasi = fasiOf(misura, schede);
  return {
    Piano: [
      {
        enteId,
        id: pianoId,
        anno: ANNO,
        annoFine: ANNO + 2,
        titolo: `Piano della performance ${ANNO}`,
        schemaPesi: 'PERCENTUALE',
      },
    ],
    Cdr: Array.from({ length: CDR * scala }, (_, n) => ({
      enteId,
      id: id(`cdr/${n}`),
      pianoId,
      codice: codiceCdr(n),
      denominazione: `Servizio ${n + 1}`,
      tipo: 'CDR',
      ordine: n,
    })),
    Persona: Array.from({ length: PERSONE * scala }, (_, n) => ({
      enteId,
      id: id(`persona/${n}`),
      nominativo: `Persona ${n + 1}`,
    })),
    Incarico: Array.from({ length: CDR * scala }, (_, n) => ({
      enteId,
      id: id(`incarico/${n}`),
      cdrId: id(`cdr/${n}`),
      personaId: id(`persona/${n}`),
      tipo: 'TITOLARE',
      ordine: 0,
    })),
    ...alberoOf(enteId, pianoId),
    Capitolo: Array.from({ length: 500 * scala }, (_, n) => ({
      enteId,
      id: id(`capitolo/${n}`),
      codice: `${10_000 + n}`,
      articolo: '',
      entrata: false,
      descrizione: `Prestazioni di servizi ${n + 1}`,
    })),
    Progetto: schede.map(({ n, codice, cdr }) => ({
      enteId,
      id: id(`scheda/${codice}`),
      pianoId,
      codice,
      tipo: 'PROGETTO',
      titolo: `Progetto ${n + 1}: ${PAROLE[n % PAROLE.length]}`,
      descrizione: DESCRIZIONE,
      cdrId: id(`cdr/${cdr}`),
      ambito: 'SETTORE',
      ordine: n,
      priorita: (['ALTA', 'MEDIA', 'BASSA'] as const)[n % 3] ?? 'MEDIA',
      stato: 'BOZZA',
    })),
    Collegamento: schede.map(({ n, codice }) => ({
      enteId,
      id: id(`collegamento/${codice}`),
      progettoId: id(`scheda/${codice}`),
      obiettivoOperativoId: id(`azione/${n % AZIONI}`),
      principale: true,
      ordine: 0,
    })),
    Obiettivo: obiettivi.map(({ scheda, posto, chiave }) => ({
      enteId,
      id: id(`obiettivo/${chiave}`),
      progettoId: id(`scheda/${scheda.codice}`),
      codice: `${scheda.codice}.${posto + 1}`,
      tipo: 'MIGLIORAMENTO',
      titolo: `Obiettivo ${posto + 1} del progetto ${scheda.n + 1}`,
      ordine: posto,
      intersettoriale: false,
      tags: posto === 0 && scheda.n % 4 === 0 ? ['PNRR'] : [],
    })),
    Assegnazione: obiettivi.map(({ scheda, chiave }) => ({
      enteId,
      id: id(`assegnazione/${chiave}`),
      obiettivoId: id(`obiettivo/${chiave}`),
      cdrId: id(`cdr/${scheda.cdr}`),
      peso: '2',
      ruolo: 'CAPOFILA',
      ordine: 0,
    })),
    ...indicatori,
    ...fasi,
    VoceBudget: budgetOf(misura, schede),
    ImpegnoPersonale: personaleOf(misura, schede, PERSONE * scala),
  };
}

/** Words to search for: each is on one card in twenty-five. */
export const PAROLE = [
  ...['biblioteca', 'ciclabile', 'teleriscaldamento', 'anagrafe', 'refezione', 'depuratore', 'potature', 'protocollo'],
  ...['videosorveglianza', 'nidi', 'cimiteri', 'tributi', 'mercati', 'musei', 'palestre', 'segnaletica', 'urbanistica'],
  ...['contenzioso', 'appalti', 'fognature', 'turismo', 'bilancio', 'archivio', 'mobilità', 'accoglienza'],
];

function alberoOf(enteId: string, pianoId: string): Righe {
  const id = idOf(enteId);
  const range = (length: number) => Array.from({ length }, (_, n) => n);
  return {
    Indirizzo: range(INDIRIZZI).map((n) => ({
      enteId,
      id: id(`indirizzo/${n}`),
      pianoId,
      codice: `${n + 1}`,
      titolo: `Indirizzo ${n + 1}`,
      ordine: n,
    })),
    ObiettivoStrategico: range(INDIRIZZI * FIGLI).map((n) => ({
      enteId,
      id: id(`strategico/${n}`),
      indirizzoId: id(`indirizzo/${Math.floor(n / FIGLI)}`),
      codice: `${n + 1}`,
      titolo: `Obiettivo strategico ${n + 1}`,
      ordine: n,
    })),
    ObiettivoOperativo: range(AZIONI).map((n) => ({
      enteId,
      id: id(`azione/${n}`),
      obiettivoStrategicoId: id(`strategico/${Math.floor(n / FIGLI)}`),
      codice: `${n + 1}`,
      titolo: `Azione ${n + 1}`,
      ordine: n,
    })),
  };
}
