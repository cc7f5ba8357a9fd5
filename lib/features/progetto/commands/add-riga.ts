import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertRows } from '@/lib/db/insert-rows';
import type { Tx } from '@/lib/db/transaction';
import type { SchedaProtetta } from '../policy';
import type { Aggiunta } from '../queue/gesto-schema';
import { POSTI } from './card-tables';
import { newRiga } from './new-riga';
import { makeRoom } from './order-righe';
import { yieldPrincipale } from './principale';

/**
 * A new row with the id the browser gave it, in its place among its siblings. A new objective is born with the CDR of the
 * card as its holder.
 * @param parent the table of the parent: a phase may hang from an objective or from the card
 */
export async function addRiga(tx: Tx, scheda: SchedaProtetta, aggiunta: Aggiunta, parent: string): Promise<void> {
  const { tabella, rigaId, padreId } = aggiunta;
  const { padre, posto } = POSTI[tabella];
  const contenuto = await newRiga(tx, scheda, aggiunta);
  const ofParent =
    tabella === 'Fase'
      ? { progettoId: scheda.id, obiettivoId: parent === 'Progetto' ? null : padreId }
      : { [padre]: padreId };
  const place = await makeRoom(tx, tabella, {
    rigaId,
    padreId: tabella === 'Fase' ? scheda.id : padreId,
    dopoId: tabella === 'Fase' ? await lastFase(tx, aggiunta) : aggiunta.dopoId,
  });
  if (tabella === 'Collegamento' && 'principale' in contenuto && contenuto.principale === true) {
    await yieldPrincipale(tx, scheda.id, rigaId);
  }
  const row = { ...contenuto, ...ofParent, enteId: scheda.enteId, id: rigaId, [posto]: place };
  await insertRows(tx, tabella, [row]);
  if (tabella === 'Obiettivo') await assignToOwner(tx, scheda, rigaId);
}

/** Phases of an objective stand together: a new one comes after the last of them. */
async function lastFase(tx: Tx, { padreId, dopoId }: Aggiunta): Promise<string | null | undefined> {
  if (dopoId !== undefined) return dopoId;
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Fase" WHERE "enteId" = current_ente() AND "obiettivoId" = ${padreId}::uuid
    ORDER BY posizione DESC, id DESC LIMIT 1`;
  return last?.id;
}

async function assignToOwner(tx: Tx, { enteId, id }: SchedaProtetta, obiettivoId: string): Promise<void> {
  const card = await tx.progetto.findUnique({ where: { enteId_id: { enteId, id } }, select: { cdrId: true } });
  if (!card?.cdrId) return;
  await tx.assegnazione.create({
    data: { enteId, id: randomUUID(), obiettivoId, cdrId: card.cdrId, ruolo: 'CAPOFILA', ordine: 1 },
  });
}
