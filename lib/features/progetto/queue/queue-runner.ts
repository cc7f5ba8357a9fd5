import type { GestoStrutturale } from './gesto-schema';
import type { FieldEdit } from './gestures';
import { fieldKey, gestureOf } from './gestures';
import type { FieldRef, Gesture, QueueEvent, RowOutcome, SaveQueue } from './queue-types';
import { currentValue, EMPTY_QUEUE, reduceQueue, retryDelay } from './save-queue';

/** What the server says of a gesture. Throwing instead means that no answer came: the gesture is sent again. */
export type Answer =
  | { esito: 'salvata'; at: number; operazioneId: string | null; righe: readonly RowOutcome[] }
  | { esito: 'rifiutata'; messaggio: string };

/** What the page shows: the queue, and what is being typed and not yet entered, by field key. */
export interface CardState {
  queue: SaveQueue;
  bozze: Readonly<Record<string, string>>;
}

/** Everything the runner needs of the world outside. */
export interface RunnerPorts {
  send(gesto: Gesture): Promise<Answer>;
  /** Asks for the page to be read again; rejects when that could not be done. */
  reread(): Promise<void>;
  newId(): string;
  /** Runs something later; returns what cancels it. */
  later(run: () => void, ms: number): () => void;
}

/** The save queue of one card at work: sends, waits, tries again, tells whoever listens. */
export interface QueueRunner {
  subscribe(listener: () => void): () => void;
  getState(): CardState;
  /** One gesture out of edits; those that change nothing are left out. */
  correct(edits: readonly FieldEdit[]): void;
  /** Changes the shape of the card, after everything entered before. */
  change(gesto: GestoStrutturale): void;
  undo(operazioneId: string): void;
  /** Takes an undo back: its operation is done again. */
  redo(operazioneId: string): void;
  choose(campo: FieldRef, tieni: 'mia' | 'sua'): void;
  /** What is being typed in a field; null when it has been entered or given up. */
  type(campo: FieldRef, testo: string | null): void;
  /** Tries at once what waits for the network. */
  retryNow(): void;
  /** The page shows what the server held at an instant. @returns the changes of shape it shows since */
  markReread(lettura: number): GestoStrutturale[];
  /** Has the page read again without waiting for quiet, if it does not show all that was saved. */
  rereadNow(): void;
  /** Takes up what earlier visits of this page left unsent (`mergeUnsent`), before anything entered since. */
  resume(left: SaveQueue): void;
  valueOf(campo: FieldRef, letto: FieldEdit['prima']): FieldEdit['prima'];
}

/**
 * How long nothing is saved before the page is read again: it shows what was written already, and ten fields in a row cost
 * one reading of what derives from them (findings, history, the work of others).
 */
export const QUIET_MS = 2500;

export function createQueueRunner({ send, reread, newId, later }: RunnerPorts): QueueRunner {
  let state: CardState = { queue: EMPTY_QUEUE, bozze: {} };
  let cancelRetry: (() => void) | null = null;
  let cancelReread: (() => void) | null = null;
  /** What the page shows was read at this instant. */
  let lettoAt = 0;
  const listeners = new Set<() => void>();

  function set(next: CardState): void {
    if (next.queue === state.queue && next.bozze === state.bozze) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function dispatch(event: QueueEvent): void {
    set({ ...state, queue: reduceQueue(state.queue, event) });
  }

  /** Sends the next gesture unless one is under way; a gesture interrupted goes again with its own id. */
  function pump(): void {
    const { inVolo, isInterrotta, attesa } = state.queue;
    if (inVolo ? !isInterrotta : attesa.length === 0) return;
    cancelRetry?.();
    cancelRetry = null;
    dispatch({ tipo: 'partita' });
    const gesto = state.queue.inVolo;
    if (gesto) void deliver(gesto);
  }

  async function deliver(gesto: Gesture): Promise<void> {
    try {
      const answer = await send(gesto);
      dispatch(answer.esito === 'salvata' ? { ...answer, tipo: 'salvata' } : { ...answer, tipo: 'rifiutata' });
      pump();
      const isDisputed = answer.esito === 'salvata' && answer.righe.some(({ conflitti }) => conflitti.length > 0);
      rereadLater(isDisputed ? 0 : QUIET_MS);
    } catch {
      dispatch({ tipo: 'interrotta' });
      cancelRetry = later(pump, retryDelay(state.queue.tentativi));
    }
  }

  function rereadLater(ms: number, failures = 0): void {
    cancelReread?.();
    cancelReread = later(() => readAgain(failures), ms);
  }

  /** While something is on its way nothing is read: the answer to it asks again. */
  function readAgain(failures: number): void {
    const { inVolo, attesa, salvatoAt } = state.queue;
    if (inVolo || attesa.length > 0 || salvatoAt === null || salvatoAt <= lettoAt) return;
    reread().catch(() => rereadLater(retryDelay(failures + 1), failures + 1));
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    correct(edits) {
      const gesto = gestureOf(edits, newId());
      if (gesto) dispatch({ tipo: 'corretta', gesto });
      pump();
    },
    change(gesto) {
      dispatch({ tipo: 'corretta', gesto: { tipo: 'struttura', comandoId: newId(), gesto } });
      pump();
    },
    undo(operazioneId) {
      dispatch({ tipo: 'corretta', gesto: { tipo: 'annullamento', comandoId: newId(), operazioneId } });
      pump();
    },
    redo(operazioneId) {
      const gesto = { tipo: 'annullamento', comandoId: newId(), operazioneId, isRipetizione: true } as const;
      dispatch({ tipo: 'corretta', gesto });
      pump();
    },
    choose(campo, tieni) {
      dispatch({ tipo: 'scelta', campo, tieni, comandoId: newId() });
      pump();
    },
    type(campo, testo) {
      const { [fieldKey(campo)]: _entered, ...rest } = state.bozze;
      set({ ...state, bozze: testo === null ? rest : { ...rest, [fieldKey(campo)]: testo } });
    },
    retryNow: pump,
    markReread(lettura) {
      const { fatti } = state.queue;
      lettoAt = Math.max(lettoAt, lettura);
      dispatch({ tipo: 'riletta', lettura });
      return fatti.filter((fatto) => !state.queue.fatti.includes(fatto)).map(({ cosa }) => cosa);
    },
    rereadNow: () => readAgain(0),
    resume({ attesa, conflitti, rifiuti }) {
      const { queue } = state;
      const merged = {
        attesa: [...attesa, ...queue.attesa],
        conflitti: [...conflitti, ...queue.conflitti],
        rifiuti: [...rifiuti, ...queue.rifiuti],
      };
      set({ ...state, queue: { ...queue, ...merged } });
      pump();
    },
    valueOf: (campo, letto) => currentValue(state.queue, campo, letto),
  };
}
