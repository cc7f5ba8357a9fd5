import 'server-only';
import type { Authorized } from '@/lib/auth/authorize';
import { type Tx, write } from '@/lib/db/transaction';
import { RepeatedCommand } from '@/lib/errors';
import { lockPiano } from '@/lib/features/piano/commands/lock-piano';
import type { Destinazione } from '../queries/get-destinazione';
import type { TipoScheda } from '../schema';

/** A card to be made; its id, code and place in the structure stand in the destination. */
interface NuovaScheda {
  comandoId: string;
  tipo: TipoScheda;
  titolo: string;
}

/**
 * A new card in BOZZA, last in the document, with nothing on it yet. The same `comandoId` twice makes one.
 * @throws Invalid when the code is taken
 * @throws Denied when the plan is closed
 */
export async function createScheda(
  { scope, risorsa }: Authorized<Destinazione, 'scheda.modificare'>,
  { comandoId, tipo, titolo }: NuovaScheda,
): Promise<{ operazioneId: string }> {
  const { enteId, id, pianoId, codice, cdrId, anno } = risorsa;
  try {
    return await write(scope, { comando: 'createScheda', oggettoId: id, comandoId }, async (tx, operazioneId) => {
      await lockPiano(tx, anno);
      const ordine = await lastOrdine(tx, pianoId);
      const ambito = cdrId === null ? 'GENERALE' : 'SETTORE';
      await tx.progetto.create({ data: { enteId, id, pianoId, codice, cdrId, tipo, titolo, ambito, ordine } });
      return { operazioneId };
    });
  } catch (error) {
    if (error instanceof RepeatedCommand) return { operazioneId: error.operazioneId };
    throw error;
  }
}

/** The place after the last card of the document. */
export async function lastOrdine(tx: Tx, pianoId: string): Promise<number> {
  const { _max } = await tx.progetto.aggregate({ where: { pianoId }, _max: { ordine: true } });
  return (_max.ordine ?? 0) + 1;
}
