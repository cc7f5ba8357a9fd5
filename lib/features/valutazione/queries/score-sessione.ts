import 'server-only';
import { joinByHash } from '@/lib/db/join-by-hash';
import type { Tx } from '@/lib/db/transaction';
import { groupBy } from '@/lib/domain/group-by';
import {
  type CdrDaValutare,
  type PianoValutato,
  scorePiano,
  type UnitaDaValutare,
} from '@/lib/domain/scoring/score-piano';
import type {
  AssegnazioneDiUnita,
  DecisioneRegistrata,
  ObiettivoDelPiano,
  RilevazioneInviata,
  SessioneValutata,
  SmvpInVigore,
  ValoreDiIndicatore,
} from '../types';
import { listDecisioni, listRilevazioniInviate } from './list-rilevati';
import { listObiettivi } from './list-unita';

/** A result before it is printed: what the plan says, what was reported, what was decided. */
export interface UnitaLetta {
  chiave: string;
  obiettivo: ObiettivoDelPiano;
  /** Null for an objective with a single holder: the result is of the objective. */
  assegnazione: AssegnazioneDiUnita | null;
  assegnazioni: AssegnazioneDiUnita[];
  rilevazione: RilevazioneInviata | null;
  valori: Map<string, ValoreDiIndicatore>;
  avanzamenti: Map<string, string | null>;
  decisione: DecisioneRegistrata | null;
}

export interface SessioneConPunteggi {
  unita: UnitaLetta[];
  punteggi: PianoValutato;
}

/** Reads a session in three statements and scores the whole plan with it. */
export async function scoreSessione(
  tx: Tx,
  piano: { id: string; anno: number },
  sessione: SessioneValutata,
  smvp: SmvpInVigore,
  cdr: readonly CdrDaValutare[],
): Promise<SessioneConPunteggi> {
  const unita = await readUnitaDiSessione(tx, piano, sessione.id);
  return { unita, punteggi: scoreUnita(unita, sessione, smvp, cdr) };
}

/** Everything a session is scored by, in document order: three statements. */
export async function readUnitaDiSessione(
  tx: Tx,
  piano: { id: string; anno: number },
  sessioneId: string,
): Promise<UnitaLetta[]> {
  const [obiettivi, inviate] = await joinByHash(tx, async () => [
    await listObiettivi(tx, piano),
    await listRilevazioniInviate(tx, sessioneId),
  ]);
  const rilevazioni = groupBy(inviate, ({ obiettivoId }) => obiettivoId);
  const decisioni = groupBy(await listDecisioni(tx, sessioneId), ({ obiettivoId }) => obiettivoId);
  return obiettivi.flatMap((obiettivo) =>
    splitByTitolare(obiettivo, rilevazioni.get(obiettivo.id) ?? [], decisioni.get(obiettivo.id) ?? []),
  );
}

/** The scores of a whole plan in a session, from what was read: no database. */
export function scoreUnita(
  unita: readonly UnitaLetta[],
  { finale }: Pick<SessioneValutata, 'finale'>,
  { regole }: Pick<SmvpInVigore, 'regole'>,
  cdr: readonly CdrDaValutare[],
): PianoValutato {
  return scorePiano({ unita: unita.map(toUnitaDaValutare), cdr }, regole, finale ? 'FINALE' : 'IN_CORSO');
}

/** One unit per objective, or one per holder where several share it. */
function splitByTitolare(
  obiettivo: ObiettivoDelPiano,
  ownReports: readonly RilevazioneInviata[],
  ownDecisions: readonly DecisioneRegistrata[],
): UnitaLetta[] {
  if (obiettivo.assegnazioni.length < 2) {
    return [readUnita(obiettivo, null, obiettivo.assegnazioni, ownReports, ownDecisions)];
  }
  return obiettivo.assegnazioni.map((assegnazione) =>
    readUnita(
      { ...obiettivo, fasi: obiettivo.fasi.filter(({ assegnazioneId: di }) => di === null || di === assegnazione.id) },
      assegnazione,
      [assegnazione],
      ownReports.filter(({ assegnazioneId }) => assegnazioneId === assegnazione.id),
      ownDecisions.filter(({ assegnazioneId }) => assegnazioneId === assegnazione.id),
    ),
  );
}

/** Reports come oldest first: where two speak of the same value, the later one counts. */
function readUnita(
  obiettivo: ObiettivoDelPiano,
  assegnazione: AssegnazioneDiUnita | null,
  assegnazioni: AssegnazioneDiUnita[],
  rilevazioni: readonly RilevazioneInviata[],
  decisioni: readonly DecisioneRegistrata[],
): UnitaLetta {
  return {
    chiave: assegnazione?.id ?? obiettivo.id,
    obiettivo,
    assegnazione,
    assegnazioni,
    rilevazione: rilevazioni.at(-1) ?? null,
    valori: new Map(rilevazioni.flatMap(({ indicatori }) => indicatori).map((valore) => [valore.indicatoreId, valore])),
    avanzamenti: new Map(
      rilevazioni.flatMap(({ fasi }) => fasi).map(({ faseId, avanzamento }) => [faseId, avanzamento]),
    ),
    decisione: decisioni[0] ?? null,
  };
}

function toUnitaDaValutare(unita: UnitaLetta): UnitaDaValutare {
  const { obiettivo, valori, avanzamenti } = unita;
  return {
    chiave: unita.chiave,
    nome: `${obiettivo.codice} ${obiettivo.titolo}`,
    scheda: obiettivo.scheda.codice,
    assegnazioni: unita.assegnazioni,
    decisione: unita.decisione,
    indicatori: obiettivo.indicatori.map((indicatore) => ({
      ...indicatore,
      nome: indicatore.testo,
      atteso: indicatore.target,
      rilevato: valori.get(indicatore.id) ?? null,
    })),
    fasi: obiettivo.fasi.map((fase) => ({ ...fase, avanzamento: avanzamenti.get(fase.id) ?? null })),
  };
}
