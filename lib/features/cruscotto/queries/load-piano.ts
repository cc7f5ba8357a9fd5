import 'server-only';
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
 *
 * Every table is read whole for the ente and joined by hash. Right after a large import the statistics know nothing of the
 * new ente: the planner takes it for one row and loops over its tables, a minute where this takes a second.
 */
export async function loadPiano(tx: Tx, piano: { id: string; anno: number }): Promise<PianoLetto> {
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`;
  const [testi] = await tx.$queryRaw<Record<keyof Contenuto | keyof Rilevazioni, string>[]>`
    WITH ${rilevazioniTables(piano.anno)}
    SELECT ${contenutoColumns(piano)}, ${RILEVAZIONI_COLUMNS}`;
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
