import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { NodoAlbero } from '@/lib/domain/albero';
import type { PianoFermo } from '@/lib/features/piano/commands/lock-piano';
import type { Livello } from '../types';

type ColonnaPadre = 'pianoId' | 'indirizzoId' | 'obiettivoStrategicoId';

const COLONNA_PADRE: Readonly<Record<Livello, ColonnaPadre>> = {
  Indirizzo: 'pianoId',
  ObiettivoStrategico: 'indirizzoId',
  ObiettivoOperativo: 'obiettivoStrategicoId',
};

/** The column by which a level names the level above. */
export function colonnaPadreOf(livello: Livello): ColonnaPadre {
  return COLONNA_PADRE[livello];
}

/** The nodes of one level of a plan in their order; `padreId` is null at the first. */
export function listLivello(tx: Tx, { id: pianoId }: PianoFermo, livello: Livello): Promise<NodoAlbero[]> {
  switch (livello) {
    case 'Indirizzo':
      return tx.$queryRaw`SELECT id, NULL AS "padreId" FROM "Indirizzo" WHERE "pianoId" = ${pianoId}::uuid ORDER BY ordine, id`;
    case 'ObiettivoStrategico':
      return tx.$queryRaw`SELECT s.id, s."indirizzoId" AS "padreId" FROM "ObiettivoStrategico" s
        JOIN "Indirizzo" i ON i."enteId" = s."enteId" AND i.id = s."indirizzoId"
        WHERE i."pianoId" = ${pianoId}::uuid ORDER BY s.ordine, s.id`;
    case 'ObiettivoOperativo':
      return tx.$queryRaw`SELECT o.id, o."obiettivoStrategicoId" AS "padreId" FROM "ObiettivoOperativo" o
        JOIN "ObiettivoStrategico" s ON s."enteId" = o."enteId" AND s.id = o."obiettivoStrategicoId"
        JOIN "Indirizzo" i ON i."enteId" = s."enteId" AND i.id = s."indirizzoId"
        WHERE i."pianoId" = ${pianoId}::uuid ORDER BY o.ordine, o.id`;
  }
}

/** Gives siblings their places, from 1; those that stand in theirs already are left alone. */
export async function numberFratelli(tx: Tx, livello: Livello, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE ${Prisma.raw(`"${livello}"`)} n SET ordine = v.posto
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY v (id, posto)
    WHERE n."enteId" = current_ente() AND n.id = v.id AND n.ordine <> v.posto`;
}
