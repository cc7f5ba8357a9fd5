import 'server-only';
import type { Scope } from '@/lib/auth/scope';
import { read, type Tx } from '@/lib/db/transaction';
import { isConsentito } from '@/lib/domain/permissions/decide-permesso';
import type { ImportazioneInElenco } from '../types';

const LIMITE = 50;

export const ELENCO = {
  id: true,
  anno: true,
  nomeFile: true,
  profilo: true,
  stato: true,
  creataAt: true,
  applicataAt: true,
  utenteId: true,
} as const;

/** Name and surname of the people, by id. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const utenti = await tx.utente.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, nome: true, cognome: true },
  });
  return new Map(utenti.map(({ id, nome, cognome }) => [id, `${nome} ${cognome}`]));
}

/** The imports of a year, the latest first, and whether the year has a plan; null for who may not import. */
export async function listImportazioni(
  scope: Scope,
  anno: number,
): Promise<{ importazioni: ImportazioneInElenco[]; hasPiano: boolean } | null> {
  const { enteId } = scope;
  if (!isConsentito(scope, 'importazione.gestire', { enteId })) return null;
  return read(scope, async (tx) => {
    const righe = await tx.importazione.findMany({
      where: { enteId, anno },
      select: ELENCO,
      orderBy: [{ creataAt: 'desc' }, { id: 'desc' }],
      take: LIMITE,
    });
    const nomi = await namesOf(
      tx,
      righe.map(({ utenteId }) => utenteId),
    );
    const piani = await tx.piano.count({ where: { enteId, anno } });
    return {
      importazioni: righe.map(({ utenteId, ...riga }) => ({ ...riga, autore: nomi.get(utenteId ?? '') ?? null })),
      hasPiano: piani > 0,
    };
  });
}
