import { italianShort } from '../italian-notation';
import { type Decimal, type DecimalInput, toDecimal } from '../numeric';
import { type EsitoMotivato, esitoOf, printGrado } from './esito';
import { notApplicable, type Passo, scored } from './outcome';
import { limitiOf, type RegoleSmvp } from './regole-smvp';
import { type Dicitura, describeEsclusioni, mediaPesata, type Parte, type Punteggio } from './weighted-mean';

/** The score of a level above the objective. Its parts are opened one by one, so each has one line here. */
export interface PunteggioLivello extends Punteggio {
  esito: EsitoMotivato | null;
}

/**
 * Grado of a card: weighted mean of its objectives, equal when they have no weights.
 * Source: 2-scoring §2. Example: two objectives, 90 and 100, no weights → 95.
 */
export function scoreScheda(obiettivi: readonly Parte[], regole: RegoleSmvp): PunteggioLivello {
  return rollUp(obiettivi, { media: 'Media degli obiettivi della scheda', sola: 'Un solo obiettivo' }, regole);
}

/** An objective as one holder bears it. The outcome is the evaluated one (`applyDecisione`). */
export interface AssegnazioneValutata extends Parte {
  /** Why it stands outside the weighing (paid otherwise); null or absent when it is inside. */
  fuoriPesatura?: string | null;
}

/**
 * Grado of a holder, a CDR for a year.
 * Rule: Σ peso·validato ÷ Σ peso over its Assegnazioni; those outside the weighing are left out and listed.
 * Source: 2-scoring §2. Example: weights 60 and 40 on 100 and 50 → 80.
 */
export function scoreTitolare(assegnazioni: readonly AssegnazioneValutata[], regole: RegoleSmvp): PunteggioLivello {
  const parti = assegnazioni.map(({ nome, peso, outcome, fuoriPesatura }): Parte => {
    return { nome, peso, outcome: fuoriPesatura ? notApplicable(`fuori pesatura: ${fuoriPesatura}`) : outcome };
  });
  return rollUp(parti, { media: 'Media degli obiettivi assegnati', sola: 'Un solo obiettivo assegnato' }, regole);
}

/** A CDR as the ente's score needs it: its grade and the sizes the SMVP may weigh it by. */
export interface CdrValutato {
  nome: string;
  outcome: Parte['outcome'];
  budget: DecimalInput | null;
  persone: number | null;
}

/**
 * Grado of the ente: mean of its CDR weighted as the SMVP says (equal, by budget, by people).
 * Source: 2-scoring §2. Example: 90 with 1 person and 60 with 2, by people → 70.
 */
export function scoreEnte(cdr: readonly CdrValutato[], regole: RegoleSmvp): PunteggioLivello {
  const parti = cdr.map(({ nome, outcome, budget, persone }): Parte => {
    const people = persone === null ? null : toDecimal(persone);
    const peso = regole.pesoEnte === 'budget' ? budget : regole.pesoEnte === 'persone' ? people : null;
    return { nome, peso, outcome };
  });
  const by = { uguale: '', budget: ' per budget', persone: ' per persone' }[regole.pesoEnte];
  return rollUp(parti, { media: `Media dei CDR${by}`, sola: 'Un solo CDR' }, regole);
}

/** One line per part, then the mean. */
export function rollUp(
  parti: readonly Parte[],
  words: { media: string; sola: string },
  regole: RegoleSmvp,
): PunteggioLivello {
  const print = (grado: Decimal) => printGrado(grado, limitiOf(regole).sogliaRaggiunto);
  const dicitura: Dicitura = {
    pesata: `${words.media}, pesata`,
    semplice: `${words.media}, tutti uguali`,
    sola: words.sola,
    print,
  };
  const media = mediaPesata(parti, dicitura);
  const esito = esitoOf(media.outcome, regole);
  const { outcome: mean } = media;
  if (mean.kind !== 'scored') return { ...media, esito };
  const explain = () => {
    const exclusions = describeEsclusioni(media.esclusioni);
    const last = mean.steps.map((step) => (exclusions ? { ...step, calcolo: `${step.calcolo}. ${exclusions}` } : step));
    return [...linesOf(parti, print), ...last];
  };
  return { ...media, outcome: scored(mean.grado, explain, { isAlLimite: mean.isAlLimite }), esito };
}

function linesOf(parti: readonly Parte[], print: Dicitura['print']): Passo[] {
  return parti.flatMap(({ nome, peso, outcome }): Passo[] => {
    if (outcome.kind !== 'scored') return [];
    return [
      { regola: nome, calcolo: peso === null ? '' : `peso ${italianShort(peso, 4)}`, risultato: print(outcome.grado) },
    ];
  });
}
