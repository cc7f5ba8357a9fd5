import 'server-only';
import { toDecimal } from '@/lib/domain/numeric';
import { printGrado } from '@/lib/domain/scoring/esito';
import type { Outcome } from '@/lib/domain/scoring/outcome';
import type { RegoleSmvp } from '@/lib/domain/scoring/regole-smvp';
import type { UnitaValutata } from '@/lib/domain/scoring/score-piano';
import type { Punteggio } from '@/lib/domain/scoring/weighted-mean';
import type { IndicatoreValutato, RisultatoLetto } from '../types';
import type { UnitaLetta } from './score-sessione';

/** A scored unit as the evaluator reads it. */
export function printRisultato(letta: UnitaLetta, valutata: UnitaValutata, regole: RegoleSmvp): RisultatoLetto {
  const { misurato, valutato } = valutata;
  return {
    chiave: letta.chiave,
    obiettivo: letta.obiettivo,
    scheda: letta.obiettivo.scheda,
    assegnazioni: letta.assegnazioni,
    stato: letta.decisione?.stato ?? 'MISURATO',
    motivo: letta.decisione?.motivo ?? null,
    decisoAt: letta.decisione?.decisoAt ?? null,
    misurato: printOutcome(misurato.outcome, regole),
    misuratoEsatto: exactGrade(misurato.outcome),
    valutato: printOutcome(valutato, regole),
    esito: valutata.esito?.esito ?? null,
    copertura: printCopertura(misurato),
    isCompleto: misurato.copertura?.equals(1) ?? false,
    isEvidente: isWithoutRemarks(letta, valutata),
    passi:
      valutato.kind === 'scored' ? valutato.steps : misurato.outcome.kind === 'scored' ? misurato.outcome.steps : [],
    esclusioni: misurato.esclusioni,
    avvisi: misurato.avvisi,
    senzaGrado: whyNone(valutato),
    indicatori: letta.obiettivo.indicatori.map((indicatore, posto): IndicatoreValutato => {
      const outcome = misurato.indicatori[posto]?.outcome ?? { kind: 'missing' as const };
      const rilevato = letta.valori.get(indicatore.id) ?? null;
      return { ...indicatore, rilevato, grado: printOutcome(outcome, regole), motivo: whyNone(outcome) };
    }),
    fasi: letta.obiettivo.fasi.map((fase) => ({ ...fase, avanzamento: letta.avanzamenti.get(fase.id) ?? null })),
    rilevazione: letta.rilevazione,
  };
}

/** "94,77"; null when there is no grade. */
export function printOutcome(outcome: Outcome, regole: RegoleSmvp): string | null {
  return outcome.kind === 'scored' ? printGrado(outcome.grado, toDecimal(regole.sogliaRaggiunto)) : null;
}

/** "100", per cent without digits; null when nothing was expected. Never rounded up to a whole that is not there. */
export function printCopertura({ copertura }: Pick<Punteggio, 'copertura'>): string | null {
  return copertura?.times(100).floor().toString() ?? null;
}

/** The grade as compared and stored, four digits; empty when there is none. */
export function exactGrade(outcome: Outcome): string {
  return outcome.kind === 'scored' ? outcome.grado.toFixed(4) : '';
}

function whyNone(outcome: Outcome): string | null {
  if (outcome.kind === 'missing') return 'valore non rilevato';
  if (outcome.kind === 'notApplicable') return outcome.motivo;
  return outcome.kind === 'invalid' ? outcome.issue : null;
}

/** Nothing to discuss: reached, everything reported, no difficulty told, not decided yet. */
export function isWithoutRemarks(letta: UnitaLetta, { misurato, esito }: UnitaValutata): boolean {
  return (
    (letta.decisione === null || letta.decisione.stato === 'MISURATO') &&
    esito?.esito === 'RAGGIUNTO' &&
    misurato.copertura?.equals(1) === true &&
    misurato.avvisi.length === 0 &&
    letta.rilevazione !== null &&
    !letta.rilevazione.criticita
  );
}
