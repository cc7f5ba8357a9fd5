/** A person of the demo ente, as the start command prints her. */
export interface DemoUser {
  readonly email: string;
  readonly password: string;
  /** Role and place, in words. */
  readonly descrizione: string;
}

export const demoUsers: readonly DemoUser[] = [];

/** Loads the demo ente, unless the database already has it. */
export async function seedDemo(_urls: { ownerUrl: string; appUrl: string }): Promise<void> {}
