import { randomUUID } from 'node:crypto';
import { type NewOperazione, type Tenant, write } from '@/lib/db/transaction';
import type { DefinizioneLavoro } from './lavoro';
import { send, wakeWorker } from './queue';

/**
 * Asks for work in the background: who asked is in the register, and the work begins within a moment, here or in another process.
 * @param operazione the command, for the register
 * @returns the id of its row
 * @throws ZodError when the parameters are not of its kind
 */
export async function startLavoro<P>(
  tenant: Tenant,
  operazione: NewOperazione,
  { tipo, parametri: schema }: DefinizioneLavoro<P>,
  { anno, parametri }: { readonly anno: number; readonly parametri: P },
): Promise<string> {
  const lavoroId = randomUUID();
  const { enteId, utenteId } = tenant;
  const dati = JSON.parse(JSON.stringify(schema.parse(parametri)));
  await write(tenant, { ...operazione, oggettoId: lavoroId }, async (tx) => {
    await tx.lavoro.create({ data: { enteId, id: lavoroId, anno, tipo, parametri: dati, utenteId } });
    await send(tx, { enteId, lavoroId });
  });
  wakeWorker();
  return lavoroId;
}
