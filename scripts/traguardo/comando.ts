/** What a command of `traguardo` finds ready: the database runs, is migrated, and `lib/db` connects to it as the application role. */
export interface Contesto {
  /** The owner of the tables, for the few things the application role may not do. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly dataFolder: string;
  /** Where the person typed the command: relative file names start here. */
  readonly cwd: string;
}

/** One command. Data go to stdout, messages to stderr; what it throws is printed on one line and ends with exit code 1. */
export interface Comando {
  /** Arguments after the command's name, e.g. `<file> --ente <codice>`. */
  readonly uso: string;
  /** @returns the exit code */
  run(args: string[], contesto: Contesto): Promise<0 | 1>;
}

/** A command as the table lists it: its code is loaded when it is called. */
export interface Voce {
  /** One line of help, in Italian. */
  readonly descrizione: string;
  load(): Promise<Comando>;
}
