import type { ProgettoFormato } from '@/lib/exchange/formato';
import { type Contesto, fase, impegno, indicatore, obiettivo, progetto, spesa } from '@/prisma/seed/factories';
import { collegamento } from './struttura';

const CDR = { codice: '04', responsabile: 'Marchesini Elena' };

/** The cards of settore 04: one per thing a dirigente meets (presumed direction, weights that miss five points, late phase). */
export const schedeTerritorio = (c: Contesto): ProgettoFormato[] => [
  progetto('04_112', 'Riqualificazione energetica degli edifici scolastici', '04', {
    priorita: 'ALTA',
    descrizione:
      'Il progetto riduce i consumi di dodici edifici scolastici con l’isolamento delle coperture, la sostituzione dei serramenti e il rinnovo delle centrali termiche.\n\n- Lotto A: sei scuole primarie.\n- Lotto B: quattro scuole dell’infanzia e due secondarie.',
    inizio: `${c.anno}-02-01`,
    fine: `${c.anno + 2}-06-30`,
    collegamenti: [collegamento('2.1.1')],
    obiettivi: [
      obiettivo(
        '04_112_1',
        'Ridurre i consumi energetici delle scuole',
        { ...CDR, peso: '40' },
        [
          indicatore(
            c,
            'Edifici scolastici riqualificati',
            { valore: '6' },
            { codice: '04_112_1_1', unita: 'edifici', operatore: '>=', peso: '40' },
          ),
          indicatore(
            c,
            'Riduzione dei consumi termici',
            { valore: '15' },
            {
              codice: '04_112_1_2',
              natura: 'PERCENTUALE',
              versoPresunto: true,
              valorePrevistoStampato: '15',
              peso: '30',
            },
          ),
          indicatore(
            c,
            'Tempo medio di chiusura delle segnalazioni di guasto',
            { valore: '10' },
            {
              codice: '04_112_1_3',
              natura: 'GIORNI',
              verso: 'DECRESCENTE',
              operatore: '<=',
              unita: 'giorni',
              peso: '20',
            },
          ),
          indicatore(
            c,
            'Alunni negli edifici interessati',
            { valore: '1846' },
            { codice: '04_112_1_4', verso: 'CONTESTO' },
          ),
        ],
        { tags: ['PNRR'] },
      ),
      obiettivo(
        '04_112_2',
        'Ottenere i contributi del Conto termico',
        { ...CDR, peso: '10' },
        [
          indicatore(
            c,
            'Rendicontazione al gestore dei contributi',
            { data: `${c.anno}-11-30` },
            { codice: '04_112_2_1', peso: '100' },
          ),
        ],
        { tipo: 'PRIORITARIO', ordine: 2 },
      ),
    ],
    fasi: [
      fase(c, 0, 'Diagnosi energetica di dodici edifici', ['01-01', '01-31'], { nota: 'Antefatto' }),
      fase(c, 1, 'Progetto esecutivo e validazione', ['02-01', '04-15'], {
        obiettivo: '04_112_1',
        prodottoAtteso: 'Progetto validato',
        peso: '20',
      }),
      fase(c, 2, 'Gara e affidamento dei lavori', ['04-16', '06-30'], {
        obiettivo: '04_112_1',
        prodottoAtteso: 'Contratto firmato',
        peso: '20',
      }),
      fase(c, 3, 'Lavori del lotto A', ['06-15', '10-15'], {
        obiettivo: '04_112_1',
        prodottoAtteso: 'Sei edifici consegnati',
        peso: '40',
      }),
      fase(c, 4, 'Collaudo e attestato di prestazione energetica', ['10-15', '12-31'], {
        obiettivo: '04_112_1',
        prodottoAtteso: 'Sei attestati',
        peso: '20',
      }),
    ],
    vociBudget: [
      spesa(c, '20412', 'Riqualificazione scuole, lotto A', '1250000.00', { titoloBilancio: 'SPESA_INVESTIMENTI' }),
      spesa(c, '10310', 'Manutenzione impianti termici delle scuole', '86500.00'),
      spesa(c, '40250', 'Contributo Conto termico', '420000.00', { titoloBilancio: 'ENTRATA_INVESTIMENTI' }),
    ],
    personale: [
      impegno('Marchesini Elena', '10', 'Dirigente'),
      impegno('Tornaghi Davide', '60', 'Elevata qualificazione'),
      impegno('Rambelli Silvia', '50'),
      { nominativo: 'Tutti gli operatori del servizio manutenzioni', relazione: 'Dipendente', collettivo: true },
    ],
  }),
  progetto('04_101', 'Tempi dei permessi di costruire', '04', {
    tipo: 'PRODOTTO',
    priorita: 'ALTA',
    descrizione:
      'Lo sportello unico per l’edilizia rilascia i permessi nei tempi promessi e porta le pratiche in digitale.',
    collegamenti: [collegamento('3.1.1')],
    obiettivi: [
      obiettivo(
        '04_101_1',
        'Ridurre i tempi di rilascio dei permessi',
        { ...CDR, peso: '25' },
        [
          indicatore(
            c,
            'Tempo medio di rilascio',
            { valore: '45' },
            {
              codice: '04_101_1_1',
              natura: 'GIORNI',
              verso: 'DECRESCENTE',
              operatore: '<=',
              unita: 'giorni',
              peso: '50',
            },
          ),
          indicatore(
            c,
            'Pratiche digitali complete',
            { valore: '80' },
            { codice: '04_101_1_2', natura: 'PERCENTUALE', operatore: '>=', peso: '30' },
          ),
          indicatore(
            c,
            'Regolamento edilizio in Consiglio',
            { data: `${c.anno}-09-30` },
            { codice: '04_101_1_3', peso: '20' },
          ),
          indicatore(c, 'Pratiche pervenute', { valore: '400' }, { codice: '04_101_1_4', verso: 'CONTESTO' }),
        ],
        { tags: ['digitalizzazione'] },
      ),
    ],
    fasi: [
      fase(c, 1, 'Revisione della modulistica', ['01-15', '05-31'], { obiettivo: '04_101_1', peso: '50' }),
      fase(c, 2, 'Formazione degli istruttori', ['03-01', '09-30'], { obiettivo: '04_101_1', peso: '50' }),
    ],
    vociBudget: [spesa(c, '10220', 'Software per lo sportello edilizia', '0.00')],
    personale: [impegno('Tornaghi Davide', '50', 'Elevata qualificazione'), impegno('Cressati Ivano', '80')],
  }),
  progetto('04_108', 'Manutenzione programmata delle strade', '04', {
    tipo: 'PRODOTTO',
    priorita: 'MEDIA',
    descrizione: 'Rifacimento dei manti stradali secondo il programma triennale e risposta alle segnalazioni di buche.',
    collegamenti: [collegamento('1.1.1')],
    obiettivi: [
      obiettivo(
        '04_108_1',
        'Mantenere sicure le strade comunali',
        { ...CDR, peso: '20' },
        [
          indicatore(
            c,
            'Chilometri di manto rifatti',
            { valore: '18' },
            { codice: '04_108_1_1', unita: 'km', operatore: '>=', peso: '60' },
          ),
          indicatore(
            c,
            'Segnalazioni di buche chiuse entro cinque giorni',
            { min: '80', max: '100' },
            { codice: '04_108_1_2', natura: 'PERCENTUALE', verso: 'INTERVALLO', peso: '40' },
          ),
        ],
        { tipo: 'ORDINARIO' },
      ),
    ],
    fasi: [
      fase(c, 1, 'Programma degli interventi', ['01-01', '03-31']),
      fase(c, 2, 'Esecuzione dei lavori', ['04-01', '11-30']),
    ],
    vociBudget: [
      spesa(c, '20310', 'Manutenzione straordinaria delle strade', '2480000.00', {
        titoloBilancio: 'SPESA_INVESTIMENTI',
      }),
    ],
    personale: [impegno('Cressati Ivano', '20'), impegno('Rambelli Silvia', '50')],
  }),
  progetto('04_119', 'Misure anticorruzione negli appalti', '04', {
    tipo: 'PRODOTTO',
    collegamenti: [collegamento('1.2.1')],
    obiettivi: [
      obiettivo(
        '04_119_1',
        'Attuare le misure del piano anticorruzione',
        CDR,
        [
          indicatore(
            c,
            'Affidamenti controllati a campione',
            { valore: '10' },
            { codice: '04_119_1_1', natura: 'PERCENTUALE', versoPresunto: true, valorePrevistoStampato: '10 %' },
          ),
        ],
        {
          tipo: 'ORDINARIO',
          tags: ['anticorruzione'],
          assegnazioni: [{ cdr: '04', responsabile: 'Marchesini Elena', ruolo: 'CAPOFILA' }],
        },
      ),
    ],
  }),
];
