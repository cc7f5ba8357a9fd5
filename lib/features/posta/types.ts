import type { SicurezzaPosta } from '@/lib/mail/sicurezza';

/** The ente's own server, as far as anybody may read it. */
export interface ServerPostaVisibile {
  readonly host: string;
  readonly porta: number;
  readonly sicurezza: SicurezzaPosta;
  readonly utente: string | null;
  readonly mittente: string;
  readonly hasPassword: boolean;
}

/** A message of the ente on its way, gone, or given up. */
export interface MessaggioInviato {
  readonly id: string;
  readonly nome: string;
  readonly email: string;
  readonly oggetto: string;
  readonly stato: 'IN_CODA' | 'SPEDITO' | 'FALLITO';
  readonly errore: string | null;
  /** Instant, ISO 8601 in UTC. */
  readonly creatoAt: string;
  /** Only in demo mode: what the person would read. */
  readonly testo: string | null;
}

/** Where the messages of the ente go now. */
export type ViaPosta = 'ENTE' | 'INSTALLAZIONE' | 'CARTELLA' | 'NESSUNA';

/** The page of the mail settings. */
export interface PaginaPosta {
  readonly via: ViaPosta;
  readonly server: ServerPostaVisibile | null;
  readonly messaggi: readonly MessaggioInviato[];
}
