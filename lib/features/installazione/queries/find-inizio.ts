import 'server-only';
import { globalRead } from '@/lib/db/transaction';
import type { Inizio } from '../types';

/** How far the installation is; null once it is at work. One statement, and nothing of any ente is read. */
export async function findInizio(): Promise<Inizio | null> {
  const [found] = await globalRead(
    (tx) => tx.$queryRaw<{ utenti: boolean; enti: boolean }[]>`
      SELECT EXISTS (SELECT FROM "Utente") AS utenti, EXISTS (SELECT FROM "Ente") AS enti`,
  );
  if (!found?.utenti) return 'SENZA_UTENTI';
  return found.enti ? null : 'SENZA_ENTI';
}
