import type { QueueRunner } from './queue-runner';

/** Waits for the queue to have said everything; false when something in it needs the person, or the network is away. */
export function whenSaved({ getState, subscribe }: QueueRunner): Promise<boolean> {
  return new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      const { inVolo, attesa, isInterrotta, conflitti, rifiuti } = getState().queue;
      if (!isInterrotta && (inVolo || attesa.length > 0)) return;
      stop();
      resolve(!isInterrotta && conflitti.length === 0 && rifiuti.length === 0);
    };
    stop = subscribe(look);
    look();
  });
}
