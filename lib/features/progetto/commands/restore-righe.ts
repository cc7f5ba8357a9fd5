import 'server-only';
import { insertRows } from '@/lib/db/insert-rows';
import type { Tx } from '@/lib/db/transaction';
import { jsonRecord } from './card-rows';
import { TABELLE_DI_SCHEDA } from './card-tables';

/** A row as the register saw it go. */
interface RigaEliminata {
  enteId: string;
  tabella: string;
  rigaId: string;
  prima: unknown;
}

/** Writes deleted rows of a card back as they were, with their ids: parents before what hangs from them. */
export async function restoreRighe(tx: Tx, eliminate: readonly RigaEliminata[]): Promise<void> {
  for (const tabella of TABELLE_DI_SCHEDA) {
    const righe = eliminate.filter((riga) => riga.tabella === tabella);
    await insertRows(
      tx,
      tabella,
      righe.map(({ enteId, rigaId, prima }) => ({ ...jsonRecord(prima), enteId, id: rigaId })),
    );
  }
}
