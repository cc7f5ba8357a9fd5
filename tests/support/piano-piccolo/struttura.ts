import type { CdrFormato, IndirizzoFormato } from '@/lib/exchange/formato';

const titolare = (nominativo: string, dal: string): CdrFormato['incarichi'] => [{ nominativo, tipo: 'TITOLARE', dal }];

export const CDR_PICCOLI: CdrFormato[] = [
  {
    codice: '02',
    denominazione: 'Servizi finanziari e tributi',
    tipo: 'SETTORE',
    incarichi: titolare('Gualdini Teresa', '2021-09-01'),
  },
  {
    codice: '04',
    denominazione: 'Territorio e lavori pubblici',
    tipo: 'SETTORE',
    incarichi: titolare('Marchesini Elena', '2022-03-01'),
  },
  {
    codice: '07',
    denominazione: 'Servizi alla persona',
    tipo: 'SETTORE',
    incarichi: titolare('Sforzini Amedeo', '2023-01-01'),
  },
];

export const ALBERO_PICCOLO: IndirizzoFormato[] = [
  {
    codice: '1',
    titolo: 'Una città sicura e accessibile',
    obiettiviStrategici: [
      {
        codice: '1.1',
        titolo: 'Strade e spazi pubblici curati',
        obiettiviOperativi: [{ codice: '1.1.1', titolo: 'Manutenzione della rete viaria' }],
      },
      {
        codice: '1.2',
        titolo: 'Edifici pubblici sicuri',
        obiettiviOperativi: [{ codice: '1.2.1', titolo: 'Prevenzione incendi e rischio sismico' }],
      },
    ],
  },
  {
    codice: '2',
    titolo: 'Transizione ecologica',
    obiettiviStrategici: [
      {
        codice: '2.1',
        titolo: 'Ridurre consumi ed emissioni',
        obiettiviOperativi: [{ codice: '2.1.1', titolo: 'Patrimonio edilizio efficiente' }],
      },
    ],
  },
  {
    codice: '3',
    titolo: 'Un Comune che risponde',
    obiettiviStrategici: [
      {
        codice: '3.1',
        titolo: 'Procedimenti semplici e tempi certi',
        obiettiviOperativi: [
          { codice: '3.1.1', titolo: 'Sportello unico per l’edilizia' },
          { codice: '3.1.2', titolo: 'Entrate e pagamenti puntuali' },
        ],
      },
      {
        codice: '3.2',
        titolo: 'Servizi vicini alle famiglie',
        obiettiviOperativi: [{ codice: '3.2.1', titolo: 'Nidi e scuole' }],
      },
    ],
  },
];

/** The link of a card to one obiettivo operativo of the small tree, found by its code. */
export function collegamento(codice: string) {
  for (const indirizzo of ALBERO_PICCOLO)
    for (const strategico of indirizzo.obiettiviStrategici)
      for (const operativo of strategico.obiettiviOperativi)
        if (operativo.codice === codice)
          return {
            indirizzo: indirizzo.titolo,
            obiettivoStrategico: strategico.titolo,
            obiettivoOperativo: operativo.titolo,
            principale: true,
          };
  throw new Error(`No obiettivo operativo ${codice} in the small tree`);
}
