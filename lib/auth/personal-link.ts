import { createHash, randomBytes } from 'node:crypto';
import type { TipoLink } from '@/lib/db/generated/client';
import { globalRead, type Tx } from '@/lib/db/transaction';
import { Invalid } from '@/lib/errors';

/** As many bits as nobody guesses, in characters an address may hold. */
const SECRET_BYTES = 32;
const MINUTE_MS = 60_000;

/** For whom a link is, and of which ente when it is an invitation. */
export interface LinkData {
  readonly tipo: TipoLink;
  readonly utenteId: string;
  readonly enteId: string | null;
}

const imprintOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/**
 * Makes a link in the transaction of the message that carries it. Earlier invitations to the same ente stop working: one at a time.
 * @returns the secret of its address, which is kept nowhere: only its SHA-256 is
 */
export async function createPersonalLink(tx: Tx, data: LinkData, minuti: number): Promise<string> {
  const { utenteId, tipo, enteId } = data;
  const now = new Date();
  const superseded = tipo === 'INVITO' ? [{ utenteId, tipo, enteId }] : [];
  await tx.linkPersonale.deleteMany({ where: { OR: [{ utenteId, scadeAt: { lt: now } }, ...superseded] } });
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const scadeAt = new Date(now.getTime() + minuti * MINUTE_MS);
  await tx.linkPersonale.create({ data: { ...data, impronta: imprintOf(secret), scadeAt } });
  return secret;
}

/** What a secret opens; null when it was used, has expired, was taken back or never was: the four look the same. */
export function findPersonalLink(tipo: TipoLink, secret: string): Promise<LinkData | null> {
  return globalRead((tx) =>
    tx.linkPersonale.findFirst({
      where: { impronta: imprintOf(secret), tipo, scadeAt: { gt: new Date() } },
      select: { tipo: true, utenteId: true, enteId: true },
    }),
  );
}

/**
 * Uses a link up, in the transaction of what it allows: of two who use it together one finds it gone. With it go the other links of the same
 * kind, person and ente.
 * @throws Invalid when it is no longer good
 */
export async function usePersonalLink(tx: Tx, secret: string, { tipo, utenteId, enteId }: LinkData): Promise<void> {
  const { count } = await tx.linkPersonale.deleteMany({
    where: { impronta: imprintOf(secret), tipo, utenteId, scadeAt: { gt: new Date() } },
  });
  if (count === 0) throw new Invalid([{ campo: null, messaggio: LINK_SCADUTO }]);
  await tx.linkPersonale.deleteMany({ where: { tipo, utenteId, enteId } });
}

/** What is said of a link that opens nothing. */
export const LINK_SCADUTO =
  'Il link non vale più: è scaduto, è già stato usato o è stato sostituito da uno più recente.';
