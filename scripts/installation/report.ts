import { describeError, OperatorFailure } from '@/lib/db/operator-failure';

const seconds = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Does one thing and prints what it was with the seconds it took; the work may end with a word on its result. */
export async function step<T>(label: string, work: () => Promise<T>, describe?: (result: T) => string): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  const time = `${seconds.format((performance.now() - startedAt) / 1000)} s`;
  console.log(`${[label, describe?.(result)].filter(Boolean).join(': ').padEnd(64)} ${time.padStart(7)}`);
  return result;
}

/** Prints why a command cannot go on: one line, then the detail that helps who must repair it. A defect of ours shows its stack on request. */
export function printFailure(error: unknown): void {
  console.error(describeError(error));
  if (error instanceof OperatorFailure) {
    if (error.detail) console.error(error.detail.trimEnd());
  } else if (process.env.TRAGUARDO_DEBUG && error instanceof Error) {
    console.error(error.stack);
  }
}
