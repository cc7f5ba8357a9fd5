import { z } from 'zod';
import { NATURE, VERSI } from '@/lib/domain/vocabulary';

/**
 * The interchange format «traguardo/piano» version 1: one plan held whole.
 * Every reader produces it, the JSON writer prints it, `reconcile` compares it, an import applies it.
 *
 * Conventions: decimals are strings with a dot and a stated scale (money 2, percentages and weights as printed by
 * {@link ../numeri}), dates are `YYYY-MM-DD`, text is NFC, absent optional keys are omitted (never null),
 * key order is the order of this file, array order is document order (`ordine`).
 */

const testo = z.string();
/** A decimal number as text, e.g. `"655986.00"` or `"-5"`. */
const decimale = z.string().regex(/^-?\d+(\.\d+)?$/);
/** A calendar date `YYYY-MM-DD`. */
const data = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const anno = z.int().min(1990).max(2100);
const ordine = z.int().min(0);

export const TIPI_CDR = ['AREA', 'SETTORE', 'SERVIZIO', 'UFFICIO', 'CDR'] as const;
export const TIPI_INCARICO = ['TITOLARE', 'INTERIM', 'REGGENZA'] as const;
export const SCHEMI_PESI = ['PERCENTUALE', 'PUNTI', 'NESSUNO'] as const;
export const TIPI_PROGETTO = ['PRODOTTO', 'PROGETTO', 'SCHEDA'] as const;
export const TIPI_OBIETTIVO = [
  'MIGLIORAMENTO',
  'PRIORITARIO',
  'ORDINARIO',
  'ESECUTIVO',
  'STRATEGICO',
  'INNOVATIVO',
  'MANTENIMENTO',
  'UNA_TANTUM',
] as const;
export const TIPOLOGIE_PREMIO = ['STRATEGICO', 'INNOVATIVO', 'MIGLIORAMENTO', 'MANTENIMENTO', 'UNA_TANTUM'] as const;
export const CRITERI_QUOTA = ['PUNTI', 'IMPORTO_FISSO'] as const;
export const PRIORITA = ['ALTA', 'MEDIA', 'BASSA'] as const;
export const AMBITI = ['GENERALE', 'INTERSETTORIALE', 'SETTORE'] as const;
export const RUOLI_ASSEGNAZIONE = ['CAPOFILA', 'CONCORRENTE'] as const;
export const OPERATORI = ['>=', '>', '<=', '<', '='] as const;
export const AMBITI_VALUTAZIONE = ['ORGANIZZATIVA', 'INDIVIDUALE'] as const;
export const PRECISIONI = ['GIORNO', 'MESE'] as const;
export const TITOLI_BILANCIO = [
  'ENTRATA_CORRENTE',
  'ENTRATA_INVESTIMENTI',
  'SPESA_CORRENTE',
  'SPESA_INVESTIMENTI',
] as const;

export const incaricoFormato = z.strictObject({
  nominativo: testo,
  tipo: z.enum(TIPI_INCARICO),
  dal: data.optional(),
  al: data.optional(),
});

export const cdrFormato = z.strictObject({
  codice: testo,
  denominazione: testo,
  tipo: z.enum(TIPI_CDR),
  padre: testo.optional(),
  incarichi: z.array(incaricoFormato),
});

export const indirizzoFormato = z.strictObject({
  codice: testo.optional(),
  titolo: testo,
  obiettiviStrategici: z.array(
    z.strictObject({
      codice: testo.optional(),
      titolo: testo,
      obiettiviOperativi: z.array(z.strictObject({ codice: testo.optional(), titolo: testo })),
    }),
  ),
});

export const collegamentoFormato = z.strictObject({
  indirizzo: testo,
  obiettivoStrategico: testo,
  obiettivoOperativo: testo,
  principale: z.boolean(),
});

export const assegnazioneFormato = z.strictObject({
  cdr: testo,
  responsabile: testo.optional(),
  numero: testo.optional(),
  peso: decimale.optional(),
  ruolo: z.enum(RUOLI_ASSEGNAZIONE),
  fuoriPesatura: testo.optional(),
});

export const targetFormato = z.strictObject({
  anno,
  ripartizione: testo.optional(),
  valore: decimale.optional(),
  min: decimale.optional(),
  max: decimale.optional(),
  data: data.optional(),
  testo: testo.optional(),
});

export const indicatoreFormato = z.strictObject({
  codice: testo.optional(),
  testo,
  nota: testo.optional(),
  natura: z.enum(NATURE),
  unita: testo.optional(),
  decimali: z.int().min(0).max(4).optional(),
  verso: z.enum(VERSI),
  operatore: z.enum(OPERATORI).optional(),
  versoPresunto: z.boolean(),
  peso: decimale.optional(),
  fonte: testo.optional(),
  monitoratoDa: testo.optional(),
  baseline: decimale.optional(),
  valorePrevistoStampato: testo.optional(),
  attivitaRiferibile: testo.optional(),
  calcolo: testo.optional(),
  ambitoValutazione: z.enum(AMBITI_VALUTAZIONE),
  /** `ordine` of the phases of the same card this indicator is tied to. */
  fasi: z.array(ordine).optional(),
  target: z.array(targetFormato),
});

export const obiettivoFormato = z.strictObject({
  codice: testo,
  tipo: z.enum(TIPI_OBIETTIVO),
  titolo: testo,
  descrizione: testo.optional(),
  ordine,
  intersettoriale: z.boolean(),
  tags: z.array(testo),
  assegnazioni: z.array(assegnazioneFormato),
  indicatori: z.array(indicatoreFormato),
});

export const faseFormato = z.strictObject({
  ordine,
  /** `codice` of the objective of the same card. */
  obiettivo: testo.optional(),
  /** `cdr` of the assignment of that objective, when each holder has its own phases. */
  assegnazione: testo.optional(),
  descrizione: testo,
  responsabili: testo.optional(),
  prodottoAtteso: testo.optional(),
  nota: testo.optional(),
  periodi: z.array(
    z.strictObject({
      anno,
      inizio: data.optional(),
      fine: data.optional(),
      precisione: z.enum(PRECISIONI),
      peso: decimale.optional(),
    }),
  ),
});

export const voceBudgetFormato = z.strictObject({
  capitolo: testo.optional(),
  articolo: testo.optional(),
  missione: testo.optional(),
  programma: testo.optional(),
  descrizione: testo,
  titoloBilancio: z.enum(TITOLI_BILANCIO),
  anno,
  previsto: decimale,
  assestato: decimale.optional(),
  consuntivo: decimale.optional(),
});

export const impegnoFormato = z.strictObject({
  nominativo: testo,
  relazione: testo,
  percentuale: decimale.optional(),
  collettivo: z.boolean(),
});

/** What a project weighs in the split of the fund, and the amount set aside for it. */
export const premioFormato = z.strictObject({
  tipologia: z.enum(TIPOLOGIE_PREMIO).optional(),
  numeroDipendenti: z.int().min(0).max(100_000).optional(),
  peso: decimale.optional(),
  coefficiente: decimale.optional(),
  punti: decimale.optional(),
  importo: decimale.optional(),
  /** Per cent of achievement under which nothing is awarded. */
  sogliaMinima: decimale.optional(),
  /** `denominazione` of the quota of the fund the amount is taken from. */
  quota: testo.optional(),
});

export const progettoFormato = z.strictObject({
  codice: testo,
  codiciAlternativi: z.array(testo),
  tipo: z.enum(TIPI_PROGETTO),
  titolo: testo,
  descrizione: testo.optional(),
  finalita: testo.optional(),
  attivita: testo.optional(),
  tempi: testo.optional(),
  inizio: data.optional(),
  fine: data.optional(),
  assessori: z.array(testo),
  vincoli: testo.optional(),
  verificheQualita: testo.optional(),
  noteContabili: testo.optional(),
  budgetStampato: testo.optional(),
  cdr: testo.optional(),
  cdrPartecipanti: z.array(testo),
  ambito: z.enum(AMBITI),
  ordine,
  priorita: z.enum(PRIORITA).optional(),
  collegamenti: z.array(collegamentoFormato),
  obiettivi: z.array(obiettivoFormato),
  fasi: z.array(faseFormato),
  vociBudget: z.array(voceBudgetFormato),
  personale: z.array(impegnoFormato),
  premio: premioFormato.optional(),
});

export const sezioneFormato = z.strictObject({ titolo: testo, testo, ordine });

/** The money of the premi: the whole, what this plan shares out, what is kept for later acts. */
export const fondoFormato = z.strictObject({
  totale: decimale.optional(),
  primaFase: decimale,
  riserva: decimale.optional(),
  /** Parts of `primaFase`, in the order they are shared out. */
  quote: z.array(z.strictObject({ denominazione: testo, criterio: z.enum(CRITERI_QUOTA), importo: decimale })),
});

export const pianoFormato = z.strictObject({
  formato: z.literal('traguardo/piano'),
  versione: z.literal(1),
  ente: z.strictObject({
    codice: testo,
    denominazione: testo,
    /** What the ente calls the third strategic level, when it has a word of its own (Reggio Emilia: «Azione»). */
    etichettaOperativo: testo.optional(),
  }),
  piano: z.strictObject({ anno, annoFine: anno, titolo: testo, schemaPesi: z.enum(SCHEMI_PESI) }),
  cdr: z.array(cdrFormato),
  alberoStrategico: z.array(indirizzoFormato),
  progetti: z.array(progettoFormato),
  sezioni: z.array(sezioneFormato),
  fondo: fondoFormato.optional(),
  /** Informative: import ignores it (an imported plan is always PREDISPOSIZIONE). */
  contesto: z.looseObject({}).optional(),
});

export type PianoFormato = z.infer<typeof pianoFormato>;
export type ProgettoFormato = z.infer<typeof progettoFormato>;
export type ObiettivoFormato = z.infer<typeof obiettivoFormato>;
export type IndicatoreFormato = z.infer<typeof indicatoreFormato>;
export type TargetFormato = z.infer<typeof targetFormato>;
export type FaseFormato = z.infer<typeof faseFormato>;
export type VoceBudgetFormato = z.infer<typeof voceBudgetFormato>;
export type ImpegnoFormato = z.infer<typeof impegnoFormato>;
export type PremioFormato = z.infer<typeof premioFormato>;
export type FondoFormato = z.infer<typeof fondoFormato>;
export type CdrFormato = z.infer<typeof cdrFormato>;
export type IndirizzoFormato = z.infer<typeof indirizzoFormato>;
