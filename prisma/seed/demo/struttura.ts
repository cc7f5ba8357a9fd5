import type { CdrFormato, IndirizzoFormato, ProgettoFormato } from '@/lib/exchange/formato';

type Incarico = CdrFormato['incarichi'][number];

function incarico(nominativo: string, dal: string, al?: string, tipo: Incarico['tipo'] = 'TITOLARE'): Incarico {
  return { nominativo, tipo, dal, ...(al && { al }) };
}

/** The eight CDR with everybody who ever headed them: 03 ad interim, 05 handed over mid-year, 0A vacant since November 2025. */
const CDR: readonly CdrFormato[] = [
  {
    codice: '01',
    denominazione: 'Segreteria generale e servizi al cittadino',
    tipo: 'SETTORE',
    incarichi: [incarico('Brunetti Ottavia', '2021-01-15')],
  },
  {
    codice: '02',
    denominazione: 'Servizi finanziari e tributi',
    tipo: 'SETTORE',
    incarichi: [incarico('Gualdini Teresa', '2021-09-01')],
  },
  {
    codice: '03',
    denominazione: 'Personale e organizzazione',
    tipo: 'SETTORE',
    incarichi: [
      incarico('Ossoliani Renzo', '2018-04-01', '2025-10-31'),
      incarico('Gualdini Teresa', '2025-11-01', undefined, 'INTERIM'),
    ],
  },
  {
    codice: '0A',
    denominazione: 'Servizi digitali',
    tipo: 'SERVIZIO',
    padre: '03',
    incarichi: [incarico('Ossoliani Renzo', '2020-02-01', '2025-10-31')],
  },
  {
    codice: '04',
    denominazione: 'Territorio e lavori pubblici',
    tipo: 'SETTORE',
    incarichi: [incarico('Marchesini Elena', '2022-03-01')],
  },
  {
    codice: '05',
    denominazione: 'Ambiente e mobilità',
    tipo: 'SETTORE',
    incarichi: [
      incarico('Zambonardi Piero', '2019-06-01', '2026-06-30'),
      incarico('Quadrelli Noemi', '2026-07-01', undefined, 'REGGENZA'),
    ],
  },
  {
    codice: '07',
    denominazione: 'Servizi alla persona',
    tipo: 'SETTORE',
    incarichi: [incarico('Sforzini Amedeo', '2023-01-01')],
  },
  {
    codice: '09',
    denominazione: 'Polizia locale e protezione civile',
    tipo: 'SETTORE',
    incarichi: [incarico('Scandurra Livio', '2020-10-01')],
  },
];

/** The structure as it stands in the plan of a year: nobody who left before it, nobody who comes after. */
export function cdrDemo(anno: number): CdrFormato[] {
  return CDR.map((cdr) => ({
    ...cdr,
    incarichi: cdr.incarichi.filter(({ dal = '', al }) => dal <= `${anno}-12-31` && (!al || al >= `${anno}-01-01`)),
  }));
}

/** Who heads a CDR at the end of a year; nobody where it is vacant. */
export function responsabileDi(codice: string, anno: number): string | undefined {
  const incarichi = cdrDemo(anno).find((cdr) => cdr.codice === codice)?.incarichi ?? [];
  return incarichi.findLast(({ al }) => !al || al >= `${anno}-12-31`)?.nominativo;
}

type Operativo = readonly [codice: string, titolo: string];

function strategico(codice: string, titolo: string, ...operativi: readonly Operativo[]) {
  return { codice, titolo, obiettiviOperativi: operativi.map(([altro, nome]) => ({ codice: altro, titolo: nome })) };
}

export const ALBERO_DEMO: readonly IndirizzoFormato[] = [
  {
    codice: '1',
    titolo: 'Una città sicura e accessibile',
    obiettiviStrategici: [
      strategico(
        '1.1',
        'Strade e spazi pubblici curati',
        ['1.1.1', 'Manutenzione della rete viaria'],
        ['1.1.2', 'Muoversi senza l’auto'],
      ),
      strategico(
        '1.2',
        'Edifici e territorio pronti alle emergenze',
        ['1.2.1', 'Prevenzione incendi e rischio sismico'],
        ['1.2.2', 'Difesa dalle acque e protezione civile'],
      ),
      strategico('1.3', 'Convivenza e legalità', ['1.3.1', 'Presenza nei quartieri'], ['1.3.2', 'Strade sicure']),
    ],
  },
  {
    codice: '2',
    titolo: 'Transizione ecologica',
    obiettiviStrategici: [
      strategico(
        '2.1',
        'Ridurre consumi ed emissioni',
        ['2.1.1', 'Patrimonio edilizio efficiente'],
        ['2.1.2', 'Energia pulita e aria buona'],
      ),
      strategico('2.2', 'Meno rifiuti, più verde', ['2.2.1', 'Rifiuti'], ['2.2.2', 'Parchi e alberi']),
    ],
  },
  {
    codice: '3',
    titolo: 'Un Comune che risponde',
    obiettiviStrategici: [
      strategico(
        '3.1',
        'Procedimenti semplici e tempi certi',
        ['3.1.1', 'Sportello unico per l’edilizia'],
        ['3.1.2', 'Entrate e pagamenti puntuali'],
        ['3.1.3', 'Integrità e trasparenza'],
      ),
      strategico(
        '3.2',
        'Servizi vicini alle famiglie',
        ['3.2.1', 'Nidi e scuole'],
        ['3.2.2', 'Cura delle persone fragili'],
        ['3.2.3', 'Casa'],
      ),
      strategico(
        '3.3',
        'Una macchina che funziona',
        ['3.3.1', 'Servizi digitali e allo sportello'],
        ['3.3.2', 'Persone e organizzazione'],
        ['3.3.3', 'Atti, contratti e acquisti'],
      ),
    ],
  },
  {
    codice: '4',
    titolo: 'Una comunità che cresce',
    obiettiviStrategici: [
      strategico('4.1', 'Cultura, giovani e sport', ['4.1.1', 'Luoghi della cultura'], ['4.1.2', 'Sport per tutti']),
      strategico('4.2', 'Lavoro e commercio', ['4.2.1', 'Mercati e botteghe']),
    ],
  },
];

const PERCORSI = new Map(
  ALBERO_DEMO.flatMap((indirizzo) =>
    indirizzo.obiettiviStrategici.flatMap((obiettivo) =>
      obiettivo.obiettiviOperativi.map((operativo) => [
        operativo.codice,
        {
          indirizzo: indirizzo.titolo,
          obiettivoStrategico: obiettivo.titolo,
          obiettivoOperativo: operativo.titolo,
        },
      ]),
    ),
  ),
);

/** The link of a card to one obiettivo operativo of the demo tree, found by its code. */
export function collegamento(codice: string, principale: boolean): ProgettoFormato['collegamenti'][number] {
  const percorso = PERCORSI.get(codice);
  if (!percorso) throw new Error(`No obiettivo operativo ${codice} in the demo tree`);
  return { ...percorso, principale };
}
