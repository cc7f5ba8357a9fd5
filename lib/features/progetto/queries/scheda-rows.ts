import 'server-only';
import { z } from 'zod';
import { type CalendarDate, calendarDate } from '@/lib/domain/calendar';
import { STATI_PIANO, STATI_SCHEDA } from '@/lib/domain/permissions/stati';
import { REGOLE_PREDEFINITE } from '@/lib/domain/scoring/regole-smvp';
import { NATURE, VERSI } from '@/lib/domain/vocabulary';
import {
  AMBITI,
  AMBITI_VALUTAZIONE,
  PRECISIONI,
  PRIORITA,
  RUOLI_ASSEGNAZIONE,
  SCHEMI_PESI,
  TIPI_OBIETTIVO,
  TIPI_PROGETTO,
  TITOLI_BILANCIO,
} from '@/lib/exchange/formato';
import { regoleSmvp } from '@/lib/features/valutazione/schema';

/*
 * What the statements of scheda-sql give, checked and typed once. Amounts are decimal text with two digits
 * ("655986.00"), weights and target values without trailing zeros ("12.5"); lists are in document order.
 */

const testo = z.string();
const decimale = z.string().nullable();
const data = testo.transform((text): CalendarDate => calendarDate(text)).nullable();
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);

const livello = z.object({ codice: testo.nullable(), titolo: testo });

export const cdrRow = z.object({
  id: testo,
  codice: testo,
  denominazione: testo,
  padre: testo.nullable(),
  /** Who heads it, in order of appointment. */
  responsabili: z.array(testo),
});

const progetto = z.object({
  id: testo,
  codice: testo,
  codiciAlternativi: list(testo),
  tipo: z.enum(TIPI_PROGETTO),
  titolo: testo,
  descrizione: testo.nullable(),
  finalita: testo.nullable(),
  attivita: testo.nullable(),
  tempi: testo.nullable(),
  vincoli: testo.nullable(),
  verificheQualita: testo.nullable(),
  noteContabili: testo.nullable(),
  inizio: data,
  fine: data,
  assessori: list(testo),
  priorita: z.enum(PRIORITA).nullable(),
  stato: z.enum(STATI_SCHEDA),
  motivoRinvio: testo.nullable(),
  /** As the document printed it: blank is not 0,00. */
  budgetStampato: testo.nullable(),
  /** Code of the owner; null for a card of the whole ente. */
  cdr: testo.nullable(),
  cdrPartecipanti: z.array(testo),
  /** The rows behind `cdrPartecipanti`, in the same order. */
  partecipazioni: z.array(z.object({ id: testo, cdr: testo })),
  ambito: z.enum(AMBITI),
  /** Why the card was closed, if it is: nothing is asked of it any more. */
  motivoChiusura: testo.nullable(),
});

const voce = z.object({
  id: testo,
  capitoloId: testo.nullable(),
  capitolo: testo.nullable(),
  articolo: testo.nullable(),
  descrizione: testo,
  titoloBilancio: z.enum(TITOLI_BILANCIO),
  anno: z.int(),
  previsto: testo,
  assestato: decimale,
  consuntivo: decimale,
  /** The same capitolo on the other cards of the plan, in the same year; null without a capitolo. */
  altrove: z.object({ previsto: testo, schede: z.int() }).nullable(),
});

const impegno = z.object({
  id: testo,
  personaId: testo.nullable(),
  nominativo: testo,
  relazione: testo,
  percentuale: decimale,
  collettivo: z.boolean(),
  /** The same person on other cards of the plan; null for groups and for names nobody has recognised. */
  altrove: z.object({ percentuale: testo, schede: z.array(testo) }).nullable(),
});

export const testataRow = z.object({
  ente: z.object({ codice: testo, denominazione: testo, etichettaOperativo: testo }),
  piano: z.object({
    id: testo,
    anno: z.int(),
    annoFine: z.int(),
    titolo: testo,
    stato: z.enum(STATI_PIANO),
    schemaPesi: z.enum(SCHEMI_PESI),
  }),
  /** Of the plan's SMVP, else of the ente's latest, else the defaults, which nobody has recorded yet. */
  regole: regoleSmvp.nullable().transform((regole) => regole ?? REGOLE_PREDEFINITE),
  progetto,
  /** The CDR the card speaks of and those above them: rights, names of the holders. */
  struttura: list(cdrRow),
  collegamenti: list(
    z.object({
      id: testo,
      obiettivoOperativoId: testo,
      principale: z.boolean(),
      indirizzo: livello,
      obiettivoStrategico: livello,
      obiettivoOperativo: livello,
    }),
  ),
  budget: list(voce),
  personale: list(impegno),
});

const target = z.object({
  id: testo,
  anno: z.int(),
  ripartizione: testo.nullable(),
  valore: decimale,
  min: decimale,
  max: decimale,
  data,
  testo: testo.nullable(),
});

/** Something was reported on it, or decided about it: it is closed with a reason, never deleted. */
const rendicontato = z.boolean();

const indicatore = z.object({
  id: testo,
  codice: testo.nullable(),
  testo,
  nota: testo.nullable(),
  natura: z.enum(NATURE),
  unita: testo.nullable(),
  decimali: z.int().nullable(),
  verso: z.enum(VERSI),
  operatore: z.enum(['ALMENO', 'PIU_DI', 'AL_MASSIMO', 'MENO_DI', 'UGUALE']).nullable(),
  versoPresunto: z.boolean(),
  peso: decimale,
  fonte: testo.nullable(),
  monitoratoDa: testo.nullable(),
  baseline: decimale,
  valorePrevistoStampato: testo.nullable(),
  attivitaRiferibile: testo.nullable(),
  ambitoValutazione: z.enum(AMBITI_VALUTAZIONE),
  motivoChiusura: testo.nullable(),
  rendicontato,
  /** All years, whole and per part. */
  target: z.array(target),
});

const assegnazione = z.object({
  id: testo,
  denominazione: testo,
  cdrId: testo,
  cdr: testo,
  responsabileId: testo.nullable(),
  responsabile: testo.nullable(),
  numero: testo.nullable(),
  peso: decimale,
  ruolo: z.enum(RUOLI_ASSEGNAZIONE),
  /** Why it stays outside the holder's hundred. */
  fuoriPesatura: testo.nullable(),
});

const obiettivo = z.object({
  id: testo,
  codice: testo,
  tipo: z.enum(TIPI_OBIETTIVO),
  titolo: testo,
  descrizione: testo.nullable(),
  intersettoriale: z.boolean(),
  tags: list(testo),
  motivoChiusura: testo.nullable(),
  rendicontato,
  assegnazioni: z.array(assegnazione),
  indicatori: z.array(indicatore),
});

const periodo = z.object({
  id: testo,
  anno: z.int(),
  inizio: data,
  fine: data,
  precisione: z.enum(PRECISIONI),
  peso: decimale,
});

const fase = z.object({
  id: testo,
  ordine: z.int(),
  obiettivoId: testo.nullable(),
  assegnazioneId: testo.nullable(),
  /** Holder whose own phase it is. */
  cdr: testo.nullable(),
  descrizione: testo,
  prodottoAtteso: testo.nullable(),
  responsabili: testo.nullable(),
  nota: testo.nullable(),
  motivoChiusura: testo.nullable(),
  rendicontato,
  periodi: z.array(periodo),
  /** Progress in the last report sent, per cent. */
  avanzamento: decimale.default(null),
  inizioEffettivo: data.default(null),
  fineEffettiva: data.default(null),
});

export const obiettiviRow = z.object({
  /** The session whose reports the phases show, if any was sent. */
  rilevazione: z.object({ titolo: testo, dataRiferimento: testo.transform(calendarDate) }).nullable(),
  /** What the objectives on other cards already weigh for each holder of one of this card. */
  pesiAltrove: list(z.object({ cdr: testo, somma: testo, quanti: z.int() })),
  obiettivi: list(obiettivo),
  fasi: list(fase),
  /** Ids of the reports and of the decided results of the card: its history goes on with them. */
  seguito: list(testo),
});

/** The little of a plan that its cards are judged by. */
export const pianoRow = testataRow.shape.piano.pick({ id: true, anno: true, stato: true, schemaPesi: true });

/** The weight of an objective for one holder, with the objective and its card. */
export const pesoRow = assegnazione
  .pick({ id: true, numero: true, peso: true, ruolo: true, fuoriPesatura: true })
  .extend({
    /** Code, title and kind of the objective. */
    obiettivo: testo,
    titolo: testo,
    tipo: z.enum(TIPI_OBIETTIVO),
    /** Code and title of its card. */
    scheda: testo,
    titoloScheda: testo,
  });

export const protezioneRow = z.object({
  piano: testataRow.shape.piano.pick({ id: true, anno: true, stato: true }),
  progetto: progetto.pick({ id: true, codice: true, stato: true, cdr: true, motivoChiusura: true }),
  struttura: list(cdrRow.omit({ id: true, responsabili: true })),
  titolari: list(testo),
  misuratori: list(testo),
});
