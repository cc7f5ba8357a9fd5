import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/auth/authorize';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { listRowsBelow } from '@/lib/features/progetto/commands/card-tables';
import { changeScheda } from '@/lib/features/progetto/commands/change-scheda';
import { revertOperazione } from '@/lib/features/progetto/commands/revert-operazione';
import { requireSchedaProtetta } from '@/lib/features/progetto/queries/get-scheda';
import { getSchedaOf } from '@/lib/features/progetto/queries/get-scheda-of';
import { listSchedeToccate } from '@/lib/features/progetto/queries/reversible';
import type { GestoStrutturale } from '@/lib/features/progetto/queue/gesto-schema';
import { ANNO } from './card-fixture';

const CODICE = '04/112';

async function authorizeScheda(scope: Scope, where: { anno: number; codice: string } | { id: string }) {
  return authorize(scope, 'scheda.modificare', await requireSchedaProtetta(scope, where));
}

/** A structural gesture, as the action does it; `codice` is the card it is asked from. */
export async function change(scope: Scope, gesto: GestoStrutturale, comandoId: string = randomUUID(), codice = CODICE) {
  const authorized = await authorizeScheda(scope, { anno: ANNO, codice });
  const versoId = gesto.gesto === 'porta' ? await getSchedaOf(scope, gesto.padreId) : null;
  const verso = versoId === null ? undefined : await authorizeScheda(scope, { id: versoId });
  return changeScheda(authorized, { comandoId, gesto }, verso);
}

/** An undo, as the action does it. */
export async function undo(scope: Scope, operazioneId: string | null, codice = CODICE) {
  const authorized = await authorizeScheda(scope, { anno: ANNO, codice });
  const touched = await read(scope, (tx) => listSchedeToccate(tx, operazioneId ?? ''));
  const others = touched.filter((id) => id !== authorized.risorsa.id);
  return revertOperazione([authorized, ...(await Promise.all(others.map((id) => authorizeScheda(scope, { id }))))], {
    comandoId: randomUUID(),
    operazioneId: operazioneId ?? '',
  });
}

/** Every column of every row of a card, to the last digit: what an undo must bring back. */
export function dumpCard(scope: Scope, progettoId: string): Promise<string[]> {
  return read(scope, async (tx) => {
    const rows: string[] = [];
    for (const { tabella, rigaId } of await listRowsBelow(tx, [progettoId])) {
      const [row] = await tx.$queryRawUnsafe<{ riga: string }[]>(
        `SELECT to_jsonb(t)::text AS riga FROM "${tabella}" t WHERE "enteId" = current_ente() AND id = '${rigaId}'`,
      );
      rows.push(`${tabella} ${row?.riga}`);
    }
    return rows.sort();
  });
}
