import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { SchedaProtetta } from '../policy';
import type { GestoStrutturale } from '../queue/gesto-schema';
import { listRowsBelow, POSTI } from './card-tables';
import { copyRighe } from './copy-righe';
import { nextCodice, readCodici } from './next-codice';
import { makeRoom } from './order-righe';

type Duplicazione = Extract<GestoStrutturale, { gesto: 'duplica' }>;

/** Copies a row and what is under it, right after it. */
export async function duplicateRiga(tx: Tx, scheda: SchedaProtetta, gesto: Duplicazione): Promise<void> {
  const { tabella, rigaId, nuovoId } = gesto;
  const righe = await listRowsBelow(tx, [rigaId]);
  const padreId = await readPadre(tx, scheda, gesto);
  const posto = await makeRoom(tx, tabella, { rigaId: nuovoId, padreId, dopoId: rigaId });
  const own = { [POSTI[tabella].posto]: posto, ...(await ownColumns(tx, scheda, gesto)) };
  const fasi =
    tabella === 'Obiettivo'
      ? await placeFasi(
          tx,
          scheda,
          righe.filter((riga) => riga.tabella === 'Fase'),
        )
      : {};
  await copyRighe(tx, righe, new Map([[rigaId, nuovoId]]), { ...fasi, [rigaId]: own });
}

async function readPadre(tx: Tx, { enteId, id }: SchedaProtetta, { tabella, rigaId }: Duplicazione): Promise<string> {
  const where = { enteId, id: rigaId };
  if (tabella === 'Indicatore') return (await tx.indicatore.findFirstOrThrow({ where })).obiettivoId;
  if (tabella === 'Target') return (await tx.target.findFirstOrThrow({ where })).indicatoreId;
  return id;
}

/** What a copy cannot share with its original: a code, a year, a name. */
async function ownColumns(
  tx: Tx,
  { enteId, id }: SchedaProtetta,
  { tabella, rigaId }: Duplicazione,
): Promise<Record<string, string | number>> {
  const where = { enteId, id: rigaId };
  if (tabella === 'Target') return { anno: await nextAnno(tx, rigaId) };
  if (tabella === 'Indicatore') return { testo: copyOf((await tx.indicatore.findFirstOrThrow({ where })).testo) };
  if (tabella === 'Fase') return { descrizione: copyOf((await tx.fase.findFirstOrThrow({ where })).descrizione) };
  if (tabella !== 'Obiettivo') return {};
  const { codice, titolo } = await tx.obiettivo.findFirstOrThrow({ where });
  return { codice: nextCodice(codice, await readCodici(tx, id)), titolo: copyOf(titolo) };
}

const copyOf = (nome: string) => `${nome} (copia)`;

/** The first year after its own in which the indicator has no such target. */
async function nextAnno(tx: Tx, targetId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ anno: number }[]>`
    SELECT min(a.anno)::int AS anno FROM "Target" t, LATERAL generate_series(t.anno + 1, t.anno + 20) a (anno)
    WHERE t."enteId" = current_ente() AND t.id = ${targetId}::uuid AND NOT EXISTS (
      SELECT FROM "Target" o WHERE o."enteId" = t."enteId" AND o."indicatoreId" = t."indicatoreId"
        AND o.anno = a.anno AND o.ripartizione IS NOT DISTINCT FROM t.ripartizione)`;
  return row?.anno ?? 2200;
}

/** The phases of a copied objective go to the end of the card, in their order. */
async function placeFasi(tx: Tx, { enteId, id }: SchedaProtetta, fasi: readonly { rigaId: string }[]) {
  const last = await tx.fase.aggregate({ where: { enteId, progettoId: id }, _max: { posizione: true } });
  const ordered = await tx.fase.findMany({
    where: { enteId, id: { in: fasi.map(({ rigaId }) => rigaId) } },
    orderBy: [{ posizione: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const first = (last._max.posizione ?? 0) + 1;
  return Object.fromEntries(ordered.map((fase, index) => [fase.id, { posizione: first + index }]));
}
