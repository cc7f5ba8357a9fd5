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

/** Writes a decision with the measure and its explanation as they stand now, replacing an earlier decision. */
export async function recordDecisione(
  tx: Tx,
  enteId: string,
  sessione: SessioneDaDecidere,
  { letta, valutata }: { letta: UnitaLetta; valutata: UnitaValutata },
  decisione: DecisioneDaScrivere,
): Promise<void> {
  const { misurato } = valutata;
  const data = {
    ...decisione,
    smvpId: sessione.smvp.id,
    gradoMisurato: exactGrade(misurato.outcome) || null,
    copertura: misurato.copertura?.toFixed(6) ?? '0',
    decisoAt: decisione.stato === 'MISURATO' ? null : new Date(),
    spiegazione: snapshotOf(valutata, sessione),
  };
  if (letta.decisione) {
    await tx.risultato.update({ where: { enteId_id: { enteId, id: letta.decisione.id } }, data });
    return;
  }
  const key = { enteId, sessioneId: sessione.sessioneId, obiettivoId: letta.obiettivo.id };
  await tx.risultato.create({ data: { ...key, assegnazioneId: letta.assegnazione?.id ?? null, ...data } });
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
