import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message as a server received it: envelope and source. */
export interface Received {
  readonly to: readonly string[];
  readonly source: string;
  /** The text part, decoded. */
  readonly text: string;
}

/** A mail server of a test's own, on a free port of this machine. */
export interface MailServer {
  readonly port: number;
  readonly received: readonly Received[];
  /** The last message for an address; throws when there is none. */
  last(email: string): Received;
  close(): Promise<void>;
}

/** Quoted-printable, which nodemailer uses for text that is not plain ASCII. */
function decode(part: string): string {
  const [head = '', ...body] = part.split(/\r?\n\r?\n/);
  const text = body.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return text;
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function textOf(source: string): string {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1];
  const parts = boundary === undefined ? [source] : source.split(`--${boundary}`);
  return decode((parts.find((part) => /content-type: text\/plain/i.test(part)) ?? '').trimStart());
}

/** Opens a server that keeps what it gets; `options` are those of smtp-server. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), source, text: textOf(source) });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    last(email) {
      const found = received.findLast(({ to }) => to.includes(email));
      if (!found) throw new Error(`No message for ${email}`);
      return found;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The path of the link a message carries. */
export function linkIn({ text }: Received): { kind: string; secret: string } {
  const [, kind = '', secret = ''] = /\/(invito|password)\/([\w-]+)/.exec(text) ?? [];
  return { kind, secret };
}
