import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import { NotFound, RepeatedCommand } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { SchedaProtetta } from '../policy';
import type { Destinazione } from '../queries/get-destinazione';
import { listRowsBelow, type RigaDiScheda } from './card-tables';
import { copyRighe } from './copy-righe';
import { lastOrdine } from './create-scheda';

interface Copia {
  comandoId: string;
  titolo: string;
  conBudget: boolean;
  conPersonale: boolean;
}

/**
 * A new card in BOZZA with what is on another one, reports, results and premio aside (its amount is a share of the fund); what was closed there is open here. Codes of
 * objectives and indicators that begin with the code of the card begin with the new one.
 * @throws Invalid when the code is taken
 */
export async function duplicateScheda(
  { scope, risorsa }: Authorized<Destinazione, 'scheda.modificare'>,
  { risorsa: originale }: Authorized<SchedaProtetta, 'scheda.leggere'>,
  { comandoId, titolo, conBudget, conPersonale }: Copia,
): Promise<{ operazioneId: string }> {
  const { id, pianoId, codice, cdrId, anno } = risorsa;
  try {
    return await write(scope, { comando: 'duplicateScheda', oggettoId: id, comandoId }, async (tx, operazioneId) => {
      await lockPiano(tx, anno);
      const righe = (await listRowsBelow(tx, [originale.id])).filter(
        ({ tabella }) =>
          tabella !== 'Premio' &&
          (conBudget || tabella !== 'VoceBudget') &&
          (conPersonale || tabella !== 'ImpegnoPersonale'),
      );
      if (righe.length === 0) throw new NotFound('La scheda da duplicare non c’è più.');
      const own = {
        ...{ codice, titolo, cdrId, ordine: await lastOrdine(tx, pianoId), stato: 'BOZZA' },
        ...{ codiciAlternativi: [], motivoRinvio: null, origineId: null },
        ...(conBudget ? {} : { budgetStampato: null }),
      };
      const codici = await renamed(tx, righe, originale.codice, codice);
      await copyRighe(tx, righe, new Map([[originale.id, id]]), { ...codici, [originale.id]: own });
      return { operazioneId };
    });
  } catch (error) {
    if (error instanceof RepeatedCommand) return { operazioneId: error.operazioneId };
    throw error;
  }
}

/** The codes of the rows of the copy, by id of the original. */
async function renamed(tx: Tx, righe: readonly RigaDiScheda[], da: string, a: string) {
  const ids = righe.map(({ rigaId }) => rigaId);
  const coded = await tx.$queryRaw<{ id: string; codice: string }[]>`
    SELECT id, codice FROM "Obiettivo" WHERE "enteId" = current_ente() AND id = ANY (${ids}::uuid[])
    UNION ALL SELECT id, codice FROM "Indicatore" WHERE "enteId" = current_ente() AND id = ANY (${ids}::uuid[])
      AND codice IS NOT NULL`;
  return Object.fromEntries(
    coded
      .filter(({ codice }) => codice.startsWith(da))
      .map((row) => [row.id, { codice: a + row.codice.slice(da.length) }]),
  );
}
