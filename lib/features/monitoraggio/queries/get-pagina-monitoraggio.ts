import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read } from '@/lib/db/transaction';
import { getPianoConStruttura } from '@/lib/features/piano/queries/get-piano';
import { todayInItaly } from '@/lib/format/today';
import { canGestire } from '../policy';
import type { PaginaMonitoraggio } from '../types';
import { listSessioni } from './list-sessioni';
import { cdrPropri, cdrVisibili, soloCdr } from './visible-cdr';

/** The sessions of the plan of a year, with the reports of the CDR this person follows; null without a plan. */
export function getPaginaMonitoraggio(scope: Scope, anno: number): Promise<PaginaMonitoraggio | null> {
  return read(scope, async (tx) => {
    const struttura = await getPianoConStruttura(tx, anno);
    if (!struttura) return null;
    const { piano, cdr } = struttura;
    const followed = cdrVisibili(scope, struttura).map(({ codice }) => codice);
    const sessioni = await listSessioni(tx, { pianoId: piano.id, cdr: followed });
    return {
      piano,
      sessioni,
      oggi: todayInItaly(),
      canGestire: canGestire(scope),
      cdrProprio: soloCdr(cdrPropri(scope, cdr)),
    };
  });
}
