import 'server-only';
import { createSafeActionClient } from 'next-safe-action';
import { z } from 'zod';
import { it } from 'zod/locales';
import type { Scope } from '@/lib/auth/scope';
import { getScope, requireUtente } from '@/lib/auth/session';
import { toApplicationError } from '@/lib/db/errors';
import type { Conflitto } from '@/lib/domain/patch';
import { ApplicationError, Conflict, Denied, Invalid, type Issue, NotFound, RepeatedCommand } from '@/lib/errors';
import { log } from '@/lib/log';

// The sentences of a schema that wrote none of its own.
z.config(it());

/** Why an action did nothing, as the page receives it (`result.serverError`). */
export interface Failure {
  readonly codice: 'NEGATO' | 'NON_TROVATO' | 'CONFLITTO' | 'NON_VALIDO' | 'RIPETUTO' | 'NON_DISPONIBILE' | 'ERRORE';
  /** One Italian sentence: what happened, what was kept, what to do. */
  readonly messaggio: string;
  /** With CONFLITTO: both values of each field. */
  readonly conflitti?: readonly Conflitto[];
  /** With NON_VALIDO: what is wrong where. */
  readonly problemi?: readonly Issue[];
  /** With RIPETUTO: the operation that had done it already. */
  readonly operazioneId?: string;
}

const DEFECT: Failure = {
  codice: 'ERRORE',
  messaggio:
    'Qualcosa non ha funzionato e nulla è stato modificato. Riprova fra poco; se succede ancora, avvisa chi gestisce Traguardo.',
};

/** What a page may know of something thrown; a defect of ours goes to the log and is told in general. */
export function describeFailure(thrown: unknown): Failure {
  const error = thrown instanceof ApplicationError ? thrown : toApplicationError(thrown);
  if (!error) {
    log.error({ err: thrown }, 'action failed');
    return DEFECT;
  }
  const messaggio = error.message;
  if (error instanceof NotFound) return { codice: 'NON_TROVATO', messaggio };
  if (error instanceof Denied) return { codice: 'NEGATO', messaggio };
  if (error instanceof Conflict) return { codice: 'CONFLITTO', messaggio, conflitti: error.conflitti };
  if (error instanceof Invalid) return { codice: 'NON_VALIDO', messaggio, problemi: error.issues };
  if (error instanceof RepeatedCommand) return { codice: 'RIPETUTO', messaggio, operazioneId: error.operazioneId };
  // Unavailable: worth trying again as it is.
  return { codice: 'NON_DISPONIBILE', messaggio };
}

/** Actions of anybody, signed in or not: signing in and out. */
export const publicAction = createSafeActionClient({
  handleServerError: describeFailure,
  defaultValidationErrorsShape: 'flattened',
});

/** Actions of a person in no ente: `ctx.utente`. Without a session the person goes to the sign-in page. */
export const utenteAction = publicAction.use(async ({ next }) => next({ ctx: { utente: await requireUtente() } }));

const enteInput = z.object({ ente: z.string() });

/**
 * Actions in an ente: `ctx.scope`, from the code that the input carries as `ente` (a hidden field of a form). The schema of the action must
 * name it too. Another's ente is `NON_TROVATO`, as one that does not exist.
 */
export const enteAction = publicAction.use(async ({ next, clientInput }) => {
  const { ente } = enteInput.parse(asFields(clientInput));
  const scope: Scope | null = await getScope(ente);
  if (!scope) throw new NotFound();
  return next({ ctx: { scope } });
});

/**
 * A schema that reads a posted form as well as an object: with it an action also works where scripts do not.
 * A field that appears more than once is a list.
 */
export function formInput<T extends z.ZodType>(schema: T) {
  return z.preprocess(asFields, schema);
}

/**
 * A request whose sentences must reach the person whole, however deep in it they belong: an action takes it as unknown and
 * reads it here.
 * @throws Invalid with every sentence of the schema
 */
export function parseRequest<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw Invalid.from(parsed.error);
  return parsed.data;
}

function asFields(input: unknown): unknown {
  if (!(input instanceof FormData)) return input;
  return Object.fromEntries(
    [...new Set(input.keys())].map((key) => {
      const values = input.getAll(key);
      return [key, values.length > 1 ? values : values[0]];
    }),
  );
}
