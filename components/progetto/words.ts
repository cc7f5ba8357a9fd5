import type { FaseLetta, IndicatoreLetto } from '@/lib/features/progetto/types';

export { numeroFase, TIPO_OBIETTIVO, TITOLO_BILANCIO } from '@/lib/format/nomi-scheda';

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
