import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import type { SchedaProtetta } from '../policy';
import type { GestoStrutturale } from '../queue/gesto-schema';
import { listReported, listRowsBelow } from './card-tables';
import { nextCodice, readCodici } from './next-codice';
import { makeRoom } from './order-righe';

type Trasporto = Extract<GestoStrutturale, { gesto: 'porta' }>;

const DOVE = { Obiettivo: 'questo obiettivo', Indicatore: 'questo indicatore', Fase: 'questa fase' } as const;

/**
 * Carries an objective, an indicator or a phase under another parent, last among its children. What is under it goes with
 * it; ties between indicators and phases that would be left across two cards are undone.
 * @param verso the card of the new parent: the same or another one of the same plan
 * @throws Invalid when something was reported on it: a report stays where it was made
 */
export async function carryRiga(
  tx: Tx,
  da: SchedaProtetta,
  verso: SchedaProtetta,
  { tabella, rigaId, padreId }: Trasporto,
): Promise<void> {
  const righe = await listRowsBelow(tx, [rigaId]);
  if ((await listReported(tx, righe)).size > 0) {
    refuse(`Su ${DOVE[tabella]} è già stato rendicontato: resta dov’è. Puoi duplicarlo o chiuderlo con un motivo.`);
  }
  if (da.pianoId !== verso.pianoId) refuse('La scheda scelta è di un altro piano.');
  if (da.id !== verso.id)
    await untie(
      tx,
      righe.map((riga) => riga.rigaId),
    );
  const { enteId } = da;
  const where = { enteId_id: { enteId, id: rigaId } };
  if (tabella === 'Obiettivo') {
    const ordine = await makeRoom(tx, tabella, { rigaId, padreId });
    const { codice } = await tx.obiettivo.findUniqueOrThrow({ where });
    const taken = await readCodici(tx, verso.id);
    const free = taken.has(codice) ? nextCodice(codice, taken) : codice;
    await tx.obiettivo.update({ where, data: { progettoId: verso.id, ordine, codice: free } });
    return placeFasi(tx, verso.id, rigaId);
  }
  if (tabella === 'Indicatore') {
    const ordine = await makeRoom(tx, tabella, { rigaId, padreId });
    await tx.indicatore.update({ where, data: { obiettivoId: padreId, ordine } });
    return;
  }
  const obiettivoId = padreId === verso.id ? null : padreId;
  const siblings = { enteId, progettoId: verso.id, obiettivoId, id: { not: rigaId } };
  const last = await tx.fase.findFirst({ where: siblings, orderBy: [{ posizione: 'desc' }, { id: 'desc' }] });
  const highest = await tx.fase.aggregate({ where: siblings, _max: { ordine: true } });
  const posizione = await makeRoom(tx, tabella, { rigaId, padreId: verso.id, dopoId: last?.id });
  const data = { progettoId: verso.id, obiettivoId, assegnazioneId: null, posizione };
  await tx.fase.update({ where, data: { ...data, ordine: (highest._max.ordine ?? 0) + 1 } });
}

/** Ties of these rows with rows that stay behind. */
async function untie(tx: Tx, ids: readonly string[]): Promise<void> {
  const gone = Prisma.sql`ANY (${[...ids]}::uuid[])`;
  await tx.$executeRaw`DELETE FROM "IndicatoreFase"
    WHERE "enteId" = current_ente() AND ("indicatoreId" = ${gone}) <> ("faseId" = ${gone})`;
}

/** The phases follow their objective by the key of the database; here they take the end of the card, in their order. */
async function placeFasi(tx: Tx, progettoId: string, obiettivoId: string): Promise<void> {
  await tx.$executeRaw`
    WITH ultima AS (SELECT coalesce(max(posizione), 0) AS posizione FROM "Fase" WHERE "enteId" = current_ente()
        AND "progettoId" = ${progettoId}::uuid AND "obiettivoId" IS DISTINCT FROM ${obiettivoId}::uuid),
      fasi AS (SELECT id, row_number() OVER (ORDER BY posizione, id) AS posto FROM "Fase"
        WHERE "enteId" = current_ente() AND "obiettivoId" = ${obiettivoId}::uuid)
    UPDATE "Fase" f SET posizione = ultima.posizione + fasi.posto FROM ultima, fasi
    WHERE f."enteId" = current_ente() AND f.id = fasi.id`;
}

function refuse(messaggio: string): never {
  throw new Invalid([{ campo: null, messaggio }]);
}
