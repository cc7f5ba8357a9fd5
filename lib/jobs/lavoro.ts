import type { z } from 'zod';
import type { Scope } from '@/lib/auth/scope';

/** What work in the background is given, and how it says how far it is. */
export interface Esecuzione<P> {
  /** The system in the ente of who asked: her rights were checked when she did. */
  readonly scope: Scope;
  readonly anno: number;
  readonly parametri: P;
  /**
   * How far the work is, for whoever waits.
   * @param percento from 0 to 100
   * @param frase what it is doing, in Italian
   * @throws Interrotto when the work was stopped, or another process took it up: let it pass
   */
  reportProgress(percento: number, frase: string): Promise<void>;
  /** Aborted when the work is stopped: give it to whatever takes long. */
  readonly signal: AbortSignal;
}

/** A file that work leaves behind. */
export interface FileProdotto {
  readonly nome: string;
  readonly tipoMime: string;
  readonly contenuto: Uint8Array;
}

/** One kind of work. */
export interface DefinizioneLavoro<P> {
  /** Its name in the database, e.g. `documento`. */
  readonly tipo: string;
  /** Ids, years, choices: no personal data. */
  readonly parametri: z.ZodType<P>;
  /**
   * Does the work. It may run more than once (a killed process is followed by another): what it writes must bear it.
   * @returns the file it made, if any
   * @throws OperatorFailure | ApplicationError with the sentence the person will read; anything else is a defect of ours
   */
  run(esecuzione: Esecuzione<P>): Promise<FileProdotto | null>;
}

/** A kind of work whose parameters nobody looks at: what the worker holds. */
export interface Lavorazione {
  readonly tipo: string;
  run(esecuzione: Esecuzione<unknown>): Promise<FileProdotto | null>;
}

/** Names a kind of work. Give it to `startWorker` (instrumentation.ts) to have it done, and to `startLavoro` to ask for it. */
export function defineLavoro<P>(definizione: DefinizioneLavoro<P>): DefinizioneLavoro<P> & Lavorazione {
  const { parametri, run } = definizione;
  return {
    ...definizione,
    run: (esecuzione: Esecuzione<unknown>) => run({ ...esecuzione, parametri: parametri.parse(esecuzione.parametri) }),
  };
}

/** The work was stopped by somebody, or is another process's by now: nothing is left to do here. */
export class Interrotto extends Error {
  override readonly name = 'Interrotto';
}
