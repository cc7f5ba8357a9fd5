import { createTransport } from 'nodemailer';
import type { Canale, Server } from './canale';
import { type Contenuto, oneLine, renderHtml, renderText } from './contenuto';
import { putInFolder } from './demo-folder';

/** A message as it leaves. */
export interface Partenza {
  readonly id: string;
  readonly email: string;
  readonly nome: string;
  readonly contenuto: Contenuto;
}

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

const SECURITY = {
  TLS: { secure: true },
  STARTTLS: { secure: false, requireTLS: true },
  NESSUNA: { secure: false, ignoreTLS: true },
} as const;

async function sendToServer(server: Server, { id, email, nome, contenuto }: Partenza): Promise<void> {
  const { host, porta, sicurezza, utente, password, mittente } = server;
  const transport = createTransport({
    host,
    port: porta,
    ...SECURITY[sicurezza],
    auth: utente === null ? undefined : { user: utente, pass: password ?? '' },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Nothing in a message is an address to fetch or a file to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: 'Traguardo', address: mittente },
      to: { name: oneLine(nome), address: email },
      subject: oneLine(contenuto.oggetto),
      text: renderText(contenuto),
      html: renderHtml(contenuto),
      // The same at every attempt: a message that leaves twice is recognised as one.
      messageId: `<${id}@${mittente.split('@').at(-1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}

/** What stands in a demo for a mailbox. */
function asFile({ email, nome, contenuto }: Partenza): string {
  return [
    `A: ${oneLine(nome)} <${email}>`,
    `Oggetto: ${oneLine(contenuto.oggetto)}`,
    '',
    renderText(contenuto),
    '',
  ].join('\n');
}

/**
 * Sends one message.
 * @throws what the server or the network answered: `describeMailFailure` says it in words
 */
export function sendMail(canale: Canale, partenza: Partenza): Promise<void> {
  return canale.tipo === 'SERVER'
    ? sendToServer(canale.server, partenza)
    : putInFolder(canale.cartella, partenza.id, asFile(partenza));
}
