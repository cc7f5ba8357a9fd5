import type { ProgettoFormato } from '@/lib/exchange/formato';
import { type Contesto, fase, impegno, indicatore, obiettivo, progetto, spesa } from '@/prisma/seed/factories';
import { collegamento } from './struttura';

const FINANZE = { codice: '02', responsabile: 'Gualdini Teresa' };
const PERSONA = { codice: '07', responsabile: 'Sforzini Amedeo' };

export const schedeFinanze = (c: Contesto): ProgettoFormato[] => [
  progetto('02_103', 'Tempi medi di pagamento', '02', {
    tipo: 'PRODOTTO',
    priorita: 'ALTA',
    descrizione: 'Il Comune paga le fatture in anticipo sulla scadenza, come chiede la legge.',
    collegamenti: [collegamento('3.1.2')],
    obiettivi: [
      obiettivo(
        '02_103_1',
        'Pagare le fatture nei termini',
        { ...FINANZE, peso: '60' },
        [
          indicatore(
            c,
            'Ritardo medio dei pagamenti',
            { valore: '-5' },
            {
              codice: '02_103_1_1',
              natura: 'GIORNI',
              verso: 'DECRESCENTE',
              operatore: '<=',
              unita: 'giorni',
              peso: '100',
            },
          ),
        ],
        { tipo: 'PRIORITARIO', tags: ['tempi-di-pagamento'] },
      ),
    ],
    fasi: [fase(c, 1, 'Controllo mensile delle fatture in scadenza', ['01-01', '12-31'], { obiettivo: '02_103_1' })],
    vociBudget: [spesa(c, '10105', 'Servizi di tesoreria', '42000.00')],
    personale: [impegno('Gualdini Teresa', '20', 'Dirigente')],
  }),
  progetto('02_110', 'Recupero dell’evasione IMU', '02', {
    descrizione: 'Incrocio delle banche dati catastali e tributarie, avvisi di accertamento e accordi di pagamento.',
    collegamenti: [collegamento('3.1.2')],
    obiettivi: [
      obiettivo('02_110_1', 'Recuperare il gettito non versato', { ...FINANZE, peso: '40' }, [
        indicatore(
          c,
          'Somme accertate',
          { valore: '350000' },
          { codice: '02_110_1_1', natura: 'EURO', operatore: '>=', peso: '70' },
        ),
        indicatore(
          c,
          'Avvisi annullati in autotutela',
          { valore: '5' },
          { codice: '02_110_1_2', natura: 'PERCENTUALE', verso: 'DECRESCENTE', operatore: '<=', peso: '30' },
        ),
      ]),
    ],
    vociBudget: [
      spesa(c, '10130', 'Supporto alla riscossione', '58000.00'),
      spesa(c, '10010', 'Recupero evasione IMU', '350000.00', { titoloBilancio: 'ENTRATA_CORRENTE' }),
    ],
    personale: [impegno('Gualdini Teresa', '30', 'Dirigente')],
  }),
];

export const schedePersona = (c: Contesto): ProgettoFormato[] => [
  progetto('07_105', 'Lista di attesa dei nidi', '07', {
    priorita: 'ALTA',
    descrizione: 'Più posti nei nidi comunali e convenzionati e una graduatoria pubblicata per tempo.',
    collegamenti: [collegamento('3.2.1')],
    obiettivi: [
      obiettivo('07_105_1', 'Accogliere più bambini nei nidi', { ...PERSONA, peso: '70' }, [
        indicatore(
          c,
          'Bambini in lista di attesa',
          { valore: '35' },
          { codice: '07_105_1_1', verso: 'DECRESCENTE', operatore: '<=', unita: 'bambini', baseline: '62', peso: '60' },
        ),
        indicatore(c, 'Graduatoria pubblicata', { data: `${c.anno}-06-15` }, { codice: '07_105_1_2', peso: '40' }),
      ]),
    ],
    fasi: [fase(c, 1, 'Convenzioni con i nidi privati', ['02-01', '05-31'], { obiettivo: '07_105_1' })],
    vociBudget: [spesa(c, '10440', 'Convenzioni con i nidi privati', '310000.00')],
    personale: [impegno('Sforzini Amedeo', '25', 'Dirigente')],
  }),
  progetto('07_112', 'Sportello sociale diffuso', '07', {
    collegamenti: [collegamento('3.2.1')],
    descrizione: 'Tre punti di ascolto nelle frazioni, aperti un pomeriggio alla settimana.',
    obiettivi: [
      obiettivo('07_112_1', 'Aprire i punti di ascolto', { ...PERSONA, peso: '30' }, [
        indicatore(
          c,
          'Punti di ascolto attivi',
          { valore: '3' },
          { codice: '07_112_1_1', operatore: '>=', peso: '50' },
        ),
        indicatore(
          c,
          'Carta dei servizi approvata',
          { valore: '1' },
          { codice: '07_112_1_2', natura: 'SI_NO', verso: 'SI_NO', peso: '50' },
        ),
      ]),
    ],
    personale: [impegno('Sforzini Amedeo', '25', 'Dirigente')],
  }),
];
