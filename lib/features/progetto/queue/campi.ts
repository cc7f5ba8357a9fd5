import { z } from 'zod';
import { parseCalendarDate } from '@/lib/domain/calendar';
import { NATURE, OPERATORI, VERSI } from '@/lib/domain/vocabulary';
import {
  AMBITI,
  AMBITI_VALUTAZIONE,
  PRECISIONI,
  PRIORITA,
  RUOLI_ASSEGNAZIONE,
  TIPI_OBIETTIVO,
  TIPI_PROGETTO,
  TITOLI_BILANCIO,
} from '@/lib/exchange/formato';

/*
 * What can be corrected in place: tables, columns and the values each admits, no wider than the checks of the database.
 * The request of the browser, the commands and the words of the history all read from here; a new field is one line more.
 */

const alMassimo = (max: number) => `Al massimo ${max.toLocaleString('it-IT', { useGrouping: 'always' })} caratteri.`;
/** A text that names its row: never blank. */
const nome = (max: number, vuoto: string) => z.string().trim().min(1, vuoto).max(max, alMassimo(max));
/** A text that may be missing; blank is missing. */
const testo = (max: number) =>
  z
    .string()
    .trim()
    .max(max, alMassimo(max))
    .transform((text) => text || null)
    .nullable();
const prosa = z.string().max(60_000, 'Al massimo 60.000 caratteri.').nullable();
const lista = z
  .array(z.string().trim().min(1, 'Una voce dell’elenco è vuota.').max(200, 'Al massimo 200 caratteri per voce.'))
  .max(50, 'Al massimo 50 voci.')
  .refine((voci) => new Set(voci).size === voci.length, 'La stessa voce compare due volte.');
/** Decimal text with at most four digits after the dot; ten digits before it are more than any target has. */
const numero = z
  .string()
  .regex(/^-?\d{1,14}(\.\d{1,4})?$/, 'Scrivi un numero con al massimo quattro decimali.')
  .nullable();
const peso = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, 'Il peso va da 0 a 999, con al massimo quattro decimali.')
  .nullable();
const percentuale = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, 'La percentuale va da 0 a 999, con al massimo quattro decimali.')
  .nullable();
const importo = z.string().regex(/^-?\d{1,12}(\.\d{1,2})?$/, 'Scrivi un importo in euro con al massimo due decimali.');
const data = z
  .string()
  .refine((text) => parseCalendarDate(text) !== null, 'La data non esiste.')
  .nullable();
const anno = z.int('Scrivi un anno.').min(1990, 'L’anno va dal 1990 al 2200.').max(2200, 'L’anno va dal 1990 al 2200.');
const riferimento = z.uuid('La voce scelta non esiste.');

export const CAMPI = {
  Progetto: {
    tipo: z.enum(TIPI_PROGETTO),
    titolo: nome(1000, 'Il titolo non può essere vuoto.'),
    descrizione: prosa,
    finalita: prosa,
    attivita: prosa,
    tempi: prosa,
    vincoli: prosa,
    verificheQualita: prosa,
    noteContabili: prosa,
    inizio: data,
    fine: data,
    assessori: lista,
    codiciAlternativi: lista,
    budgetStampato: testo(100),
    ambito: z.enum(AMBITI),
    priorita: z.enum(PRIORITA).nullable(),
  },
  Obiettivo: {
    codice: nome(100, 'Il codice non può essere vuoto.'),
    tipo: z.enum(TIPI_OBIETTIVO),
    titolo: nome(1000, 'Il titolo non può essere vuoto.'),
    descrizione: prosa,
    intersettoriale: z.boolean(),
    tags: lista,
  },
  Indicatore: {
    codice: testo(100),
    testo: nome(4000, 'Il testo non può essere vuoto.'),
    nota: testo(4000),
    natura: z.enum(NATURE),
    unita: testo(100),
    decimali: z.int('Scrivi un numero intero.').min(0, 'Da 0 a 4 decimali.').max(4, 'Da 0 a 4 decimali.').nullable(),
    verso: z.enum(VERSI),
    operatore: z.enum(OPERATORI).nullable(),
    versoPresunto: z.boolean(),
    peso,
    fonte: testo(1000),
    monitoratoDa: testo(300),
    baseline: numero,
    valorePrevistoStampato: testo(1000),
    attivitaRiferibile: testo(1000),
    ambitoValutazione: z.enum(AMBITI_VALUTAZIONE),
  },
  Target: {
    anno,
    ripartizione: testo(200),
    valore: numero,
    min: numero,
    max: numero,
    data,
    testo: prosa,
  },
  Assegnazione: {
    cdrId: riferimento,
    responsabileId: riferimento.nullable(),
    numero: testo(50),
    peso,
    ruolo: z.enum(RUOLI_ASSEGNAZIONE),
    fuoriPesatura: testo(1000),
  },
  Fase: {
    /** The number the document prints; 0 is the antefatto. */
    ordine: z.int('Scrivi un numero intero.').min(0, 'Il numero va da 0 in su.').max(9999, 'Al massimo 9.999.'),
    descrizione: nome(4000, 'La fase ha bisogno di una descrizione.'),
    prodottoAtteso: testo(4000),
    responsabili: testo(1000),
    nota: testo(4000),
    assegnazioneId: riferimento.nullable(),
  },
  PeriodoFase: {
    anno,
    inizio: data,
    fine: data,
    precisione: z.enum(PRECISIONI),
    peso,
  },
  VoceBudget: {
    capitoloId: riferimento.nullable(),
    descrizione: nome(1000, 'La voce ha bisogno di una descrizione.'),
    titoloBilancio: z.enum(TITOLI_BILANCIO),
    anno,
    previsto: importo,
    assestato: importo.nullable(),
    consuntivo: importo.nullable(),
  },
  ImpegnoPersonale: {
    personaId: riferimento.nullable(),
    nominativo: nome(300, 'Il nome non può essere vuoto.'),
    relazione: nome(200, 'Scrivi che ruolo ha sulla scheda.'),
    percentuale,
    collettivo: z.boolean(),
  },
  Collegamento: {
    obiettivoOperativoId: riferimento,
    principale: z.boolean(),
  },
  ProgettoCdr: { cdrId: riferimento },
} as const;

export type TabellaCorreggibile = keyof typeof CAMPI;
