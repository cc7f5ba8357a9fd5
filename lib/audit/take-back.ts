import { Prisma } from '@/lib/db/generated/client';
import { patchRow, type Tabella } from '@/lib/db/patch-row';
import { read, type Tenant, type Tx, write } from '@/lib/db/transaction';
import type { Patch, PatchValue } from '@/lib/domain/patch';
import { Invalid, NotFound } from '@/lib/errors';

/** Which operations a command may take back, and the tables they write. */
export interface Reversibili {
  readonly comandi: readonly string[];
  readonly tabelle: readonly Tabella[];
  /** What a column is called in a sentence: «la denominazione». */
  readonly nomiCampi: Readonly<Record<string, string>>;
}

interface RegisteredChange {
  readonly tabella: string;
  readonly rigaId: string;
  readonly azione: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly prima: Readonly<Record<string, PatchValue>> | null;
  readonly dopo: Readonly<Record<string, PatchValue>> | null;
  /** Another operation has written this row since. */
  readonly isTouched: boolean;
}

/**
 * Takes one operation back from what the register kept of it: rows born go, rows gone return, fields get their old values.
 * A new operation that names the first; all or nothing.
 * @returns the id of the compensating operation
 * @throws Invalid with the reason: a row has changed since or others depend on it, taken back already
 * @throws NotFound when there is no such operation among those of `reversibili`
 */
export async function takeBack(
  tenant: Tenant,
  { comando, operazioneId }: { comando: string; operazioneId: string },
  reversibili: Reversibili,
): Promise<string> {
  const done = await read(tenant, (tx) =>
    tx.operazione.findFirst({
      where: { enteId: tenant.enteId, id: operazioneId, comando: { in: [...reversibili.comandi] } },
    }),
  );
  if (!done) throw new NotFound('La modifica da annullare non esiste.');
  const compensating = { comando, annullaId: operazioneId, oggettoId: done.oggettoId ?? undefined };
  return write(tenant, compensating, async (tx, newId) => {
    // Two who take the same operation back take turns.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('annulla ' || ${operazioneId}, 0))`;
    const others = await tx.operazione.count({ where: { annullaId: operazioneId, id: { not: newId } } });
    if (others > 0) refuse('è già stata annullata.');
    const changes = await listChanges(tx, operazioneId);
    for (const change of changes) await takeChangeBack(tx, change, reversibili);
    await refuseLostRows(tx, operazioneId, newId);
    return newId;
  });
}

/** The last change first, so that rows go back the way they came. */
function listChanges(tx: Tx, operazioneId: string): Promise<RegisteredChange[]> {
  return tx.$queryRaw`
    SELECT m.tabella, m."rigaId", m.azione::text AS azione, m.prima, m.dopo,
      EXISTS (SELECT FROM "Modifica" n WHERE n."enteId" = m."enteId" AND n."rigaId" = m."rigaId" AND n.id > m.id
        AND n."operazioneId" <> m."operazioneId") AS "isTouched"
    FROM "Modifica" m WHERE m."enteId" = current_ente() AND m."operazioneId" = ${operazioneId}::uuid ORDER BY m.id DESC`;
}

async function takeChangeBack(tx: Tx, change: RegisteredChange, { tabelle, nomiCampi }: Reversibili): Promise<void> {
  const tabella = tabelle.find((name) => name === change.tabella);
  if (!tabella) throw new NotFound('La modifica da annullare non esiste.');
  const table = Prisma.raw(`"${tabella}"`);
  const id = change.rigaId;
  switch (change.azione) {
    case 'UPDATE': {
      const { conflitti } = await patchRow(tx, tabella, id, reversePatch(change)).catch(refuseGone);
      const [changed] = conflitti;
      if (changed) refuse(`nel frattempo è cambiato ancora ${nomiCampi[changed.campo] ?? `«${changed.campo}»`}.`);
      return;
    }
    case 'INSERT':
      if (change.isTouched) refuse('quello che avevi aggiunto è stato modificato ancora.');
      await tx.$executeRaw`DELETE FROM ${table} WHERE "enteId" = current_ente() AND id = ${id}::uuid`;
      return;
    case 'DELETE': {
      const row = JSON.stringify({ ...change.prima, id });
      await tx.$executeRaw`INSERT INTO ${table} SELECT (r).* FROM (
        SELECT jsonb_populate_record(NULL::${table}, ${row}::jsonb || jsonb_build_object('enteId', current_ente())) AS r) t`;
    }
  }
}

function refuseGone(error: unknown): never {
  if (error instanceof NotFound) refuse('una parte non esiste più.');
  throw error;
}

function reversePatch({ prima, dopo }: RegisteredChange): Patch {
  const edits = Object.entries(dopo ?? {}).map(
    ([campo, valore]) => [campo, { prima: valore, dopo: prima?.[campo] ?? null }] as const,
  );
  return Object.fromEntries(edits);
}

/** A row that goes may take others with it (ON DELETE CASCADE): those that came after the operation are nobody's to lose. */
async function refuseLostRows(tx: Tx, operazioneId: string, newId: string): Promise<void> {
  const [lost] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Modifica" m WHERE m."enteId" = current_ente() AND m."operazioneId" = ${newId}::uuid AND m.azione = 'DELETE'
      AND NOT EXISTS (SELECT FROM "Modifica" b WHERE b."enteId" = m."enteId" AND b."operazioneId" = ${operazioneId}::uuid
        AND b."rigaId" = m."rigaId" AND b.azione = 'INSERT') LIMIT 1`;
  if (lost) refuse('a quello che avevi aggiunto è già stato collegato altro.');
}

function refuse(perche: string): never {
  throw new Invalid([{ campo: null, messaggio: `La modifica non si può annullare: ${perche}` }]);
}
