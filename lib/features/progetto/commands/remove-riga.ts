import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import { todayInItaly } from '@/lib/format/today';
import type { SchedaProtetta } from '../policy';
import type { TabellaStrutturale } from '../queue/gesto-schema';
import { deleteRighe, listReported, listRowsBelow } from './card-tables';
import { passPrincipale } from './principale';

/** What can be closed with a reason, and what it is called. */
const CHIUDIBILI = { Obiettivo: 'questo obiettivo', Indicatore: 'questo indicatore', Fase: 'questa fase' } as const;

/**
 * Takes a row away with everything under it. An objective, an indicator or a phase on which something was reported or
 * decided is closed with a reason instead, and keeps what was reported (1-domain §5).
 * @throws Invalid when it was reported on and there is no reason, or it is of a kind that cannot be closed
 */
export async function removeRiga(
  tx: Tx,
  scheda: SchedaProtetta,
  { tabella, rigaId, motivo }: { tabella: TabellaStrutturale; rigaId: string; motivo?: string },
): Promise<void> {
  const righe = await listRowsBelow(tx, [rigaId]);
  if ((await listReported(tx, righe)).size > 0) return closeRiga(tx, tabella, rigaId, motivo);
  await deleteRighe(tx, righe);
  if (tabella === 'Collegamento') await passPrincipale(tx, scheda.id);
}

async function closeRiga(tx: Tx, tabella: TabellaStrutturale, id: string, motivo: string | undefined): Promise<void> {
  if (tabella !== 'Obiettivo' && tabella !== 'Indicatore' && tabella !== 'Fase') {
    refuse(null, 'Vi è già stato rendicontato o deciso: questa riga non si può togliere.');
  }
  if (!motivo) {
    refuse(
      'motivo',
      `Su ${CHIUDIBILI[tabella]} è già stato rendicontato: non si elimina, si chiude scrivendo un motivo.`,
    );
  }
  const data = { dataChiusura: new Date(todayInItaly()), motivoChiusura: motivo };
  if (tabella === 'Obiettivo') await tx.obiettivo.updateMany({ where: { id }, data });
  if (tabella === 'Indicatore') await tx.indicatore.updateMany({ where: { id }, data });
  if (tabella === 'Fase') await tx.fase.updateMany({ where: { id }, data });
}

function refuse(campo: string | null, messaggio: string): never {
  throw new Invalid([{ campo, messaggio }]);
}
