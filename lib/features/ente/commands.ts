import { globalWrite } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import { type NuovoEnte, nuovoEnte } from './schema';
import type { EnteInBreve } from './types';

/**
 * The ente of that code, made now when there is none; an existing one keeps its name. Only the command line makes enti: before the first
 * there is nobody to ask for the right.
 * @throws Invalid when the code cannot stand in an address
 */
export async function ensureEnte(data: NuovoEnte): Promise<EnteInBreve> {
  const parsed = nuovoEnte.safeParse(data);
  if (!parsed.success) throw Invalid.from(parsed.error);
  return globalWrite(async (tx) => {
    await tx.ente.createMany({ data: [parsed.data], skipDuplicates: true });
    return tx.ente.findUniqueOrThrow({
      where: { codice: parsed.data.codice },
      select: { id: true, codice: true, denominazione: true },
    });
  });
}
