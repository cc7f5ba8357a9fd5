import { join } from 'node:path';
import type { Tx } from '@/lib/db/transaction';
import { readEnv } from '@/lib/env';
import { unseal } from './seal';
import { PORTE, type SicurezzaPosta } from './sicurezza';

/** A mail server, and the address messages come from. */
export interface Server {
  readonly host: string;
  readonly porta: number;
  readonly sicurezza: SicurezzaPosta;
  /** Null when the server asks for no account. */
  readonly utente: string | null;
  readonly password: string | null;
  readonly mittente: string;
}

/** Where messages go: a server of the ente's own or of the installation, or a folder in demo mode, where nobody is written to. */
export type Canale =
  | { readonly tipo: 'SERVER'; readonly server: Server; readonly isDellEnte: boolean }
  | { readonly tipo: 'CARTELLA'; readonly cartella: string };

/**
 * The server that `TRAGUARDO_SMTP_URL` names: `smtps://` is TLS from the first byte, `smtp://` asks for STARTTLS unless it ends in
 * `?tls=no`. Null when the installation has none of its own.
 */
export function readInstallationServer(): Server | null {
  const { TRAGUARDO_SMTP_URL, TRAGUARDO_SMTP_DA } = readEnv();
  if (!TRAGUARDO_SMTP_URL) return null;
  const url = new URL(TRAGUARDO_SMTP_URL);
  const withoutTls = url.searchParams.get('tls') === 'no' ? 'NESSUNA' : 'STARTTLS';
  const sicurezza = url.protocol === 'smtps:' ? 'TLS' : withoutTls;
  return {
    host: url.hostname,
    porta: Number(url.port) || PORTE[sicurezza],
    sicurezza,
    utente: decodeURIComponent(url.username) || null,
    password: decodeURIComponent(url.password) || null,
    mittente: TRAGUARDO_SMTP_DA ?? `traguardo@${url.hostname}`,
  };
}

/** The folder that holds the mail of a demo. */
export function demoFolder(): string {
  return join(readEnv().TRAGUARDO_DATA_DIR, 'posta');
}

/** The way out that does not depend on an ente: null when each ente has its own server, or none. */
export function findInstallationCanale(): Canale | null {
  if (readEnv().TRAGUARDO_DEMO === '1') return { tipo: 'CARTELLA', cartella: demoFolder() };
  const server = readInstallationServer();
  return server && { tipo: 'SERVER', server, isDellEnte: false };
}

/**
 * The way out of an ente's messages: its own server, else the installation's. In demo mode always the folder.
 * @param tx of that ente
 * @returns null when there is none: nothing can be sent
 */
export async function findCanale(tx: Tx, enteId: string): Promise<Canale | null> {
  const common = findInstallationCanale();
  if (common?.tipo === 'CARTELLA') return common;
  const own = await tx.serverPosta.findUnique({ where: { enteId } });
  if (!own) return common;
  const { password, ...server } = own;
  return {
    tipo: 'SERVER',
    // A password that no longer opens (the database was restored elsewhere) is no password: the server will say so.
    server: { ...server, password: password === null ? null : unseal(password) },
    isDellEnte: true,
  };
}

/** Whether an ente's messages have a way out. */
export async function isPostaReady(tx: Tx, enteId: string): Promise<boolean> {
  return (await findCanale(tx, enteId)) !== null;
}
