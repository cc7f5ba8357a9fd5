/** How far an installation is; null once it is at work. */
export type Inizio = 'SENZA_UTENTI' | 'SENZA_ENTI';

/** The steps of the wizard, in order. The first only where nobody can enter yet. */
export const PASSI = ['fondatore', 'ente', 'piano', 'struttura', 'persone'] as const;
export type Passo = (typeof PASSI)[number];

/** What the wizard has made, and where it goes on. */
export interface EnteFondato {
  readonly codice: string;
  readonly anno: number;
  /** Invitations that no mail could carry: to be handed over. */
  readonly inviti: readonly InvitoDaConsegnare[];
  /** How many left by mail. */
  readonly spediti: number;
}

export interface InvitoDaConsegnare {
  readonly nome: string;
  readonly email: string;
  /** Good once. */
  readonly url: string;
}
