import type { FaseLetta, IndicatoreLetto, ObiettivoLetto, VoceLetta } from '@/lib/features/progetto/types';

export const TIPO_OBIETTIVO: Readonly<Record<ObiettivoLetto['tipo'], string>> = {
  MIGLIORAMENTO: 'Miglioramento',
  PRIORITARIO: 'Prioritario',
  ORDINARIO: 'Gestionale ordinario',
  ESECUTIVO: 'Esecutivo',
  STRATEGICO: 'Strategico',
  INNOVATIVO: 'Innovativo',
  MANTENIMENTO: 'Mantenimento',
  UNA_TANTUM: 'Una tantum',
};

export const TITOLO_BILANCIO: Readonly<Record<VoceLetta['titoloBilancio'], string>> = {
  ENTRATA_CORRENTE: 'Entrate correnti',
  ENTRATA_INVESTIMENTI: 'Entrate per investimenti',
  SPESA_CORRENTE: 'Spese correnti',
  SPESA_INVESTIMENTI: 'Spese per investimenti',
};

/** What stands before a phase: its printed number; phase 0 is the antefatto. */
export function numeroFase({ ordine }: Pick<FaseLetta, 'ordine'>): string {
  return ordine === 0 ? 'Antefatto' : String(ordine);
}

/** «04_112_1», or its place when the document gives no code. */
export function nomeIndicatore(codice: string | null, posto: number): string {
  return codice ?? `indicatore ${posto}`;
}

export const AMBITO = {
  GENERALE: 'Di tutto l’ente',
  INTERSETTORIALE: 'Intersettoriale',
  SETTORE: 'Di settore',
} as const;

/** Labels plans are filtered by; others may be written. */
export const ETICHETTE_NOTE = [
  'anticorruzione',
  'trasparenza',
  'privacy',
  'PNRR',
  'tempi-di-pagamento',
  'digitalizzazione',
  'pari-opportunità',
  'formazione',
] as const;

/** What a phase says of itself after its name: holder, product, people, note, why it was closed. */
export function phaseDetails({ cdr, prodottoAtteso, responsabili, nota, motivoChiusura }: FaseLetta): string[] {
  const parts = [
    cdr && `CDR ${cdr}`,
    prodottoAtteso,
    responsabili,
    nota,
    motivoChiusura && `chiusa: ${motivoChiusura}`,
  ];
  return parts.flatMap((part) => part || []);
}

export const AMBITO_VALUTAZIONE = {
  ORGANIZZATIVA: 'Nella performance dell’unità',
  INDIVIDUALE: 'Solo nella scheda individuale del dirigente',
} as const;

export const NATURA: Readonly<Record<IndicatoreLetto['natura'], string>> = {
  NUMERO: 'Numero',
  PERCENTUALE: 'Percentuale',
  EURO: 'Importo in euro',
  GIORNI: 'Giorni',
  PUNTEGGIO: 'Punteggio su una scala',
  DATA: 'Data',
  SI_NO: 'Sì o no',
  TESTO: 'Testo',
};
