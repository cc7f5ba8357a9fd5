import type { UtenteInSessione } from '@/lib/auth/utente';
import { globalWrite } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';
import { anagrafica } from '../schema';

/**
 * Somebody corrects her own name and surname. Nobody else may: the same account may be of several enti.
 * @throws Invalid when one is missing
 */
export async function renameUtente(
  { utenteId }: UtenteInSessione,
  data: { nome: string; cognome: string },
): Promise<void> {
  const parsed = anagrafica.safeParse(data);
  if (!parsed.success) throw Invalid.from(parsed.error);
  await globalWrite((tx) => tx.utente.update({ where: { id: utenteId }, data: parsed.data }));
}
