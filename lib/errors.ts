import type { Conflitto } from '@/lib/domain/patch';

/**
 * Failures a person can understand. Each carries an Italian sentence meant for the screen: what happened, what was kept, what to do.
 * Anything else that is thrown is a defect of ours and is shown only as such.
 */
export abstract class ApplicationError extends Error {}

/** What was asked for does not exist, or belongs to another ente: the two are never told apart. */
export class NotFound extends ApplicationError {
  override readonly name = 'NotFound';

  constructor(message = 'Non trovato.') {
    super(message);
  }
}

/** The person is known but has not this right, and may read why. */
export class Denied extends ApplicationError {
  override readonly name = 'Denied';
}

/** Somebody else changed the same fields meanwhile: nothing of theirs is lost, and both values are here to choose from. */
export class Conflict extends ApplicationError {
  override readonly name = 'Conflict';

  constructor(
    readonly conflitti: readonly Conflitto[],
    message = 'Nel frattempo qualcun altro ha modificato gli stessi campi. Scegliere quale valore tenere.',
  ) {
    super(message);
  }
}

/** One thing wrong with what was entered; `campo` is null when it is of no single field. */
export interface Issue {
  readonly campo: string | null;
  readonly messaggio: string;
}

/** What was entered cannot be kept as it is. Nothing was saved. */
export class Invalid extends ApplicationError {
  override readonly name = 'Invalid';

  constructor(readonly issues: readonly [Issue, ...Issue[]]) {
    super(issues.map(({ messaggio }) => messaggio).join(' '));
  }

  /** What a schema found, field by field. */
  static from({ issues }: { readonly issues: readonly { path: readonly PropertyKey[]; message: string }[] }): Invalid {
    const [first, ...others] = issues.map(({ path, message }) => ({
      campo: path.length > 0 ? path.map(String).join('.') : null,
      messaggio: message,
    }));
    return new Invalid([first ?? { campo: null, messaggio: 'I dati non sono validi.' }, ...others]);
  }
}

/** The same command arrived twice, usually because the answer to the first was lost: it was done once, and stays done. */
export class RepeatedCommand extends ApplicationError {
  override readonly name = 'RepeatedCommand';

  constructor(
    /** The operation that did it. */
    readonly operazioneId: string,
  ) {
    super('Questa modifica era già stata salvata.');
  }
}

/** The database does not answer, or is too busy. Nothing was saved; trying again later may work. */
export class Unavailable extends ApplicationError {
  override readonly name = 'Unavailable';

  constructor(options?: ErrorOptions) {
    super('Il sistema non risponde in questo momento e nulla è stato salvato. Riprovare tra poco.', options);
  }
}
