import 'server-only';
import type { z } from 'zod';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import { toDecimal } from '@/lib/domain/numeric';
import type { RisorsaEnte } from '@/lib/domain/permissions/risorse';
import type { UnitaValutata } from '@/lib/domain/scoring/score-piano';
import { findTransition, RISULTATO, type StatoRisultato } from '@/lib/domain/workflow';
import { Conflict, Denied, Invalid, NotFound } from '@/lib/errors';
import { parseItalianDecimal } from '@/lib/format/parse-italian';
import { exactGrade } from '../queries/print-risultato';
import type { UnitaLetta } from '../queries/score-sessione';
import type { decisioneInput } from '../schema';
import type { SmvpInVigore } from '../types';
import { loadSessione } from './load-sessione';
import { type DecisioneDaScrivere, recordDecisioni } from './record-decisioni';

export type DecisioneInput = z.infer<typeof decisioneInput>;

/**
 * The Nucleo decides on a measured result: accepts it, corrects it with a reason, sends the report back, or declares it
 * not assessable with a reason. What was decided is decided again only after it was reopened, with a reason; the register
 * keeps every decision.
 * @throws Conflict when the measure is no longer the one that was seen
 * @throws Invalid when the grade or the reason that this choice needs is missing
 * @throws Denied when there is no sent report to send back, or the state of the result does not admit the choice
 */
export async function decideRisultato(
  { scope }: Authorized<RisorsaEnte, 'risultato.valutare'>,
  input: DecisioneInput,
): Promise<void> {
  const operazione = { comando: 'decideRisultato', motivo: input.motivo || undefined, oggettoId: input.chiave };
  await write(scope, operazione, async (tx) => {
    const sessione = await loadSessione(tx, scope.enteId, input);
    const posto = sessione.unita.findIndex(({ chiave }) => chiave === input.chiave);
    const [letta, valutata] = [sessione.unita[posto], sessione.punteggi.unita[posto]];
    if (!letta || !valutata) throw new NotFound('Questo risultato non c’è più.');
    refuseUnseen(valutata, input.visto);
    refuseStep(letta.decisione?.stato ?? 'MISURATO', input);
    const decisione = decisioneOf(input, valutata, sessione.smvp);
    await recordDecisioni(tx, scope.enteId, sessione, [{ letta, valutata, decisione }]);
    if (decisione.stato === 'RINVIATO') await sendBack(tx, sessione.sessioneId, letta, decisione.motivo);
  });
}

function refuseUnseen({ misurato }: UnitaValutata, visto: string): void {
  const attuale = exactGrade(misurato.outcome);
  if (attuale === visto) return;
  throw new Conflict(
    [{ campo: 'gradoMisurato', prima: visto, tuo: visto, attuale }],
    'Il risultato misurato è cambiato mentre lo guardavi. La decisione non è stata salvata: rileggi il nuovo valore e decidi.',
  );
}

/** Source of the steps and of what each requires: the machine RISULTATO (1-domain §5). */
function refuseStep(da: StatoRisultato, { scelta, motivo }: DecisioneInput): void {
  const step = findTransition(RISULTATO, da, scelta);
  if (!step) throw new Denied(REFUSED[da]);
  if (step.richiede.includes('motivo') && !motivo) {
    throw new Invalid([{ campo: 'motivo', messaggio: 'Scrivi il motivo della decisione.' }]);
  }
}

const DECIDED = 'Il risultato è già stato deciso: riapri la decisione, con il motivo, per decidere di nuovo.';
const REFUSED: Record<StatoRisultato, string> = {
  MISURATO: 'Il risultato è già da decidere.',
  VALIDATO: DECIDED,
  CORRETTO: DECIDED,
  NON_VALUTABILE: DECIDED,
  RINVIATO: 'La rendicontazione è stata rinviata: si decide quando torna.',
};

function decisioneOf(input: DecisioneInput, { misurato }: UnitaValutata, smvp: SmvpInVigore): DecisioneDaScrivere {
  const motivo = input.motivo || null;
  if (input.scelta === 'VALIDATO') {
    const grado = exactGrade(misurato.outcome);
    if (!grado) throw new Invalid([{ campo: 'scelta', messaggio: 'Non c’è un grado misurato da accettare.' }]);
    return { stato: 'VALIDATO', gradoValidato: grado, motivo };
  }
  // The reason of a reopening is of the operation: the result is as if nobody had decided.
  if (input.scelta === 'MISURATO') return { stato: 'MISURATO', gradoValidato: null, motivo: null };
  const gradoValidato = input.scelta === 'CORRETTO' ? parseGrado(input.grado ?? '', smvp) : null;
  return { stato: input.scelta, gradoValidato, motivo };
}

function parseGrado(testo: string, { regole }: SmvpInVigore): string {
  const parsed = parseItalianDecimal(testo, { decimaliMassimi: 4 });
  if (!parsed.ok) throw new Invalid([{ campo: 'grado', messaggio: parsed.messaggio }]);
  const grado = toDecimal(parsed.valore);
  if (grado.lt(regole.floor) || grado.gt(regole.cap)) {
    const messaggio = `Il grado va da ${regole.floor} a ${regole.cap}.`;
    throw new Invalid([{ campo: 'grado', messaggio }]);
  }
  return grado.toFixed(4);
}

/** The reports behind the result go back to who sent them, with the reason. */
async function sendBack(tx: Tx, sessioneId: string, { obiettivo, assegnazione }: UnitaLetta, motivo: string | null) {
  const { count } = await tx.rilevazione.updateMany({
    where: {
      ...{ sessioneId, obiettivoId: obiettivo.id, ...(assegnazione && { assegnazioneId: assegnazione.id }) },
      stato: { in: ['INVIATA', 'VERIFICATA'] },
    },
    data: { stato: 'RINVIATA', motivoRinvio: motivo },
  });
  if (count === 0)
    throw new Denied('Non c’è una rendicontazione inviata da rinviare: la decisione non è stata salvata.');
}
