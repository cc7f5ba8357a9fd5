import type { PianoFormato, ProgettoFormato } from '@/lib/exchange/formato';

const scheda = (codice: string, titolo: string, ordine: number, rest: Partial<ProgettoFormato>): ProgettoFormato => ({
  codice,
  codiciAlternativi: [],
  tipo: 'PROGETTO',
  titolo,
  assessori: [],
  cdr: '04',
  cdrPartecipanti: [],
  ambito: 'SETTORE',
  ordine,
  collegamenti: [],
  obiettivi: [],
  fasi: [],
  vociBudget: [],
  personale: [],
  ...rest,
});

const spesa = (previsto: string) =>
  ({
    capitolo: '38207',
    articolo: '1',
    descrizione: 'Lavori',
    titoloBilancio: 'SPESA_CORRENTE',
    anno: 2026,
    previsto,
  }) as const;

const link = {
  indirizzo: 'Città sicura',
  obiettivoStrategico: 'Strade',
  obiettivoOperativo: 'Rete viaria',
  principale: true,
};

/** An invented plan of two CDR and four cards, with a little of everything the annex prints. */
export function pianoPiccolo(): PianoFormato {
  return {
    formato: 'traguardo/piano',
    versione: 1,
    ente: { codice: 'prova', denominazione: 'Comune di Prova', etichettaOperativo: 'Azione' },
    piano: { anno: 2026, annoFine: 2028, titolo: 'Piano Esecutivo di Gestione 2026', schemaPesi: 'NESSUNO' },
    cdr: [
      {
        codice: '04',
        denominazione: 'Territorio',
        tipo: 'SERVIZIO',
        incarichi: [{ nominativo: 'Zappalorti Ada', tipo: 'TITOLARE' }],
      },
      { codice: '07', denominazione: 'Persona', tipo: 'SERVIZIO', incarichi: [] },
    ],
    alberoStrategico: [
      {
        titolo: 'Città sicura',
        obiettiviStrategici: [{ titolo: 'Strade', obiettiviOperativi: [{ titolo: 'Rete viaria' }] }],
      },
    ],
    progetti: [
      scheda('P1', 'Manutenzione', 1, {
        descrizione: 'Primo paragrafo con **enfasi**.\n\n- uno\n- due\n\n1. primo\n2. secondo',
        inizio: '2026-01-01',
        fine: '2026-12-31',
        priorita: 'ALTA',
        collegamenti: [link],
        obiettivi: [
          {
            codice: 'OB1',
            tipo: 'MIGLIORAMENTO',
            titolo: 'Asfaltare di più',
            ordine: 1,
            intersettoriale: false,
            tags: [],
            assegnazioni: [{ cdr: '04', ruolo: 'CAPOFILA' }],
            indicatori: [
              {
                codice: 'I1',
                testo: 'Km asfaltati',
                natura: 'NUMERO',
                unita: 'km',
                verso: 'CRESCENTE',
                operatore: '>=',
                versoPresunto: false,
                ambitoValutazione: 'ORGANIZZATIVA',
                target: [{ anno: 2026, valore: '6' }],
              },
              {
                codice: 'I2',
                testo: 'Tempo medio',
                natura: 'GIORNI',
                verso: 'DECRESCENTE',
                versoPresunto: true,
                ambitoValutazione: 'ORGANIZZATIVA',
                target: [{ anno: 2026, valore: '15' }],
              },
              {
                testo: 'Avvio',
                natura: 'DATA',
                verso: 'ENTRO_DATA',
                versoPresunto: true,
                ambitoValutazione: 'ORGANIZZATIVA',
                target: [{ anno: 2026, data: '2026-06-30' }],
              },
            ],
          },
        ],
        fasi: [
          {
            ordine: 1,
            obiettivo: 'OB1',
            descrizione: 'Gara',
            periodi: [{ anno: 2026, inizio: '2026-02-01', fine: '2026-05-31', precisione: 'GIORNO' }],
          },
        ],
        vociBudget: [spesa('61000.00')],
        personale: [{ nominativo: 'Querciagrossa Ugo', relazione: 'Dipendente', percentuale: '90', collettivo: false }],
      }),
      scheda('P2', 'Ciclabili', 2, { collegamenti: [link], vociBudget: [spesa('320736.00')] }),
      scheda('P3', 'Trasparenza', 3, {}),
      scheda('P4', 'Servizi alla persona', 4, { cdr: '07', vociBudget: [spesa('1500.50')] }),
    ],
    sezioni: [],
  };
}
