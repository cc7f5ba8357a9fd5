import { z } from 'zod';

/** Why a message did not leave. */
export interface MailFailure {
  /** For the log: a code, never an address. */
  readonly codice: string;
  /** For the administrator, with what the server answered. */
  readonly parole: string;
  /** Trying again would be answered the same: the recipient is refused. */
  readonly isDefinitivo: boolean;
}

const failure = z.object({
  code: z.string().catch(''),
  command: z.string().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  message: z.string().catch(''),
});

const SOCKET_WORDS: readonly [RegExp, string][] = [
  [
    /ECONNREFUSED/,
    'Il server non accetta connessioni su questa porta: controllare indirizzo e porta (di solito 587 o 465).',
  ],
  [/ENOTFOUND|EAI_AGAIN|EDNS/, 'Nessun server ha questo nome: controllare l’indirizzo del server.'],
  [
    /ETIMEDOUT|ECONNECTION|EHOSTUNREACH|ENETUNREACH|Greeting never received|timeout/i,
    'Il server non risponde: controllare indirizzo e porta, o chiedere alla rete dell’ente se la posta in uscita è permessa.',
  ],
  [
    /wrong version number|SSL routines|packet length/i,
    'Il server non parla TLS su questa porta: scegliere STARTTLS, o un’altra porta.',
  ],
  [
    /self.signed|certificate|altnames/i,
    'Il certificato del server non è valido: il nome scritto qui deve essere quello del certificato.',
  ],
  [/STARTTLS/i, 'Il server non offre STARTTLS: scegliere TLS con la porta 465, o chiedere al gestore della posta.'],
];

/** One line of what a server answered, short enough to be read. */
function quote(response: string): string {
  const line = response.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function wordsOf({ code, command, response, responseCode, message }: z.infer<typeof failure>): string {
  const risposta = response ? ` Il server ha risposto: «${quote(response)}».` : '';
  if (code === 'EAUTH') return `Il server rifiuta utente o password: riscriverli.${risposta}`;
  if (code === 'EENVELOPE' && command === 'MAIL FROM') return `Il server rifiuta il mittente.${risposta}`;
  if (code === 'EENVELOPE') return `Il server rifiuta il destinatario.${risposta}`;
  const known = SOCKET_WORDS.find(([pattern]) => pattern.test(`${code} ${message}`));
  if (known) return known[1];
  if (responseCode !== undefined) return `Il server non ha accettato il messaggio.${risposta}`;
  return 'Il messaggio non è partito: il collegamento con il server si è interrotto.';
}

/** What happened, in words and with the server's own answer where there is one. */
export function describeMailFailure(thrown: unknown): MailFailure {
  const parsed = failure.safeParse(thrown);
  const known = parsed.success ? parsed.data : { code: '', message: '' };
  const { code, command, responseCode } = { command: undefined, responseCode: undefined, ...known };
  return {
    codice: code || 'SCONOSCIUTO',
    parole: wordsOf(known),
    isDefinitivo: code === 'EENVELOPE' && command !== 'MAIL FROM' && responseCode !== undefined && responseCode >= 500,
  };
}
