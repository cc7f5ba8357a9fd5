import { type ApplicationError, Invalid, NotFound, Unavailable } from '@/lib/errors';
import { describeConstraint } from './errors-by-constraint';

/** What PostgreSQL said, dug out of the layers that wrap it. */
export interface SqlFailure {
  readonly sqlState: string;
  /** Name of the violated constraint or unique index. */
  readonly constraint: string | null;
  readonly message: string;
}

const DEADLOCK_OR_SERIALIZATION = new Set(['40001', '40P01']);
/** Too many connections, shutdown, statement stopped for its length, session ended for its idleness. */
const BUSY = new Set(['53300', '57P01', '57P02', '57P03', '57014', '25P03', '08006', '08001']);
/** Prisma: unreachable, connection timed out or closed, pool exhausted, transaction not started or expired. */
const PRISMA_BUSY = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
const PRISMA_ROW_MISSING = 'P2025';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function property(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** The name stands in a field of its own for keys and in the message, whatever its language, for checks. */
function constraintOf(cause: unknown, message: string): string | null {
  const name = property(cause, 'constraint', 'index') ?? /\w+_(?:check|key|fkey)\b/.exec(message)?.[0];
  return typeof name === 'string' ? name : null;
}

/** Reads the SQLSTATE under an error of Prisma, of its driver (a failed COMMIT arrives bare) or of `pg`; null for anything else. */
export function readSqlFailure(error: unknown): SqlFailure | null {
  const causes = [property(error, 'meta', 'driverAdapterError', 'cause'), property(error, 'cause')];
  const cause = causes.find((candidate) => property(candidate, 'originalCode') !== undefined);
  const sqlState = property(cause, 'originalCode');
  if (typeof sqlState !== 'string') return null;
  const message = String(property(cause, 'originalMessage') ?? '');
  return { sqlState, constraint: constraintOf(cause, message), message };
}

/** Whether the transaction failed only because of others at work at the same time, so that doing it again may succeed. */
export function isTransient(error: unknown): boolean {
  return DEADLOCK_OR_SERIALIZATION.has(readSqlFailure(error)?.sqlState ?? '');
}

function invalid(campo: string | null, messaggio: string): Invalid {
  return new Invalid([{ campo, messaggio }]);
}

function fromSql({ sqlState, constraint }: SqlFailure): ApplicationError | null {
  switch (sqlState) {
    case '23505':
    case '23514':
    case '23503':
    case '23001':
      return new Invalid([describeConstraint(sqlState, constraint)]);
    case 'TG004':
      return invalid(null, 'Le parti indicate non appartengono allo stesso piano.');
    case '22003':
      return invalid(null, 'Un numero è troppo grande.');
    case '22001':
      return invalid(null, 'Un testo è troppo lungo.');
    case '22021':
    case '22P05':
      return invalid(null, 'Il testo contiene un carattere che non si può conservare.');
    default:
      return null;
  }
}

/**
 * Says in Italian what the database refused, for whoever shows errors to people.
 * @returns null when the failure is a defect of ours (a right missing, a write outside an operation, a wrong query)
 */
export function toApplicationError(error: unknown): ApplicationError | null {
  const code = property(error, 'code');
  if (code === PRISMA_ROW_MISSING) return new NotFound();
  if (typeof code === 'string' && PRISMA_BUSY.has(code)) return new Unavailable({ cause: error });
  const failure = readSqlFailure(error);
  if (!failure) return null;
  if (isTransient(error) || BUSY.has(failure.sqlState)) return new Unavailable({ cause: error });
  return fromSql(failure);
}
