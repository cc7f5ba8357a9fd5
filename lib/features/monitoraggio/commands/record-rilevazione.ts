import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Authorized } from '@/lib/auth/authorize';
import { patchRow } from '@/lib/db/patch-row';
import { hasRecorded, read, type Tx, write } from '@/lib/db/transaction';
import { parseDecimal } from '@/lib/domain/numeric';
import type { PatchValue } from '@/lib/domain/patch';
import { RepeatedCommand } from '@/lib/errors';
import { listAutori } from '@/lib/features/progetto/commands/outcome-details';
import type { RowOutcome } from '@/lib/features/progetto/queue/queue-types';
import type { RendicontazioneProtetta } from '../policy';
import type { RigaDaRegistrare } from '../schema';
import { completeElenco } from './complete-elenco';
import { findRighe, type RigaTrovata } from './find-righe';
import { lockRilevazioni, lockSessione } from './lock-sessione';

type Compilazione = Authorized<RendicontazioneProtetta, 'rilevazione.compilare'>;

/** Rolls the transaction back when no row changed: the register keeps no empty operation. */
class NothingWritten extends Error {
  constructor(readonly righe: RowOutcome[]) {
    super('Nothing to write');
  }
}

/**
 * Writes values in the report of a CDR, all in one operation; rows are made on their first value. Fields somebody else has
 * written meanwhile are left alone and come back as conflicts, with the name of who wrote them.
 * @returns for each row, named as the page names it, what was written and what conflicts
 * @throws Denied when the session is not open, or a report was sent or decided
 * @throws NotFound when a row is not of this report any more
 */
export async function recordRilevazione(
  authorized: Compilazione,
  { comandoId, righe }: { comandoId: string; righe: readonly RigaDaRegistrare[] },
): Promise<RowOutcome[]> {
  const { scope, risorsa } = authorized;
  try {
    const operazione = { comando: 'recordRilevazione', oggettoId: risorsa.sessioneId, comandoId };
    return await write(scope, operazione, async (tx) => {
      const outcomes = await recordRighe(tx, authorized, righe);
      if (!(await hasRecorded(tx))) throw new NothingWritten(outcomes);
      return nameAutori(tx, outcomes, righe);
    });
  } catch (error) {
    if (error instanceof NothingWritten) return read(scope, (tx) => nameAutori(tx, error.righe, righe));
    if (!(error instanceof RepeatedCommand)) throw error;
    // Its answer was lost. What it wrote is found written, what conflicted is tried anew and usually conflicts again.
    return recordRilevazione(authorized, { comandoId: randomUUID(), righe });
  }
}

async function recordRighe(
  tx: Tx,
  { scope, risorsa }: Compilazione,
  righe: readonly RigaDaRegistrare[],
): Promise<RowOutcome[]> {
  const { stato } = await lockSessione(tx, risorsa.sessioneId, 'share');
  if (stato === 'APERTA')
    await completeElenco(tx, risorsa.sessioneId, { pianoId: risorsa.pianoId, cdr: [risorsa.codice] });
  await lockRilevazioni(tx, risorsa.sessioneId, risorsa.cdrId);
  const found = await findRighe(tx, scope, risorsa, { stato, righe });
  const outcomes: RowOutcome[] = [];
  for (const [place, riga] of righe.entries()) {
    const where = found[place];
    if (where) outcomes.push(await recordRiga(tx, scope.enteId, where, riga));
  }
  return outcomes;
}

async function recordRiga(tx: Tx, enteId: string, where: RigaTrovata, riga: RigaDaRegistrare): Promise<RowOutcome> {
  const rigaId = await ensureRow(tx, enteId, where);
  const merge = await patchRow(tx, riga.tabella, rigaId, riga.patch);
  const unchanged = merge.invariati.map((campo) => [campo, riga.patch[campo]?.dopo ?? null] as const);
  return {
    tabella: riga.tabella,
    rigaId,
    valori: Object.fromEntries(
      [...Object.entries(merge.applica), ...unchanged].map(([campo, valore]) => [campo, short(valore)]),
    ),
    conflitti: merge.conflitti.map(({ campo, prima, tuo, attuale }) => {
      return { campo, prima: short(prima), tuo: short(tuo), attuale: short(attuale) };
    }),
  };
}

/** The row of the value, made empty when it is the first: two people who write it at once meet on the same row. */
async function ensureRow(tx: Tx, enteId: string, { tabella, rigaId, rilevazioneId }: RigaTrovata): Promise<string> {
  if (tabella === 'Rilevazione') return rilevazioneId;
  if (tabella === 'RilevazioneIndicatore') {
    const key = { enteId, rilevazioneId, indicatoreId: rigaId };
    await tx.rilevazioneIndicatore.createMany({ data: [key], skipDuplicates: true });
    return (await tx.rilevazioneIndicatore.findFirstOrThrow({ where: key, select: { id: true } })).id;
  }
  const key = { enteId, rilevazioneId, faseId: rigaId };
  await tx.rilevazioneFase.createMany({ data: [key], skipDuplicates: true });
  return (await tx.rilevazioneFase.findFirstOrThrow({ where: key, select: { id: true } })).id;
}

/** «12.5000» of a column is «12.5» of the page; anything that is not a decimal is left as it is. */
function short(valore: PatchValue): PatchValue {
  if (typeof valore !== 'string' || !valore.includes('.')) return valore;
  return parseDecimal(valore)?.toFixed() ?? valore;
}

/** Who wrote what conflicts, and each row by the name the page gave it. */
async function nameAutori(
  tx: Tx,
  outcomes: readonly RowOutcome[],
  righe: readonly RigaDaRegistrare[],
): Promise<RowOutcome[]> {
  const named = await listAutori(tx, outcomes);
  return named.map((outcome, place) => ({ ...outcome, rigaId: righe[place]?.rigaId ?? outcome.rigaId }));
}
