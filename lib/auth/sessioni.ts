import { globalRead, globalWrite } from '@/lib/db/transaction';

/** A session lasts a working day, then the person signs in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** What a session token holds, and nothing else: names, roles and enti are read from the database at every request. */
export interface Identity {
  readonly utenteId: string;
  readonly sessioneId: string;
}

/** A browser somebody is signed in from. */
export interface SessioneAperta {
  readonly id: string;
  /** «Firefox su Windows». */
  readonly dispositivo: string;
  /** Instant, ISO 8601 in UTC. */
  readonly apertaAt: string;
}

/**
 * Opens a session of somebody who proved who she is, and forgets those that ended by themselves, anybody's.
 * @param dispositivo what she will recognise this browser by
 */
export async function openSessione(utenteId: string, dispositivo: string): Promise<Identity> {
  const now = new Date();
  const sessione = await globalWrite(async (tx) => {
    const { versioneSessione } = await tx.utente.update({
      where: { id: utenteId },
      data: { ultimoAccessoAt: now },
      select: { versioneSessione: true },
    });
    await tx.sessioneAccesso.deleteMany({
      where: { OR: [{ scadeAt: { lt: now } }, { utenteId, versione: { lt: versioneSessione } }] },
    });
    const scadeAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
    return tx.sessioneAccesso.create({
      data: { utenteId, dispositivo, versione: versioneSessione, apertaAt: now, scadeAt },
      select: { id: true },
    });
  });
  return { utenteId, sessioneId: sessione.id };
}

/** Ends one session of a person: its token is worth nothing from the next request on. Somebody else's is not touched. */
export async function endSessione({ utenteId, sessioneId }: Identity): Promise<void> {
  await globalWrite((tx) => tx.sessioneAccesso.deleteMany({ where: { id: sessioneId, utenteId } }));
}

/** Ends every session of a person. Who may ask is the caller's to say. */
export async function endSessioni(utenteId: string): Promise<void> {
  await globalWrite((tx) =>
    tx.utente.update({ where: { id: utenteId }, data: { versioneSessione: { increment: 1 } } }),
  );
}

/** Where a person is signed in now, the latest first. */
export async function listSessioniAperte(utenteId: string): Promise<SessioneAperta[]> {
  const rows = await globalRead(
    (tx) =>
      tx.$queryRaw<(Omit<SessioneAperta, 'apertaAt'> & { apertaAt: Date })[]>`
      SELECT s.id, s.dispositivo, s."apertaAt" FROM "SessioneAccesso" s JOIN "Utente" u ON u.id = s."utenteId"
      WHERE u.id = ${utenteId}::uuid AND s.versione = u."versioneSessione" AND s."scadeAt" > now()
      ORDER BY s."apertaAt" DESC, s.id DESC LIMIT 50`,
  );
  return rows.map(({ apertaAt, ...sessione }) => ({ ...sessione, apertaAt: apertaAt.toISOString() }));
}
