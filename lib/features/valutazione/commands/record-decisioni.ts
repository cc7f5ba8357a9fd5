import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { UnitaValutata } from '@/lib/domain/scoring/score-piano';
import { exactGrade } from '../queries/print-risultato';
import type { UnitaLetta } from '../queries/score-sessione';
import type { Scelta } from '../schema';
import type { SessioneDaDecidere } from './load-sessione';

/** A decision ready to be written: everything compulsory is there. */
export interface DecisioneDaScrivere {
  stato: Scelta;
  /** Per cent; null when there is none to hold. */
  gradoValidato: string | null;
  motivo: string | null;
}

/** A result with the decision taken on it. */
export interface RisultatoDeciso {
  letta: UnitaLetta;
  valutata: UnitaValutata;
  decisione: DecisioneDaScrivere;
}

/**
 * Writes decisions with the measures and their explanations as they stand now, replacing earlier decisions. New ones go in
 * one statement: the Nucleo accepts hundreds at once.
 */
export async function recordDecisioni(
  tx: Tx,
  enteId: string,
  sessione: SessioneDaDecidere,
  decisi: readonly RisultatoDeciso[],
): Promise<void> {
  const { sessioneId } = sessione;
  const nuovi: Prisma.RisultatoCreateManyInput[] = [];
  for (const { letta, valutata, decisione } of decisi) {
    const data = columnsOf(sessione, valutata, decisione);
    if (letta.decisione) {
      await tx.risultato.update({ where: { enteId_id: { enteId, id: letta.decisione.id } }, data });
    } else {
      const assegnazioneId = letta.assegnazione?.id ?? null;
      nuovi.push({ enteId, sessioneId, obiettivoId: letta.obiettivo.id, assegnazioneId, ...data });
    }
  }
  if (nuovi.length > 0) await tx.risultato.createMany({ data: nuovi });
}

function columnsOf(sessione: SessioneDaDecidere, valutata: UnitaValutata, decisione: DecisioneDaScrivere) {
  const { misurato } = valutata;
  return {
    ...decisione,
    smvpId: sessione.smvp.id,
    gradoMisurato: exactGrade(misurato.outcome) || null,
    copertura: misurato.copertura?.toFixed(6) ?? '0',
    decisoAt: decisione.stato === 'MISURATO' ? null : new Date(),
    spiegazione: snapshotOf(valutata, sessione),
  };
}

/** The explanation as the evaluator saw it: it must still be readable when rules and reports have changed. */
function snapshotOf({ misurato }: UnitaValutata, { smvp }: SessioneDaDecidere): Prisma.InputJsonObject {
  const passi = misurato.outcome.kind === 'scored' ? misurato.outcome.steps : [];
  return {
    smvp: { versione: smvp.versione, titolo: smvp.titolo },
    passi: passi.map((passo) => ({ ...passo })),
    esclusioni: misurato.esclusioni.map((esclusione) => ({ ...esclusione })),
    avvisi: misurato.avvisi,
  };
}
