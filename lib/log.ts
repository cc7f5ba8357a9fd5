import { AsyncLocalStorage } from 'node:async_hooks';
import pino from 'pino';

/** What every line of one request carries: an id of the request and, once known, the person's, never her name or address. */
export interface RequestContext {
  readonly richiesta: string;
  utente?: string;
}

const KEY = Symbol.for('traguardo.richiesta');
/** Next bundles pages and start-up code apart, each with this module: they share the context of a request. */
const shared = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<RequestContext> };
shared[KEY] ??= new AsyncLocalStorage();

/** The request under way, for the lines it writes. */
export const requestContext: AsyncLocalStorage<RequestContext> = shared[KEY];

/** From here on the lines of this request name the person, by id. */
export function noteUtente(utenteId: string): void {
  const context = requestContext.getStore();
  if (context) context.utente = utenteId;
}

/** Addresses of people, the values a database quotes when it refuses them, secrets in paths of links. */
const PERSONAL: readonly [RegExp, string][] = [
  [/[^\s@"'<>()[\]{},;:=/]+@[^\s@"'<>()[\]{},;:=/]+/g, '[indirizzo]'],
  [/(Key \([^)]*\)=)\([^)]*\)/g, '$1([valore])'],
  [/(Failing row contains )\([^)]*\)/g, '$1([valori])'],
  [/\/(invito|password)\/[\w-]+/g, '/$1/[link]'],
];

/** A text without what it may say of people. Example: «Key (email)=(a@b.example) already exists.» → «Key (email)=([valore]) already exists.» */
export function withoutPersonalData(text: string): string {
  return PERSONAL.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}

/** What was thrown: kind, code, message and stack without personal data. Its other fields stay out, for nobody knows what libraries put there. */
function describeThrown(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return withoutPersonalData(String(thrown));
  const code = 'code' in thrown ? String(thrown.code) : undefined;
  const stack = thrown.stack === undefined ? undefined : withoutPersonalData(thrown.stack);
  const cause = thrown.cause === undefined ? undefined : describeThrown(thrown.cause);
  return { tipo: thrown.name, code, message: withoutPersonalData(thrown.message), stack, cause };
}

/**
 * The log of the server process: one JSON line per event, on standard output or in the file of `TRAGUARDO_LOG_FILE`, for whoever runs the
 * installation. It never carries a password, a token, an address, a name or the text of a plan; people are named by their id.
 */
export const log = pino(
  {
    level: process.env.TRAGUARDO_LOG_LEVEL ?? 'info',
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => requestContext.getStore() ?? {},
    // A line is written once: the mixin must not be, or its object would carry the fields of the line.
    mixinMergeStrategy: (line, context) => ({ ...context, ...line }),
    serializers: { err: describeThrown },
    redact: ['password', 'passwordHash', 'token', 'cookie', '*.password', '*.passwordHash', '*.token', '*.cookie'],
  },
  pino.destination({ dest: process.env.TRAGUARDO_LOG_FILE || 1, sync: true, append: true, mkdir: true }),
);
