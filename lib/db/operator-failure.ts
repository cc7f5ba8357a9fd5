/**
 * Something the person who runs the installation can repair: the message is one line in Italian that says what is wrong and, where there is
 * one, the way out. Commands print it on stderr and exit with 1; anything else that is thrown is a defect of ours.
 */
export class OperatorFailure extends Error {
  override readonly name = 'OperatorFailure';

  constructor(
    message: string,
    /** Lines to print after the message: the SQL a database administrator has to run, the tail of a log. */
    readonly detail: string = '',
  ) {
    super(message);
  }
}

/** The message of anything that was thrown, on one line: libraries put line breaks and codes in theirs. */
export function describeError(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return describeError(error.errors[0]);
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').trim();
}
