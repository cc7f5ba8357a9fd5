import type { Passo } from '@/lib/features/installazione/types';

/** The steps as they are called on the page, with the last that only looks back. */
export const NOMI_PASSI: Readonly<Record<Passo | 'riepilogo', string>> = {
  fondatore: 'Chi comincia',
  ente: 'L’ente',
  piano: 'Il piano',
  struttura: 'La struttura',
  persone: 'Le persone',
  riepilogo: 'Conferma',
};

export const NOMI_TIPI_ENTE = [
  { value: 'COMUNE', label: 'Comune' },
  { value: 'UNIONE', label: 'Unione di comuni' },
  { value: 'PROVINCIA', label: 'Provincia' },
  { value: 'CITTA_METROPOLITANA', label: 'Città metropolitana' },
] as const;

export const NOMI_SCHEMI = [
  {
    value: 'PERCENTUALE',
    label: 'In percentuale',
    hint: 'I pesi degli obiettivi di ogni titolare devono sommare a 100.',
  },
  { value: 'PUNTI', label: 'A punti', hint: 'Un punteggio per tipo di obiettivo, senza un totale da raggiungere.' },
  { value: 'NESSUNO', label: 'Senza pesi', hint: 'Tutti gli obiettivi contano uguale finché non se ne scrive uno.' },
] as const;

export const NOMI_TIPI_CDR = [
  { value: 'AREA', label: 'Area' },
  { value: 'SETTORE', label: 'Settore' },
  { value: 'SERVIZIO', label: 'Servizio' },
  { value: 'UFFICIO', label: 'Ufficio' },
  { value: 'CDR', label: 'CDR' },
] as const;
