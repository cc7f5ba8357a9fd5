import { groupBy } from '../group-by';
import type { DecimalInput } from '../numeric';
import { applyDecisione, type DecisioneNucleo } from './decision';
import { type EsitoMotivato, esitoOf } from './esito';
import { type ObiettivoDaValutare, type PunteggioObiettivo, scoreObiettivo } from './objective';
import type { Momento, Outcome } from './outcome';
import type { RegoleSmvp } from './regole-smvp';
import { type PunteggioLivello, scoreEnte, scoreScheda, scoreTitolare } from './roll-up';

/**
 * What gets one result: an objective, or one holder's part of an objective that several holders share
 * (1-domain §2: each holder reports and is evaluated on its own part).
 */
export interface UnitaDaValutare extends ObiettivoDaValutare {
  /** Identity of the result. */
  chiave: string;
  nome: string;
  /** Code of its card. */
  scheda: string;
  /** The holders whose hundred it enters. */
  assegnazioni: readonly { cdr: string; peso: DecimalInput | null; fuoriPesatura: string | null }[];
  /** What the Nucleo said, if anything. */
  decisione: DecisioneNucleo | null;
}

export interface CdrDaValutare {
  codice: string;
  nome: string;
  /** Euro and people, where the SMVP weighs the CDR by them. */
  budget: DecimalInput | null;
  persone: number | null;
}

/** A unit with what was measured and what counts upward once the Nucleo has spoken. */
export interface UnitaValutata {
  chiave: string;
  misurato: PunteggioObiettivo;
  valutato: Outcome;
  esito: EsitoMotivato | null;
}

export interface PianoValutato {
  unita: UnitaValutata[];
  /** By code. */
  schede: Map<string, PunteggioLivello>;
  cdr: Map<string, PunteggioLivello>;
  ente: PunteggioLivello;
}

/**
 * The score of a whole plan: results, cards, holders, ente.
 * Rule: each unit is measured, the decision of the Nucleo replaces the measure upward, a card is the mean of its units, a
 * CDR the mean of what it holds by its own weights, the ente the mean of its CDR as the SMVP says.
 * Source: 2-scoring §2. Example: one CDR holding 60 on 100 and 40 on 50 → CDR 80, ente 80.
 */
export function scorePiano(
  { unita, cdr }: { unita: readonly UnitaDaValutare[]; cdr: readonly CdrDaValutare[] },
  regole: RegoleSmvp,
  momento: Momento,
): PianoValutato {
  const valutate = unita.map((una) => valuta(una, regole, momento));
  const parti = unita.map((una, indice) => ({
    una,
    outcome: valutate[indice]?.valutato ?? { kind: 'missing' as const },
  }));

  const schede = new Map(
    [...groupBy(parti, ({ una }) => una.scheda)].map(([codice, own]) => {
      const weighed = own.map(({ una, outcome }) => ({
        nome: una.nome,
        peso: una.assegnazioni[0]?.peso ?? null,
        outcome,
      }));
      return [codice, scoreScheda(weighed, regole)];
    }),
  );
  const held = groupBy(
    parti.flatMap(({ una, outcome }) =>
      una.assegnazioni.map(({ cdr: di, peso, fuoriPesatura }) => ({
        di,
        nome: una.nome,
        peso,
        fuoriPesatura,
        outcome,
      })),
    ),
    ({ di }) => di,
  );
  const byCdr = new Map(cdr.map(({ codice }) => [codice, scoreTitolare(held.get(codice) ?? [], regole)]));
  const levels = cdr.map(({ codice, nome, budget, persone }) => ({
    nome,
    budget,
    persone,
    outcome: byCdr.get(codice)?.outcome ?? { kind: 'missing' as const },
  }));
  return { unita: valutate, schede, cdr: byCdr, ente: scoreEnte(levels, regole) };
}

function valuta(una: UnitaDaValutare, regole: RegoleSmvp, momento: Momento): UnitaValutata {
  const misurato = scoreObiettivo(una, regole, momento);
  const valutato = una.decisione ? applyDecisione(misurato.outcome, una.decisione, regole) : misurato.outcome;
  return { chiave: una.chiave, misurato, valutato, esito: esitoOf(valutato, regole) };
}
