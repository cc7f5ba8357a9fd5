import 'server-only';
import { joinByHash } from '@/lib/db/join-by-hash';
import type { Tx } from '@/lib/db/transaction';
import { type Contenuto, contenutoColumns } from './load-contenuto';
import { RILEVAZIONI_COLUMNS, type Rilevazioni, rilevazioniTables } from './load-rilevazioni';

/** A plan with its reports, and what can be measured of last year's. */
export interface PianoLetto {
  contenuto: Contenuto;
  rilevazioni: Rilevazioni;
}

/**
 * One statement: everything is read as it stood at one instant. Objects are put together by who uses them.
 * Every table is read whole for the ente.
 */
export async function loadPiano(tx: Tx, piano: { id: string; anno: number }): Promise<PianoLetto> {
  const [testi] = await joinByHash(
    tx,
    () => tx.$queryRaw<Record<keyof Contenuto | keyof Rilevazioni, string>[]>`
      WITH ${rilevazioniTables(piano.anno)}
      SELECT ${contenutoColumns(piano)}, ${RILEVAZIONI_COLUMNS}`,
  );
  if (!testi) throw new Error('An aggregate answers with one row');
  const read = <T extends Contenuto & Rilevazioni, P extends keyof T & keyof typeof testi>(parte: P): T[P] =>
    JSON.parse(testi[parte]);
  return {
    contenuto: {
      schede: read('schede'),
      obiettivi: read('obiettivi'),
      assegnazioni: read('assegnazioni'),
      indicatori: read('indicatori'),
      fasi: read('fasi'),
      impegni: read('impegni'),
      spese: read('spese'),
    },
    rilevazioni: {
      sessioni: read('sessioni'),
      rilevazioni: read('rilevazioni'),
      valori: read('valori'),
      avanzamenti: read('avanzamenti'),
    },
  };
}
