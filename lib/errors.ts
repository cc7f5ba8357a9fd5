/**
 * Failures a person can understand. Each carries an Italian sentence meant for the screen: what happened, what was kept, what to do.
 * Anything else that is thrown is a defect of ours and is shown only as such.
 */
export abstract class ApplicationError extends Error {}

/** What was asked for does not exist, or belongs to another ente: the two are never told apart. */
export class NotFound extends ApplicationError {
  override readonly name = 'NotFound';
}

/** The person is known but has not this right, and may read why. */
export class Denied extends ApplicationError {
  override readonly name = 'Denied';
}
