/** What is written of a row: the columns of its table. */
export type Scritto = Record<string, string | boolean>;

/** What a CDR of the demo reports in a session; indicators and objectives by code, phases by card and number. */
export interface RendicontoDemo {
  cdr: string;
  indicatori: Record<string, Scritto>;
  /** `04_112/3`: phase 3 of card 04_112. */
  fasi: Record<string, Scritto>;
  obiettivi: Record<string, Scritto>;
  /** False: she has begun and not finished. */
  isInviato: boolean;
}

/** The session of the third quarter: two CDR have sent, one is late and half-way. */
export function rendicontiDemo(anno: number): RendicontoDemo[] {
  return [
    {
      cdr: '02',
      isInviato: true,
      indicatori: {
        '02_103_1_1': { valore: '-6' },
        '02_110_1_1': { valore: '240000' },
        '02_110_1_2': { valore: '4' },
      },
      fasi: { '02_103/1': { avanzamento: '75' } },
      obiettivi: {},
    },
    {
      cdr: '07',
      isInviato: true,
      indicatori: {
        '07_105_1_1': { valore: '41', nota: 'Sei bambini hanno rinunciato al posto dopo l’estate.' },
        '07_105_1_2': { data: `${anno}-06-12` },
        '07_112_1_1': { valore: '1' },
        '07_112_1_2': { siNo: false },
      },
      fasi: { '07_105/1': { avanzamento: '100' } },
      obiettivi: {
        '07_112_1': {
          criticita: 'Due delle tre sedi individuate non sono ancora accessibili.',
          causa: 'ENDOGENA',
          azioneCorrettiva: 'Lavori di abbattimento delle barriere entro novembre.',
        },
      },
    },
    {
      cdr: '04',
      isInviato: false,
      indicatori: {
        '04_112_1_1': { valore: '3' },
        '04_101_1_1': { valore: '48' },
        '04_101_1_2': { valore: '84' },
        '04_101_1_4': { valore: '312' },
      },
      fasi: {
        '04_112/1': { avanzamento: '100' },
        '04_112/2': { avanzamento: '100' },
        '04_112/3': { avanzamento: '45' },
      },
      obiettivi: {
        '04_112_1': { criticita: 'Due edifici consegnati in ritardo dall’impresa per la fornitura dei serramenti.' },
      },
    },
  ];
}
